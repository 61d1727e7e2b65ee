"""Is it still true? Asking partners in time, and what they answer.

Nothing is asked twice: the row itself says when it was asked, reminded and told, so that a worker
that runs twice, or comes back after a weekend, does each of them once.
"""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.directory.models import Organisation
from cms.messaging import services as messages
from cms.messaging.choices import Channel
from cms.users.choices import DESK_ROLES
from talentscan.opportunities.choices import Status, SubmissionState
from talentscan.opportunities.exceptions import NotComplete, NotWaiting
from talentscan.opportunities.models import Opportunity
from talentscan.opportunities.services.writing import lacking, submit

_ASKING = ("asked_on", "reminded_on", "told_on")


def ask_what_is_still_true(today: date | None = None) -> int:
    """Ask partners about what nobody confirmed lately; a job of the worker. Messages promised."""
    today = today or timezone.localdate()
    organisations = (
        _due(today).order_by("organisation_id").values_list("organisation_id", flat=True)
    )
    return sum(_ask(pk, today) for pk in list(organisations.distinct()))


def _due(today: date):
    checked = today - timedelta(days=settings.OPPORTUNITY_CHECK_DAYS)
    return Opportunity.objects.published().not_closed(today).filter(checked_on__lte=checked)


@transaction.atomic
def _ask(organisation_id: int, today: date) -> int:
    """One partner, one message about everything that is due; the organisation's row is locked."""
    organisation = Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)
    due = _due(today).filter(organisation=organisation)
    late = today - timedelta(days=settings.OPPORTUNITY_TELL_DAYS)
    waiting = today - timedelta(days=settings.OPPORTUNITY_GRACE_DAYS)
    told = due.filter(asked_on__lte=late, told_on=None).update(told_on=today, reminded_on=today)
    reminded = due.filter(asked_on__lte=waiting, reminded_on=None).update(reminded_on=today)
    asked = due.filter(asked_on=None).update(asked_on=today)
    if told:
        _promise("opportunities.call_about_truth", organisation, today, Channel.CALL)
    elif reminded:
        _promise("opportunities.still_true_again", organisation, today)
    elif asked:
        _promise("opportunities.still_true", organisation, today)
    return int(bool(told or reminded or asked))


def _promise(kind: str, organisation: Organisation, today: date, channel=None) -> None:
    messages.enqueue(
        kind,
        organisation,
        channel=channel or (Channel.EMAIL if organisation.mailbox else Channel.CALL),
        language=settings.LANGUAGE_CODE,
        key=f"{kind}:{organisation.pk}:{today}",
    )


# Answers -----------------------------------------------------------------------------------------
def _locked(opportunity_id: int) -> Opportunity:
    return (
        Opportunity.objects.select_for_update(of=("self",), no_key=True)
        .select_related("organisation")
        .get(pk=opportunity_id)
    )


def _settle(opportunity: Opportunity, action: str, acting_user, *changed: str) -> Opportunity:
    """Whatever the answer is, somebody has looked today."""
    opportunity.checked_on = timezone.localdate()
    for name in _ASKING:
        setattr(opportunity, name, None)
    opportunity.save(update_fields=["checked_on", *_ASKING, "changed_at", *changed])
    audit.log(action, opportunity, user=acting_user)
    return opportunity


@transaction.atomic
def confirm(opportunity_id: int, *, acting_user=None) -> Opportunity:
    """It is still true."""
    opportunity = _locked(opportunity_id)
    if not opportunity.is_published:
        raise NotWaiting
    return _settle(opportunity, "still true", acting_user)


@transaction.atomic
def close_until(opportunity_id: int, day: date, *, acting_user=None) -> Opportunity:
    """Closed for a while; it opens again by itself on that day."""
    opportunity = _locked(opportunity_id)
    if not opportunity.is_published:
        raise NotWaiting
    opportunity.closed_until = day
    return _settle(opportunity, "closed for a while", acting_user, "closed_until")


@transaction.atomic
def open_again(opportunity_id: int, *, acting_user=None) -> Opportunity:
    """Open sooner than was thought."""
    opportunity = _locked(opportunity_id)
    if not opportunity.is_published:
        raise NotWaiting
    opportunity.closed_until = None
    return _settle(opportunity, "open again", acting_user, "closed_until")


@transaction.atomic
def stop(opportunity_id: int, *, acting_user=None) -> Opportunity:
    """It is over: off the site, kept for the figures and for who began here."""
    opportunity = _locked(opportunity_id)
    if opportunity.status == Status.STOPPED:
        return opportunity
    opportunity.status = Status.STOPPED
    return _settle(opportunity, "stopped", acting_user, "status")


@transaction.atomic
def start_again(opportunity_id: int, *, acting_user) -> Opportunity:
    """What stopped begins anew: at once by the desk and by a trusted partner, else read first.

    Raises NotWaiting for what has not stopped, and NotComplete when something lacks.
    """
    opportunity = _locked(opportunity_id)
    if opportunity.status != Status.STOPPED:
        raise NotWaiting
    if not acting_user.has_role(*DESK_ROLES):
        return _ask_to_start_again(opportunity, acting_user)
    if lacking(opportunity):
        raise NotComplete
    opportunity.status, opportunity.closed_until = Status.PUBLISHED, None
    return _settle(opportunity, "started again", acting_user, "status", "closed_until")


def _ask_to_start_again(opportunity: Opportunity, acting_user) -> Opportunity:
    """A text that waited when it stopped waits again; a closed door is no reason to stay shut."""
    Opportunity.objects.filter(pk=opportunity.pk).update(closed_until=None)
    submission = opportunity.submissions.filter(state=SubmissionState.WAITING).first()
    if submission:
        submission.state = SubmissionState.OPEN
        submission.save(update_fields=["state"])
    return submit(opportunity.pk, acting_user=acting_user)

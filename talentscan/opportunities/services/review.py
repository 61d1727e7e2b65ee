"""The coordinator reads what a partner wrote: onto the site, or back with a remark."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.messaging import services as messages
from cms.messaging.choices import Channel
from talentscan.opportunities import drafts
from talentscan.opportunities.choices import Status, SubmissionState
from talentscan.opportunities.exceptions import ChangedMeanwhile, NotWaiting
from talentscan.opportunities.models import Opportunity, Submission
from talentscan.opportunities.services.writing import apply_texts


def _locked(submission_id: int) -> tuple[Submission, Opportunity]:
    """The opportunity's row first, as everywhere; then what it is about."""
    opportunity_id = Submission.objects.values_list("opportunity", flat=True).get(pk=submission_id)
    opportunity = Opportunity.objects.select_for_update(no_key=True).get(pk=opportunity_id)
    return Submission.objects.select_for_update(no_key=True).get(pk=submission_id), opportunity


@transaction.atomic
def publish(submission_id: int, *, seen: str, acting_user) -> Opportunity:
    """Onto the site, exactly as it was read. Raises NotWaiting and ChangedMeanwhile."""
    submission, opportunity = _locked(submission_id)
    if not submission.is_waiting:
        raise NotWaiting
    if seen != drafts.version_of(opportunity, submission):
        raise ChangedMeanwhile
    is_new = not opportunity.is_published
    apply_texts(opportunity, submission.changes)
    if is_new:
        opportunity.status = Status.PUBLISHED
        opportunity.checked_on = timezone.localdate()
        opportunity.asked_on = opportunity.reminded_on = opportunity.told_on = None
        opportunity.save()
    _decide(submission, SubmissionState.ACCEPTED, acting_user)
    audit.log("published", opportunity, user=acting_user)
    _tell(submission)
    return opportunity


@transaction.atomic
def send_back(submission_id: int, *, note: str, acting_user) -> Opportunity:
    """Back to the partner, with a remark that helps."""
    submission, opportunity = _locked(submission_id)
    if not submission.is_waiting:
        raise NotWaiting
    submission.note = note
    _decide(submission, SubmissionState.RETURNED, acting_user)
    if not opportunity.is_published:
        opportunity.status = Status.DRAFT
        opportunity.save(update_fields=["status", "changed_at"])
    audit.log("sent back", opportunity, user=acting_user)
    _tell(submission)
    return opportunity


@transaction.atomic
def mark_seen(submission_id: int, *, acting_user) -> None:
    """The desk has looked at what a trusted partner put on the site."""
    submission, opportunity = _locked(submission_id)
    if submission.seen_at is None:
        submission.seen_at, submission.decided_by = timezone.now(), acting_user
        submission.save(update_fields=["seen_at", "decided_by"])
        audit.log("seen by the desk", opportunity, user=acting_user)


def _decide(submission: Submission, state: SubmissionState, acting_user) -> None:
    submission.state = state
    submission.decided_by, submission.decided_at = acting_user, timezone.now()
    submission.save()


def _tell(submission: Submission) -> None:
    """The partner hears what was decided, in one message per decision."""
    organisation = submission.opportunity.organisation
    messages.enqueue(
        "opportunities.decided",
        submission,
        channel=Channel.EMAIL if organisation.mailbox else Channel.CALL,
        language=settings.LANGUAGE_CODE,
        key=f"opportunities.decided:{submission.pk}:{submission.decided_at.isoformat()}",
    )

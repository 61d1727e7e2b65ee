"""Taking back a yes, and being forgotten."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from cms.core import audit, tokens
from talentscan.referrals.choices import Channel, Entry, State, TaskKind
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.models import Consent, Referral, Resident
from talentscan.referrals.services import introductions, tasks
from talentscan.referrals.services.steps import (
    LINK,
    QUESTION_LINK,
    locked,
    message_partner,
    message_resident,
    step,
    taken,
    write,
)
from talentscan.referrals.services.visits import cancel_visits_of

#: Sent with `resident` in the same transaction, for whatever else somebody said yes to.
withdrew_everything = Signal()
erased = Signal()

#: What a withdrawal takes off the desk: nobody needs to do it any more.
_SETTLED = (
    TaskKind.OVERDUE,
    TaskKind.OTHER_PLACE,
    TaskKind.UNREACHABLE,
    TaskKind.CONTRADICTION,
    TaskKind.NO_SHOW,
)


def grace() -> timedelta:
    """How long somebody may think again after withdrawing everything."""
    return timedelta(days=settings.REFERRAL_GRACE_DAYS)


@transaction.atomic
def withdraw(referral_id: int, *, channel: Channel = Channel.WEB, acting_user=None) -> Referral:
    """Take back a yes: the partner's page is empty from now on, and it is asked to delete."""
    referral = step(referral_id, State.WITHDRAWN, channel=channel, user=acting_user)
    Consent.objects.filter(pk=referral.consent_id).update(withdrawn_at=timezone.now())
    tokens.revoke_links(referral, LINK)
    for question in referral.questions.all():
        tokens.revoke_links(question, QUESTION_LINK)
    taken(referral, Entry.WITHDRAWN, channel, user=acting_user)
    tasks.settle(referral, *_SETTLED)
    cancel_visits_of(referral, acting_user=acting_user)
    message_partner("referrals.withdrawn", referral)
    return referral


@transaction.atomic
def withdraw_everything(
    resident_id: int, *, channel: Channel = Channel.WEB, acting_user=None
) -> Resident:
    """Take back every yes; all that is known is erased after the days of grace."""
    resident = Resident.objects.select_for_update(no_key=True).get(pk=resident_id)
    for referral in resident.referrals.exclude(state=State.WITHDRAWN):
        withdraw(referral.pk, channel=channel, acting_user=acting_user)
    if resident.erase_after is None:
        resident.erase_after = timezone.now() + grace()
        audit.log("withdrew everything", resident, user=acting_user, channel=channel)
    resident.wants_call = False
    resident.save(update_fields=["erase_after", "wants_call"])
    resident.tasks.open().filter(referral=None).update(done_at=timezone.now())
    introductions.tell(resident.pk)
    withdrew_everything.send(Resident, resident=resident)
    when = timezone.localdate(resident.erase_after).isoformat()
    message_resident("referrals.all_withdrawn", resident, key=f"withdrawn:{resident.pk}:{when}")
    return resident


@transaction.atomic
def stay(resident_id: int, *, channel: Channel = Channel.CARD, acting_user=None) -> Resident:
    """Thought again within the days of grace: nothing is erased.

    What was withdrawn stays withdrawn, for partners were asked to delete it; a new yes is a new
    question.
    """
    resident = Resident.objects.select_for_update(no_key=True).get(pk=resident_id)
    if resident.erase_after and resident.erased_at is None:
        resident.erase_after = None
        resident.save(update_fields=["erase_after"])
        audit.log("stays", resident, user=acting_user, channel=channel)
    return resident


@transaction.atomic
def confirm_deletion(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """The partner says that it has deleted what it wrote down elsewhere."""
    referral = locked(referral_id)
    if referral.state != State.WITHDRAWN:
        raise StepNotAllowed
    if referral.deletion_confirmed_at is None:
        referral.deletion_confirmed_at = timezone.now()
        referral.save(update_fields=["deletion_confirmed_at"])
        write(referral, Entry.DELETED, channel, user=acting_user)
        audit.log("deletion confirmed", referral, user=acting_user, channel=channel)
        tasks.settle(referral, TaskKind.DELETION)
    return referral


@transaction.atomic
def erase(resident: Resident) -> None:
    """Empty every personal field; the rows stay for the figures."""
    resident.name = resident.contact = resident.birth_year = resident.idea = ""
    resident.answers, resident.wanted = {}, []
    resident.card_code, resident.card_fingerprint = "", None
    resident.erased_at = timezone.now()
    resident.save()
    resident.tasks.exclude(note="").update(note="")
    resident.tasks.open().update(done_at=resident.erased_at)
    introductions.forget_helper(resident)
    erased.send(Resident, resident=resident)
    audit.log("erased", resident)

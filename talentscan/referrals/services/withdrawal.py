"""Taking back a yes, and being forgotten."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from cms.core import audit, tokens
from talentscan.referrals.choices import Channel, Entry, State
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.models import Consent, Referral, Resident
from talentscan.referrals.services.steps import locked, message_partner, step, write

#: How long somebody may think again after withdrawing everything.
GRACE = timedelta(days=14)


@transaction.atomic
def withdraw(referral_id: int, *, channel: Channel = Channel.WEB, acting_user=None) -> Referral:
    """Take back a yes: the partner's page is empty from now on, and it is asked to delete."""
    referral = step(referral_id, State.WITHDRAWN)
    referral.save(update_fields=["state", "closed_at"])
    Consent.objects.filter(pk=referral.consent_id).update(withdrawn_at=timezone.now())
    tokens.revoke_links(referral, "referral")
    write(referral, Entry.WITHDRAWN, channel, user=acting_user)
    audit.log("withdrawn", referral, user=acting_user, channel=channel)
    message_partner("referrals.withdrawn", referral)
    return referral


@transaction.atomic
def withdraw_everything(
    resident_id: int, *, channel: Channel = Channel.WEB, acting_user=None
) -> Resident:
    """Take back every yes; all that is known is erased after the days of grace."""
    resident = Resident.objects.select_for_update().get(pk=resident_id)
    for referral in resident.referrals.exclude(state=State.WITHDRAWN):
        withdraw(referral.pk, channel=channel, acting_user=acting_user)
    resident.erase_after = timezone.now() + GRACE
    resident.wants_call = False
    resident.save(update_fields=["erase_after", "wants_call"])
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
    return referral


@transaction.atomic
def erase(resident: Resident) -> None:
    """Empty every personal field; the rows stay for the figures."""
    resident.name = resident.contact = resident.birth_year = resident.idea = ""
    resident.answers = {}
    resident.card_code, resident.card_fingerprint = "", None
    resident.erased_at = timezone.now()
    resident.save()
    audit.log("erased", resident)

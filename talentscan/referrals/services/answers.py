"""What a partner answers; the same for a button in a message, the portal and a phone call."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.messaging import services as messages
from talentscan.referrals.choices import Channel, Entry, State
from talentscan.referrals.models import Referral
from talentscan.referrals.services.steps import channel_to, step, write


@transaction.atomic
def pick_up(referral_id: int, *, by: date, channel: Channel, acting_user=None) -> Referral:
    """The partner will call before a day; from now on it sees whom."""
    referral = step(referral_id, State.PICKED_UP)
    referral.promised_on = by
    referral.contact_seen_at = referral.contact_seen_at or timezone.now()
    referral.save(update_fields=["state", "promised_on", "contact_seen_at", "closed_at"])
    write(referral, Entry.PICKED_UP, channel, user=acting_user, day=by)
    audit.log("picked up", referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def record_contact(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """A person has called, and spoken with them."""
    referral = step(referral_id, State.CONTACTED)
    referral.contact_seen_at = referral.contact_seen_at or timezone.now()
    referral.save(update_fields=["state", "contact_seen_at", "closed_at"])
    write(referral, Entry.CONTACTED, channel, user=acting_user)
    audit.log("contacted", referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def record_outcome(
    referral_id: int, *, started: bool, channel: Channel, acting_user=None
) -> Referral:
    """It began, or it did not; then something else is offered."""
    state = State.STARTED if started else State.NOT_STARTED
    referral = step(referral_id, state)
    referral.save(update_fields=["state", "closed_at"])
    write(referral, Entry(state), channel, user=acting_user)
    audit.log(str(state), referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def decline(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """It does not fit this partner now: the resident hears so kindly, the desk looks on."""
    referral = step(referral_id, State.DECLINED)
    referral.save(update_fields=["state", "closed_at"])
    write(referral, Entry.DECLINED, channel, user=acting_user)
    audit.log("declined", referral, user=acting_user, channel=channel)
    messages.enqueue(
        "referrals.declined",
        referral,
        channel=channel_to(referral.resident),
        language=referral.resident.language,
        key=f"declined:{referral.pk}",
    )
    return referral

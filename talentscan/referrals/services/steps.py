"""What every step of a referral shares: the lock, the ledger, the message."""

from django.conf import settings
from django.utils import timezone

from cms.core.forms import ContactKind
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from cms.messaging.choices import channel_for
from talentscan.referrals.choices import ALLOWED, CLOSED, Channel, Entry, State
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.models import LedgerEntry, Referral, Resident

ANSWER_LINK_DAYS = 60


def locked(referral_id: int) -> Referral:
    return (
        Referral.objects.select_for_update(of=("self",))
        .select_related("resident", "organisation", "opportunity")
        .get(pk=referral_id)
    )


def step(referral_id: int, state: State) -> Referral:
    """The locked referral in its new state, unsaved; raises StepNotAllowed."""
    referral = locked(referral_id)
    if state not in ALLOWED[referral.state]:
        raise StepNotAllowed
    referral.state = state
    referral.closed_at = timezone.now() if state in CLOSED else None
    return referral


def write(referral: Referral, entry: Entry, channel: Channel, *, user=None, day=None) -> None:
    user = user if user and user.is_authenticated else None
    LedgerEntry.objects.create(referral=referral, entry=entry, channel=channel, user=user, day=day)


def message_partner(kind: str, referral: Referral) -> None:
    channel = MessageChannel.EMAIL if referral.organisation.email else MessageChannel.CALL
    messages.enqueue(
        kind,
        referral,
        channel=channel,
        language=settings.LANGUAGE_CODE,
        key=f"{kind}:{referral.pk}",
    )


def channel_to(resident: Resident) -> MessageChannel:
    return channel_for(ContactKind(resident.contact_kind))

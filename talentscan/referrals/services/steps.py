"""What every step of a referral shares: the lock, the ledger, and who is told."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from cms.core import audit
from cms.core.forms import ContactKind
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from cms.messaging.choices import channel_for
from talentscan.referrals.choices import ALLOWED, CLOSED, Channel, Entry, State
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed
from talentscan.referrals.models import LedgerEntry, Referral, Resident
from talentscan.referrals.services import introductions

ANSWER_LINK_DAYS = 60
#: Purposes of the links that open a referral, and a question about it.
LINK = "referral"
QUESTION_LINK = "question"
#: The same answer by the same hand within this time is a second tap, not a second answer.
SECOND_TAP = timedelta(minutes=2)


def locked(referral_id: int) -> Referral:
    return (
        Referral.objects.select_for_update(of=("self",), no_key=True)
        .select_related("resident", "organisation", "opportunity")
        .get(pk=referral_id)
    )


def step(referral_id: int, state: State, *, channel: Channel, user=None) -> Referral:
    """The locked referral in its new state, unsaved.

    Raises SameAnswer for a second tap, and StepNotAllowed for whatever may not follow.
    """
    referral = locked(referral_id)
    if state not in ALLOWED[referral.state]:
        is_same = referral.state == state and is_second_tap(
            referral, Entry(state), channel=channel, user=user
        )
        raise SameAnswer if is_same else StepNotAllowed
    referral.state = state
    referral.closed_at = timezone.now() if state in CLOSED else None
    return referral


def is_second_tap(referral: Referral, entry: Entry, *, channel: Channel, user=None) -> bool:
    user = _known(user)
    return referral.ledger.filter(
        entry=entry, channel=channel, user=user, at__gt=timezone.now() - SECOND_TAP
    ).exists()


def taken(referral: Referral, entry: Entry, channel: Channel, *, user=None, day=None) -> None:
    """Save a step, write it down, and let who brought this person know how it stands."""
    referral.save()
    write(referral, entry, channel, user=user, day=day)
    audit.log(str(entry.value), referral, user=user, channel=channel)
    introductions.tell(referral.resident_id)


def write(referral: Referral, entry: Entry, channel: Channel, *, user=None, day=None) -> None:
    LedgerEntry.objects.create(
        referral=referral, entry=entry, channel=channel, user=_known(user), day=day
    )


def _known(user):
    return user if user and user.is_authenticated else None


def message_partner(kind: str, referral: Referral, *, subject=None, key: str = "") -> None:
    """Promise the partner a message: by mail, or on the call list when there is no address."""
    channel = MessageChannel.EMAIL if referral.organisation.mailbox else MessageChannel.CALL
    messages.enqueue(
        kind,
        subject or referral,
        channel=channel,
        language=settings.LANGUAGE_CODE,
        key=key or f"{kind}:{referral.pk}",
    )


def message_resident(kind: str, resident: Resident, *, subject=None, key: str) -> None:
    """Promise the resident a message, in their language and in the way they chose."""
    messages.enqueue(
        kind,
        subject or resident,
        channel=channel_for(ContactKind(resident.contact_kind)),
        language=resident.language,
        key=key,
    )

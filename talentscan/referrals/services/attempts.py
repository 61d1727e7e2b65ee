"""Calls that failed: each is one tap, and after three the partner need not go on."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from talentscan.referrals.choices import ATTEMPTS, Channel, Entry, State, TaskKind
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed
from talentscan.referrals.models import Referral
from talentscan.referrals.services import tasks
from talentscan.referrals.services.steps import locked, message_resident, taken, write


def attempts_since_last_stop(referral: Referral) -> int:
    """How often they tried in this round; whoever begins again begins at nought."""
    count = 0
    for entry in referral.ledger.order_by("-at", "-pk").values_list("entry", flat=True):
        if entry == Entry.UNREACHABLE:
            break
        count += entry in ATTEMPTS
    return count


@transaction.atomic
def record_attempt(referral_id: int, how: Entry, *, channel: Channel, acting_user=None) -> Referral:
    """Somebody called in vain. The third time the clock stops, and everybody is told.

    Raises SameAnswer when the same was said just now, and StepNotAllowed when nobody needs to call.
    """
    referral = locked(referral_id)
    if how not in ATTEMPTS or referral.state not in {State.PICKED_UP, State.UNREACHABLE}:
        raise StepNotAllowed
    just_now = timezone.now() - timedelta(minutes=settings.REFERRAL_ATTEMPTS_APART_MINUTES)
    if referral.ledger.filter(entry__in=ATTEMPTS, at__gt=just_now).exists():
        raise SameAnswer
    write(referral, how, channel, user=acting_user)
    tries = attempts_since_last_stop(referral)
    if referral.state == State.PICKED_UP and tries >= settings.REFERRAL_ATTEMPTS:
        _stop_the_clock(referral)
    return referral


def _stop_the_clock(referral: Referral) -> None:
    referral.state = State.UNREACHABLE
    taken(referral, Entry.UNREACHABLE, Channel.SYSTEM)
    last = referral.ledger.latest("at", "pk")
    tasks.settle(referral, TaskKind.OVERDUE)
    tasks.add(TaskKind.UNREACHABLE, referral.resident, referral=referral, detail=str(last.pk))
    message_resident(
        "referrals.unreachable",
        referral.resident,
        subject=referral,
        key=f"unreachable:{referral.pk}:{last.pk}",
    )

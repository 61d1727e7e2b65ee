"""'Geldt dit nog?': asked once in time, and no answer means no.

The worker calls `tick` every hour. Whoever was asked has all the days that were promised, however
long the worker stood still.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.workdays import is_working_day
from talentscan.bank.models import BankEntry
from talentscan.bank.services.entries import end
from talentscan.referrals.choices import Channel
from talentscan.referrals.services.steps import message_resident

logger = logging.getLogger("ertoe.bank")

#: Nobody is asked anything in the evening.
_FIRST_HOUR, _LAST_HOUR = 8, 18


def tick() -> Counter:
    """Ask whose time is nearly over, and let go who did not answer; counts both."""
    now = timezone.localtime()
    if not is_working_day(now.date()) or not _FIRST_HOUR <= now.hour < _LAST_HOUR:
        return Counter()
    entries = BankEntry.objects.active()
    before = timedelta(days=settings.BANK_ASK_DAYS)
    due = entries.filter(asked_at=None, holds_until__lte=now.date() + before)
    silent = entries.filter(asked_at__lt=now - before, holds_until__lt=now.date())
    return Counter(asked=_each(due, ask_again), silent=_each(silent, end))


def _each(entries, turn: Callable) -> int:
    """One entry in trouble never keeps the others waiting."""
    done = 0
    for pk in list(entries.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                turn(pk)
        except Exception as error:  # noqa: BLE001 whatever it was, the next hour tries again
            logger.error("Clock of bank entry %s: %s", pk, type(error).__name__)
        else:
            done += 1
    return done


@transaction.atomic
def ask_again(entry_id: int) -> None:
    """Ask over their own channel; whoever was asked already is left alone."""
    found = (
        BankEntry.objects.open()
        .select_for_update(of=("self",), no_key=True)
        .select_related("resident")
    )
    entry = found.filter(pk=entry_id, asked_at=None).first()
    if entry is None:
        return
    entry.asked_at = timezone.now()
    entry.save(update_fields=["asked_at"])
    audit.log("asked whether it still holds", entry, channel=Channel.SYSTEM)
    message_resident(
        "bank.ask",
        entry.resident,
        subject=entry,
        key=f"bank.ask:{entry.pk}:{entry.holds_until.isoformat()}",
    )

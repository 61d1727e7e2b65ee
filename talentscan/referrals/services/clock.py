"""What happens when nobody answers: by the working days of the Netherlands, and never twice.

The worker calls `tick` every hour. Every step has a key of its own, so a tick that runs twice, late
or beside another does nothing double; after days of standing still, each reminder goes out once.
"""

import logging
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core.workdays import add_working_days, is_working_day
from cms.messaging.choices import Status
from cms.messaging.models import Message
from talentscan.referrals.choices import (
    IN_TOUCH,
    WAITING,
    Channel,
    Entry,
    Moment,
    Side,
    State,
    TaskKind,
)
from talentscan.referrals.models import Referral
from talentscan.referrals.services import answers, outcomes, tasks
from talentscan.referrals.services.steps import locked, message_partner, message_resident, write

logger = logging.getLogger("ertoe.referrals")

#: Nobody is reminded of anything in the evening.
_FIRST_HOUR, _LAST_HOUR = 8, 18
#: Who said that it did not begin is asked once whether the other side sees it so.
_ASKED_FIRST = (*IN_TOUCH, State.NOT_STARTED)


def tick() -> Counter:
    """Do what is due today; counts what was looked at."""
    done: Counter = Counter()
    note_what_was_sent()
    now = timezone.localtime()
    today = now.date()
    if not is_working_day(today) or not _FIRST_HOUR <= now.hour < _LAST_HOUR:
        return done
    for name, found, turn in (
        ("waiting", Referral.objects.filter(state__in=WAITING), _wait),
        ("deletion", Referral.objects.deletion_open(), _await_deletion),
        ("outcome", _to_be_asked(), _ask_both),
    ):
        for pk in list(found.values_list("pk", flat=True)):
            done[name] += _guarded(turn, pk, today)
    return done


def _guarded(turn: Callable[[int, date], None], pk: int, today: date) -> int:
    """One referral in trouble never keeps the others waiting."""
    try:
        with transaction.atomic():
            turn(pk, today)
    except Exception as error:  # noqa: BLE001 whatever it was, the next hour tries again
        logger.error("Clock of referral %s: %s", pk, type(error).__name__)
        return 0
    return 1


def note_what_was_sent() -> None:
    """Catch up with messages that left while nobody could write it down."""
    unsent = Referral.objects.filter(sent_at=None).exclude(state=State.WITHDRAWN)
    keys = {f"referrals.asked:{pk}": pk for pk in unsent.values_list("pk", flat=True)}
    gone = Message.objects.filter(
        kind="referrals.asked", status__in=[Status.SENT, Status.DONE], key__in=list(keys)
    )
    for key in gone.values_list("key", flat=True):
        answers.record_sent(keys[key])


# Waiting for a call ------------------------------------------------------------------------------
def _wait(pk: int, today: date) -> None:
    referral = locked(pk)
    deadline = referral.deadline
    if deadline is None:
        return
    if today >= nudge_on(referral) and referral.sent_at:
        key = f"referrals.nudge:{pk}:{referral.clock_round}"
        message_partner("referrals.nudge", referral, key=key)
    if today >= _after(deadline, settings.REFERRAL_TASK_WORKING_DAYS):
        tasks.add(
            TaskKind.OVERDUE,
            referral.resident,
            referral=referral,
            detail=deadline.isoformat(),
        )
    if today >= _after(deadline, settings.REFERRAL_OTHER_PLACE_WORKING_DAYS):
        _offer_other_place(referral)


def nudge_on(referral: Referral) -> date:
    """The third working day after the question; of a promised call, the day of the promise."""
    if referral.state == State.ASKED:
        asked = timezone.localdate(referral.created_at)
        reopened = referral.organisation.closed_until
        asked = max(asked, reopened) if reopened else asked
        return add_working_days(asked, settings.REFERRAL_NUDGE_WORKING_DAYS)
    return referral.promised_on


def _after(deadline: date, working_days: int) -> date:
    """The settings count from the question; a promised day stands in for the day of answering."""
    return add_working_days(deadline, working_days - settings.REFERRAL_ANSWER_WORKING_DAYS)


def _offer_other_place(referral: Referral) -> None:
    if referral.other_offered_at or referral.resident.erased_at:
        return
    referral.other_offered_at = timezone.now()
    referral.save(update_fields=["other_offered_at"])
    write(referral, Entry.OTHER_PLACE, Channel.SYSTEM)
    tasks.add(TaskKind.OTHER_PLACE, referral.resident, referral=referral)
    message_resident(
        "referrals.other_place",
        referral.resident,
        subject=referral,
        key=f"other_place:{referral.pk}",
    )


# Waiting for a word that everything is deleted ---------------------------------------------------
def _await_deletion(pk: int, today: date) -> None:
    referral = locked(pk)
    asked = timezone.localdate(referral.closed_at)
    nudge = asked + timedelta(days=settings.REFERRAL_DELETION_DAYS)
    if today >= nudge:
        message_partner("referrals.deletion", referral)
    if today >= add_working_days(nudge, settings.REFERRAL_NUDGE_WORKING_DAYS):
        tasks.add(TaskKind.DELETION, referral.resident, referral=referral)


# How did it go? ----------------------------------------------------------------------------------
def _to_be_asked():
    """Whoever spoke with each other, and of whom we still want to hear."""
    oldest = timezone.now() - 3 * timedelta(weeks=settings.REFERRAL_OUTCOME_WEEKS)
    return Referral.objects.filter(
        state__in=_ASKED_FIRST, contacted_at__gt=oldest, resident__erased_at=None
    )


def met_on(referral: Referral) -> date:
    """From when both sides can say how it was: the meeting, or else the first contact."""
    return referral.meeting_on or timezone.localdate(referral.contacted_at)


def _ask_both(pk: int, today: date) -> None:
    referral = locked(pk)
    first = add_working_days(met_on(referral), settings.REFERRAL_OUTCOME_WORKING_DAYS)
    sixth = met_on(referral) + timedelta(weeks=settings.REFERRAL_OUTCOME_WEEKS)
    if today >= sixth:
        if referral.state in IN_TOUCH:
            for side in Side:
                outcomes.ask(pk, side, Moment.SIX_WEEKS)
    elif today >= first:
        for side in Side:
            outcomes.ask(pk, side, Moment.FIRST)

"""The clock in two workers, and both sides answering in the same instant."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine as travel

from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import (
    ATTEMPTS,
    Answer,
    Channel,
    Entry,
    Moment,
    Side,
    State,
    TaskKind,
)
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.models import Question, Task
from tests.concurrency.test_consent import at_once
from tests.talentscan import factories

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

HANDS = 8
HERE = ZoneInfo("Europe/Amsterdam")


def test_a_clock_in_every_worker_reminds_once(transactional_db):
    with travel.travel(datetime(2026, 11, 2, 9, tzinfo=HERE), tick=False):
        waiting = [factories.referral() for _ in range(3)]
        for referral in waiting:
            services.record_sent(referral.pk)
    with travel.travel(datetime(2026, 11, 20, 9, tzinfo=HERE)):
        at_once(*[services.tick] * HANDS)
    for kind in ("referrals.nudge", "referrals.other_place"):
        assert Message.objects.filter(kind=kind).count() == len(waiting)
    for kind in (TaskKind.OVERDUE, TaskKind.OTHER_PLACE):
        assert Task.objects.filter(kind=kind).count() == len(waiting)
    for referral in waiting:
        assert referral.ledger.filter(entry=Entry.OTHER_PLACE).count() == 1


def test_both_sides_at_once_contradict_once(transactional_db):
    referral = factories.referral()
    services.record_contact(referral.pk, channel=Channel.LINK)
    partner = services.ask(referral.pk, Side.PARTNER, Moment.FIRST)
    resident = services.ask(referral.pk, Side.RESIDENT, Moment.FIRST)

    def say(question, answer):
        def press():
            try:
                services.answer(question.pk, answer, channel=Channel.LINK)
            except StepNotAllowed:
                pass

        return press

    hands = [say(partner, Answer.BEGAN), say(resident, Answer.NOT_BEGUN)] * (HANDS // 2)
    at_once(*hands)
    said = dict(Question.objects.values_list("side", "answer"))
    assert said == {Side.PARTNER: Answer.BEGAN, Side.RESIDENT: Answer.NOT_BEGUN}
    assert Task.objects.filter(kind=TaskKind.CONTRADICTION).count() == 1
    referral.refresh_from_db()
    assert referral.state in {State.STARTED, State.NOT_STARTED}
    assert referral.ledger.filter(entry__in=["started", "not_started"]).count() == 1


def test_two_colleagues_who_tap_at_once_called_once(transactional_db):
    referral = factories.pick_up(factories.referral())

    def tap():
        try:
            services.record_attempt(referral.pk, Entry.NO_ANSWER, channel=Channel.LINK)
        except StepNotAllowed:
            pass

    at_once(*[tap] * HANDS)
    assert referral.ledger.filter(entry__in=ATTEMPTS).count() == 1


def test_a_task_is_done_by_one(transactional_db):
    caller = factories.caller()
    task = caller.tasks.get()
    users = [factories.user("coordinator") for _ in range(HANDS)]

    def finish(user):
        return lambda: services.finish(task.pk, note=user.name, acting_user=user)

    told = at_once(*map(finish, users))
    assert told.count(True) == 1
    task.refresh_from_db()
    assert task.note == task.done_by.name

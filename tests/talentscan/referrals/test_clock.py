"""The clock counts working days, says each thing once, and stops where it should."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from django.utils import timezone

from cms.core.workdays import add_working_days
from cms.messaging import registry
from cms.messaging.models import Message
from cms.messaging.worker import Worker
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, Entry, Moment, State, TaskKind
from talentscan.referrals.models import Question, Task
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo("Europe/Amsterdam"))


def told(kind: str) -> int:
    return Message.objects.filter(kind=f"referrals.{kind}").count()


def tasks(kind: TaskKind) -> int:
    return Task.objects.filter(kind=kind).count()


@pytest.fixture
def on(time_machine):
    """Lets the clock tick on a day."""

    def tick(day: date, hour: int = 9) -> None:
        time_machine.move_to(at(day, hour), tick=False)
        services.tick()

    return tick


@pytest.fixture
def asked_on(time_machine):
    """Somebody said yes on a day, and the question left at once."""

    def ask(day: date, **values):
        time_machine.move_to(at(day), tick=False)
        referral = factories.referral(**values)
        Worker().send_all()
        return referral

    return ask


# Easter, King's Day, New Year --------------------------------------------------------------------
@pytest.mark.parametrize(
    ("asked", "nudge", "deadline", "task", "other"),
    [
        # An ordinary Monday
        ("2026-11-02", "2026-11-05", "2026-11-09", "2026-11-10", "2026-11-16"),
        # Easter: neither Good Friday nor Easter Monday counts
        ("2026-04-01", "2026-04-08", "2026-04-10", "2026-04-13", "2026-04-17"),
        # King's Day is a Monday, Liberation Day a Tuesday
        ("2026-04-23", "2026-04-29", "2026-05-01", "2026-05-04", "2026-05-11"),
        # Christmas, Boxing Day on Saturday, New Year on Friday
        ("2026-12-22", "2026-12-28", "2026-12-30", "2026-12-31", "2027-01-07"),
    ],
)
def test_every_step_on_its_own_day(asked_on, on, asked, nudge, deadline, task, other):
    referral = asked_on(date.fromisoformat(asked))
    named = {"nudge": nudge, "deadline": deadline, "task": task, "other": other}
    days = {name: date.fromisoformat(day) for name, day in named.items()}
    assert referral.answer_by == days["deadline"]
    steps = (
        ("nudge", lambda: told("nudge")),
        ("task", lambda: tasks(TaskKind.OVERDUE)),
        ("other", lambda: told("other_place")),
    )
    for name, count in steps:
        on(days[name] - timedelta(days=1))
        assert count() == 0, f"{name} too early"
        on(days[name])
        assert count() == 1, f"{name} on its day"


def test_holidays_are_the_dutch_ones():
    assert add_working_days(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert add_working_days(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert add_working_days(date(2026, 4, 24), 1) == date(2026, 4, 28)


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        (date(2026, 11, 7), 11),  # Saturday
        (date(2026, 4, 27), 11),  # King's Day
        (date(2026, 11, 9), 7),
        (date(2026, 11, 9), 18),
    ],
)
def test_nobody_is_reminded_at_odd_times(asked_on, on, day, hour):
    asked_on(day - timedelta(days=30))
    on(day, hour)
    assert told("nudge") == tasks(TaskKind.OVERDUE) == 0


# Once --------------------------------------------------------------------------------------------
def test_ticking_often_says_everything_once(asked_on, on):
    asked_on(date(2026, 11, 2))
    for day in range(3, 28):
        for hour in (9, 9, 14):
            on(date(2026, 11, day), hour)
    assert (told("nudge"), told("other_place")) == (1, 1)
    assert (tasks(TaskKind.OVERDUE), tasks(TaskKind.OTHER_PLACE)) == (1, 1)


def test_after_days_of_standing_still_there_is_one_reminder(asked_on, on):
    referral = asked_on(date(2026, 11, 2))
    on(date(2026, 11, 20))
    assert (told("nudge"), tasks(TaskKind.OVERDUE), told("other_place")) == (1, 1, 1)
    entries = list(referral.ledger.values_list("entry", flat=True))
    assert entries == [Entry.ASKED, Entry.SENT, Entry.OTHER_PLACE]


def test_one_referral_in_trouble_keeps_nobody_waiting(asked_on, on, monkeypatch):
    broken, other = asked_on(date(2026, 11, 2)), asked_on(date(2026, 11, 2))
    from talentscan.referrals.services import clock

    real = clock.nudge_on

    def nudge_on(referral):
        if referral.pk == broken.pk:
            raise RuntimeError
        return real(referral)

    monkeypatch.setattr(clock, "nudge_on", nudge_on)
    on(date(2026, 11, 5))
    assert Message.objects.filter(kind="referrals.nudge", subject_id=str(other.pk)).exists()


# Sent and seen -----------------------------------------------------------------------------------
def test_sent_is_written_when_it_really_left():
    referral = factories.referral()
    assert list(referral.ledger.values_list("entry", flat=True)) == [Entry.ASKED]
    Worker().send_all()
    referral.refresh_from_db()
    assert referral.sent_at
    assert referral.ledger.last().entry == Entry.SENT


def test_who_has_no_mail_was_asked_when_somebody_called(on):
    referral = factories.referral(factories.organisation(email=""))
    on(date(2027, 1, 11))
    assert told("nudge") == 0
    row = Message.objects.get(kind="referrals.asked")
    from cms.messaging import services as messages

    messages.done_by_hand(row.pk, acting_user=factories.user("coordinator"))
    on(date(2027, 1, 11), 10)
    referral.refresh_from_db()
    assert referral.sent_at
    assert referral.ledger.filter(entry=Entry.SENT).count() == 1
    assert told("nudge") == 1


# A promise ---------------------------------------------------------------------------------------
def test_a_promise_moves_the_clock(asked_on, on):
    referral = asked_on(date(2026, 11, 2))
    services.pick_up(referral.pk, by=date(2026, 11, 6), channel=Channel.LINK)
    on(date(2026, 11, 5))
    assert told("nudge") == 0
    on(date(2026, 11, 6))
    assert told("nudge") == 1
    services.pick_up(referral.pk, by=date(2026, 11, 12), channel=Channel.LINK)
    on(date(2026, 11, 11))
    assert (told("nudge"), tasks(TaskKind.OVERDUE)) == (1, 0)
    on(date(2026, 11, 12))
    assert told("nudge") == 2
    on(date(2026, 11, 13))
    assert tasks(TaskKind.OVERDUE) == 1


def test_a_reminder_that_is_overtaken_is_not_sent(asked_on, on):
    referral = asked_on(date(2026, 11, 2))
    on(date(2026, 11, 5))
    row = Message.objects.get(kind="referrals.nudge")
    assert registry.build(row) is not None
    services.pick_up(referral.pk, by=date(2026, 11, 9), channel=Channel.LINK)
    assert registry.build(row) is None


@pytest.mark.parametrize("state", [State.CONTACTED, State.DECLINED, State.WITHDRAWN])
def test_an_answer_ends_the_clock_and_clears_the_desk(asked_on, on, state):
    referral = asked_on(date(2026, 11, 2))
    on(date(2026, 11, 10))
    assert Task.objects.open().filter(kind=TaskKind.OVERDUE).count() == 1
    answers = {
        State.CONTACTED: lambda: services.record_contact(referral.pk, channel=Channel.LINK),
        State.DECLINED: lambda: services.decline(referral.pk, channel=Channel.LINK),
        State.WITHDRAWN: lambda: services.withdraw(referral.pk),
    }
    answers[state]()
    assert not Task.objects.open().filter(kind=TaskKind.OVERDUE).exists()
    on(date(2026, 11, 20))
    assert told("other_place") == 0


def test_the_numbers_are_settings(asked_on, on, settings):
    settings.REFERRAL_NUDGE_WORKING_DAYS = 1
    asked_on(date(2026, 11, 2))
    on(date(2026, 11, 3))
    assert told("nudge") == 1


# Another place -----------------------------------------------------------------------------------
def test_another_place_is_offered_kindly_and_by_phone_to_who_has_no_mail(asked_on, on, client):
    referral = asked_on(date(2026, 11, 2), contact_kind="phone", contact="06 12 34 56 78")
    on(date(2026, 11, 16))
    row = Message.objects.get(kind="referrals.other_place")
    assert (row.channel, row.status) == ("call", "by_hand")
    said = registry.build(row)
    assert said.to == "06 12 34 56 78"
    assert not {"geweigerd", "afgewezen", "helaas"} & set(said.text.lower().split())
    client.force_login(factories.user("coordinator"))
    task = Task.objects.get(kind=TaskKind.OTHER_PLACE)
    assert f"/bureau/taak/{task.public_id}/" in client.get("/bureau/").content.decode()
    assert referral.ledger.filter(entry=Entry.OTHER_PLACE).count() == 1


# How did it go? ----------------------------------------------------------------------------------
def test_both_are_asked_the_day_after_and_in_the_sixth_week(asked_on, on):
    referral = asked_on(date(2026, 11, 5))
    services.record_contact(referral.pk, channel=Channel.LINK)
    on(date(2026, 11, 5))
    assert not Question.objects.exists()
    on(date(2026, 11, 6))
    on(date(2026, 11, 9))
    assert Question.objects.filter(moment=Moment.FIRST).count() == 2
    assert told("how_partner") == told("how_resident") == 1
    on(date(2026, 12, 16))
    assert not Question.objects.filter(moment=Moment.SIX_WEEKS).exists()
    on(date(2026, 12, 17))
    on(date(2026, 12, 18))
    assert Question.objects.filter(moment=Moment.SIX_WEEKS).count() == 2


def test_after_the_meeting_not_after_the_phone_call(asked_on, on):
    referral = asked_on(date(2026, 11, 5))
    services.pick_up(referral.pk, by=date(2026, 11, 6), channel=Channel.LINK)
    services.record_meeting(referral.pk, on=date(2026, 11, 18), channel=Channel.LINK)
    on(date(2026, 11, 18))
    assert not Question.objects.exists()
    on(date(2026, 11, 19))
    assert Question.objects.filter(answer="").count() == 2


def test_nobody_is_asked_about_what_was_withdrawn(asked_on, on):
    referral = asked_on(date(2026, 11, 5))
    services.record_contact(referral.pk, channel=Channel.LINK)
    services.withdraw(referral.pk)
    on(date(2026, 11, 9))
    assert not Question.objects.exists()


# Deletion ----------------------------------------------------------------------------------------
def test_deletion_is_asked_again_after_seven_days_and_then_the_desk_calls(asked_on, on):
    referral = asked_on(date(2026, 11, 2))
    services.pick_up(referral.pk, by=date(2026, 11, 4), channel=Channel.LINK)
    services.withdraw(referral.pk)
    on(date(2026, 11, 6))
    assert told("deletion") == 0
    on(date(2026, 11, 9))
    on(date(2026, 11, 10))
    assert (told("deletion"), tasks(TaskKind.DELETION)) == (1, 0)
    on(date(2026, 11, 12))
    assert tasks(TaskKind.DELETION) == 1
    services.confirm_deletion(referral.pk, channel=Channel.LINK)
    assert not Task.objects.open().exists()
    assert registry.build(Message.objects.get(kind="referrals.deletion")) is None


def test_who_never_saw_a_name_need_not_confirm(asked_on, on):
    services.withdraw(asked_on(date(2026, 11, 2)).pk)
    on(date(2026, 11, 30))
    assert told("deletion") == tasks(TaskKind.DELETION) == 0


def test_the_clock_stands_with_the_jobs_of_the_worker(settings):
    assert "talentscan.referrals.services.tick" in settings.PERIODIC_JOBS["hour"]
    assert timezone.get_default_timezone_name() == "Europe/Amsterdam"

"""Six months, asked once, and no answer means no."""

from datetime import datetime, timedelta

import pytest
import time_machine

from django.test import Client
from django.utils import timezone

from cms.core.privacy import purge
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.bank import services
from talentscan.bank.choices import EndReason
from talentscan.bank.exceptions import NotInBank
from talentscan.bank.models import BankEntry
from talentscan.referrals.models import Resident
from talentscan.scan import services as scan
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

#: A Wednesday.
BEGIN = datetime(2026, 4, 1, 10, tzinfo=timezone.get_default_timezone())
KINDS = {"email": "emine@example.org", "phone": "06 12 34 56 78", "letter": "Dorpsweg 9, Onnen"}


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


@pytest.fixture
def clock():
    with time_machine.travel(BEGIN, tick=False) as travelling:
        yield travelling


@pytest.fixture
def entry(clock):
    return factories.bank_entry(days_ago=0, contact_kind="email", contact=KINDS["email"])


def go_to(clock, day, hour: int = 10) -> None:
    """That day, or the first working day after a weekend or feast."""
    clock.move_to(datetime(day.year, day.month, day.day, hour, tzinfo=BEGIN.tzinfo))


def ticks(clock, days: int) -> None:
    for _day in range(days):
        clock.shift(timedelta(days=1))
        services.tick()


def open_link(row) -> tuple[Client, str]:
    """Follow the link of the message; gives the browser and where it came out."""
    text = registry.build(row).text
    path = "/geldt-dit-nog/" + text.partition("/geldt-dit-nog/")[2].split()[0]
    client = Client()
    return client, client.get(path).headers["Location"]


def asked(clock, entry) -> Message:
    go_to(clock, entry.holds_until - timedelta(days=14))
    ticks(clock, 3)
    return Message.objects.get(kind="bank.ask")


# Asking ------------------------------------------------------------------------------------------
def test_a_yes_holds_for_six_months(entry):
    assert (entry.holds_until - BEGIN.date()).days == 183


def test_asked_once_two_weeks_before(clock, entry):
    go_to(clock, entry.holds_until - timedelta(days=16))
    services.tick()
    assert not Message.objects.filter(kind="bank.ask").exists()
    ticks(clock, 9)
    assert Message.objects.filter(kind="bank.ask").count() == 1
    entry.refresh_from_db()
    assert entry.asked_at


def test_nobody_is_asked_at_night_or_on_a_sunday(clock, entry):
    sunday = entry.holds_until
    while sunday.weekday() != 6:
        sunday += timedelta(days=1)
    go_to(clock, sunday)
    services.tick()
    go_to(clock, sunday + timedelta(days=1), hour=21)
    services.tick()
    assert not Message.objects.filter(kind="bank.ask").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_asked_in_their_own_way(clock, kind):
    entry = factories.bank_entry(days_ago=0, contact_kind=kind, contact=KINDS[kind])
    row = asked(clock, entry)
    built = registry.build(row)
    assert built.subject == "Geldt dit nog?"
    assert built.to == KINDS[kind]
    assert ("/geldt-dit-nog/" in built.text) == (kind == "email")
    assert entry.resident.readable_code in built.text
    assert bool(built.answer_url) == (kind == "phone")


def test_looking_at_the_link_changes_nothing(clock, entry):
    client, page = open_link(asked(clock, entry))
    before = BankEntry.objects.values().get()
    html = client.get(page).content.decode()
    assert "Geldt dit nog?" in html
    assert entry.resident.name not in html
    assert BankEntry.objects.values().get() == before


def test_without_the_link_there_is_nothing(clock, entry):
    _client, page = open_link(asked(clock, entry))
    assert Client().get(page).status_code == 410
    assert Client().post(page, {"answer": "stop"}).status_code == 410
    assert BankEntry.objects.open().exists()


# Answering ---------------------------------------------------------------------------------------
def test_yes_is_another_six_months(clock, entry):
    row = asked(clock, entry)
    client, page = open_link(row)
    for _twice in range(2):
        assert client.post(page, {"answer": "yes"}).status_code == 302
    entry.refresh_from_db()
    assert entry.holds_until == services.holds_until()
    assert entry.asked_at is None
    assert registry.build(row) is None
    clock.shift(timedelta(days=60))
    ticks(clock, 7)
    assert BankEntry.objects.open().exists()
    asked_again = entry.holds_until - timedelta(days=10)
    go_to(clock, asked_again)
    ticks(clock, 4)
    assert Message.objects.filter(kind="bank.ask").count() == 2


def test_stop_by_link_ends_it(clock, entry):
    client, page = open_link(asked(clock, entry))
    client.post(page, {"answer": "stop"})
    entry.refresh_from_db()
    assert entry.end_reason == EndReason.STOPPED
    assert "U staat niet meer in de talentenbank" in client.get(page).content.decode()
    client.post(page, {"answer": "yes"})
    assert not BankEntry.objects.open().exists()
    with pytest.raises(NotInBank):
        services.renew(entry.pk, channel="link")


# Silence -----------------------------------------------------------------------------------------
def test_silence_ends_it_and_erases(clock, entry):
    asked(clock, entry)
    go_to(clock, entry.holds_until)
    services.tick()
    assert BankEntry.objects.open().exists()
    ticks(clock, 7)
    entry.refresh_from_db()
    assert entry.end_reason == EndReason.SILENT
    resident = Resident.objects.get()
    assert resident.erased_at
    assert (resident.name, resident.contact, resident.answers) == ("", "", {})


def test_without_the_clock_nobody_is_forgotten(clock, entry):
    asked(clock, entry)
    go_to(clock, entry.holds_until + timedelta(days=7))
    assert Resident.objects.get().erased_at is None


def test_who_was_asked_late_has_the_same_time(clock, entry):
    """The worker stood still for a month."""
    go_to(clock, entry.holds_until + timedelta(days=30))
    ticks(clock, 7)
    assert Message.objects.filter(kind="bank.ask").count() == 1
    assert BankEntry.objects.open().exists()
    ticks(clock, 14)
    assert not BankEntry.objects.open().exists()


def test_who_waits_for_a_partner_is_not_erased(clock):
    resident = factories.resident()
    entry = services.join(
        resident,
        answers=services.entries.Answers.from_dict(resident.answers),
        language="nl",
        idempotency_key=resident.public_id,
    )
    asked(clock, entry)
    go_to(clock, entry.holds_until)
    ticks(clock, 7)
    assert not BankEntry.objects.open().exists()
    assert Resident.objects.get().erased_at is None


def test_the_nightly_purge_leaves_who_is_in_the_bank(clock, entry):
    other = factories.caller()
    other.tasks.update(done_at=timezone.now())
    clock.shift(timedelta(days=184))
    purge()
    entry.resident.refresh_from_db()
    other.refresh_from_db()
    assert entry.resident.erased_at is None
    assert other.erased_at


def test_a_yes_said_anew_outlives_the_two_years(clock, entry):
    for _half_year in range(4):
        clock.move_to(datetime.combine(entry.holds_until, BEGIN.timetz()) - timedelta(days=5))
        services.ask_again(entry.pk)
        entry = services.renew(entry.pk, channel="card")
    assert timezone.now() - entry.resident.created_at > timedelta(days=700)
    clock.shift(timedelta(days=60))
    purge()
    assert Resident.objects.get(pk=entry.resident_id).erased_at is None
    services.stop(entry.pk, channel="card")
    purge()
    assert Resident.objects.get(pk=entry.resident_id).erased_at

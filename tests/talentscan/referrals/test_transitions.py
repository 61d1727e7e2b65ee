"""A referral goes only where it may, each step is written down, and of two answers one wins."""

from datetime import timedelta

import pytest

from django.test import Client
from django.utils import timezone

from cms.core.models import AppendOnlyError, AuditEntry
from cms.core.tokens import make_link
from cms.core.workdays import add_working_days
from talentscan.referrals import services
from talentscan.referrals.choices import ALLOWED, CLOSED, CONTACT_VISIBLE, Channel, Entry, State
from talentscan.referrals.exceptions import (
    DayTooFar,
    MoreTimeOnce,
    SameAnswer,
    StepNotAllowed,
)
from talentscan.referrals.models import LedgerEntry, Referral
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

STEPS = {
    State.PICKED_UP: lambda pk: services.pick_up(pk, by=factories.tomorrow(), channel=Channel.LINK),
    State.CONTACTED: lambda pk: services.record_contact(pk, channel=Channel.LINK),
    State.MEETING: lambda pk: services.record_meeting(
        pk, on=factories.tomorrow(), channel=Channel.LINK
    ),
    State.STOPPED: lambda pk: services.record_stop(pk, channel=Channel.LINK),
    State.STARTED: lambda pk: services.record_outcome(pk, started=True, channel=Channel.LINK),
    State.NOT_STARTED: lambda pk: services.record_outcome(pk, started=False, channel=Channel.LINK),
    State.DECLINED: lambda pk: services.decline(pk, channel=Channel.LINK),
    State.WITHDRAWN: lambda pk: services.withdraw(pk),
}
PAIRS = [(before, after) for before in State for after in STEPS]
#: Comes of three calls in vain, never of one answer; `test_attempts.py` has it.
BY_ITSELF = {State.UNREACHABLE}


def at(state: State) -> Referral:
    found = factories.referral()
    Referral.objects.filter(pk=found.pk).update(state=state, meeting_on=timezone.localdate())
    return found


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_only_allowed_steps_are_taken(before, after):
    referral = at(before)
    if after in ALLOWED[before]:
        STEPS[after](referral.pk)
        referral.refresh_from_db()
        assert referral.state == after
        written = referral.ledger.last().entry
        assert written == (Entry.POSTPONED if before == after == State.PICKED_UP else after)
        assert (referral.closed_at is not None) == (after in CLOSED)
    else:
        with pytest.raises(StepNotAllowed):
            STEPS[after](referral.pk)
        referral.refresh_from_db()
        assert referral.state == before
        assert referral.ledger.count() == 1


def test_every_state_is_spoken_of():
    assert set(ALLOWED) == set(State)
    assert set(STEPS) == set(State) - {State.ASKED} - BY_ITSELF


@pytest.mark.parametrize("before", list(State))
def test_not_meeting_is_said_only_of_who_would_meet(before):
    referral = at(before)
    if before == State.MEETING:
        services.record_no_show(referral.pk, channel=Channel.LINK)
        referral.refresh_from_db()
        assert referral.state == State.CONTACTED
        assert referral.ledger.last().entry == Entry.NO_SHOW
    else:
        with pytest.raises(StepNotAllowed):
            services.record_no_show(referral.pk, channel=Channel.LINK)


@pytest.mark.parametrize("state", list(State))
def test_a_withdrawal_is_possible_at_every_moment_but_twice(state):
    assert (State.WITHDRAWN in ALLOWED[state]) == (state != State.WITHDRAWN)


@pytest.mark.parametrize("state", list(State))
def test_contact_shows_only_while_it_is_needed(state):
    assert at(state).resident.name
    referral = Referral.objects.select_related("resident").latest("pk")
    assert referral.shows_contact == (state in CONTACT_VISIBLE)


# Written once ------------------------------------------------------------------------------------
def test_the_ledger_is_written_once():
    entry = factories.referral().ledger.get()
    entry.entry = Entry.STARTED
    with pytest.raises(AppendOnlyError):
        entry.save()
    assert LedgerEntry.objects.get().entry == Entry.ASKED


def test_a_whole_life_is_in_the_ledger():
    referral = factories.referral()
    for state in (State.PICKED_UP, State.CONTACTED, State.STARTED, State.WITHDRAWN):
        STEPS[state](referral.pk)
    services.confirm_deletion(referral.pk, channel=Channel.LINK)
    entries = list(referral.ledger.values_list("entry", flat=True))
    assert entries == ["asked", "picked_up", "contacted", "started", "withdrawn", "deleted"]
    moments = list(referral.ledger.values_list("at", flat=True))
    assert moments == sorted(moments)


def test_who_answered_and_how_is_kept():
    referral = factories.referral()
    user = factories.user("coordinator")
    services.pick_up(referral.pk, by=factories.tomorrow(), channel=Channel.DESK, acting_user=user)
    entry = referral.ledger.last()
    assert (entry.user, entry.channel, entry.day) == (user, Channel.DESK, factories.tomorrow())
    assert AuditEntry.objects.filter(action="picked_up", user=user).count() == 1


# The same hand twice -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("first", "answer"),
    [
        (None, {"answer": "declined"}),
        (None, {"answer": "contacted"}),
        ("contacted", {"answer": "started"}),
        ("contacted", {"answer": "not_started"}),
    ],
)
def test_a_second_tap_is_thanked_and_writes_nothing(client, first, answer):
    referral = factories.referral()
    client.get(f"/vraag/{make_link('referral', referral, seed='x', days=1)}/")
    url = f"/vraag/antwoord/{referral.public_id}/"
    if first:
        client.post(url, {"answer": first}, follow=True)
    client.post(url, answer, follow=True)
    written = referral.ledger.count()
    told = client.post(url, answer, follow=True).context["messages"]
    assert [message.level_tag for message in told] == ["success"]
    assert referral.ledger.count() == written


def test_promising_the_same_day_twice_is_not_asking_for_more_time():
    referral = factories.referral()
    day = factories.promise_day()
    services.pick_up(referral.pk, by=day, channel=Channel.LINK)
    with pytest.raises(SameAnswer):
        services.pick_up(referral.pk, by=day, channel=Channel.LINK)
    referral.refresh_from_db()
    assert not referral.is_postponed
    assert referral.ledger.filter(entry=Entry.POSTPONED).count() == 0


def test_more_time_can_be_asked_for_once_and_not_for_ever():
    referral = factories.referral()
    today = timezone.localdate()
    services.pick_up(referral.pk, by=add_working_days(today, 1), channel=Channel.LINK)
    with pytest.raises(DayTooFar):
        services.pick_up(referral.pk, by=add_working_days(today, 11), channel=Channel.LINK)
    services.pick_up(referral.pk, by=add_working_days(today, 10), channel=Channel.LINK)
    with pytest.raises(MoreTimeOnce):
        services.pick_up(referral.pk, by=add_working_days(today, 9), channel=Channel.LINK)
    referral.refresh_from_db()
    assert referral.promised_on == add_working_days(today, 10)


# Two at once -------------------------------------------------------------------------------------
def test_of_two_answers_one_wins_and_the_other_is_told(client):
    """The question is open in two browsers; both press."""
    referral = factories.referral()
    link = make_link("referral", referral, seed="x", days=1)
    client.get(f"/vraag/{link}/")
    partner = factories.user("partner", organisation=referral.organisation)
    portal = Client()
    portal.force_login(partner)
    assert portal.get(f"/portaal/{referral.public_id}/").status_code == 200
    client.post(f"/vraag/antwoord/{referral.public_id}/", {"answer": "declined"})
    told = portal.post(f"/portaal/{referral.public_id}/", {"answer": "contacted"}, follow=True)
    referral.refresh_from_db()
    assert referral.state == State.DECLINED
    assert told.status_code == 200
    assert [str(message) for message in told.context["messages"]] == [str(StepNotAllowed())]


def test_a_second_answer_between_looking_and_writing_is_told_too(client, monkeypatch):
    """The other answer lands after this page was checked, just before it is written."""
    referral = factories.referral()
    client.get(f"/vraag/{make_link('referral', referral, seed='x', days=1)}/")
    real = services.record_contact

    def late(pk, **values):
        services.decline(pk, channel=Channel.PORTAL)
        return real(pk, **values)

    monkeypatch.setattr(services, "record_contact", late)
    told = client.post(
        f"/vraag/antwoord/{referral.public_id}/", {"answer": "contacted"}, follow=True
    )
    referral.refresh_from_db()
    assert referral.state == State.DECLINED
    assert [str(message) for message in told.context["messages"]] == [str(StepNotAllowed())]


def test_two_withdrawals_are_one(client):
    referral = factories.referral()
    client.post("/kaart/", card_of(referral.resident))
    for _ in range(2):
        assert client.post(f"/kaart/intrekken/{referral.public_id}/").status_code == 302
    assert referral.ledger.filter(entry=Entry.WITHDRAWN).count() == 1


def card_of(resident) -> dict:
    return {"code": resident.readable_code, "birth_year": resident.birth_year}


# What is late ------------------------------------------------------------------------------------
def test_late_is_what_nobody_answered_or_promised_and_did_not(time_machine):
    asked, promised = factories.referral(), factories.referral()
    services.pick_up(promised.pk, by=factories.tomorrow(), channel=Channel.LINK)
    assert not Referral.objects.overdue()
    time_machine.move_to(timezone.now() + timedelta(days=3))
    assert list(Referral.objects.overdue()) == [promised]
    time_machine.move_to(timezone.now() + timedelta(days=9))
    assert set(Referral.objects.overdue()) == {asked, promised}

"""Calls in vain: one tap each, three in all, and then everybody is told kindly."""

from datetime import timedelta

import pytest

from django.utils import timezone

from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import ATTEMPTS, Channel, Entry, State, TaskKind
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed
from talentscan.referrals.models import Referral, Task
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral():
    return factories.pick_up(factories.referral(contact_kind="letter", contact="Lindelaan 12"))


@pytest.fixture
def call(time_machine):
    """A call in vain, some hours after the one before."""
    moments = iter(range(1, 20))

    def attempt(referral, how=Entry.NO_ANSWER) -> Referral:
        time_machine.move_to(timezone.now() + timedelta(hours=3 * next(moments)), tick=False)
        return services.record_attempt(referral.pk, how, channel=Channel.LINK)

    return attempt


def test_after_three_the_clock_stops_and_everybody_knows(referral, call):
    for how in ATTEMPTS:
        found = call(referral, how)
    assert found.state == State.UNREACHABLE
    assert found.deadline is None
    assert not found.is_overdue
    assert Task.objects.open().filter(kind=TaskKind.UNREACHABLE).count() == 1
    row = Message.objects.get(kind="referrals.unreachable")
    assert row.channel == "letter"
    letter = registry.build(row)
    assert referral.organisation.name in letter.text
    assert referral.organisation.name not in letter.subject
    entries = [entry.entry for entry in referral.ledger.all()]
    assert entries[-4:] == [*ATTEMPTS, Entry.UNREACHABLE]


def test_tapping_three_times_in_a_row_is_one_call(referral):
    services.record_attempt(referral.pk, Entry.NO_ANSWER, channel=Channel.LINK)
    for how in ATTEMPTS:
        with pytest.raises(SameAnswer):
            services.record_attempt(referral.pk, how, channel=Channel.LINK)
    assert referral.ledger.filter(entry__in=ATTEMPTS).count() == 1


def test_who_is_reached_after_all_goes_on_and_the_desk_is_cleared(referral, call):
    for _ in range(3):
        call(referral)
    services.record_contact(referral.pk, channel=Channel.LINK)
    assert not Task.objects.open().exists()
    assert registry.build(Message.objects.get(kind="referrals.unreachable")) is None


def test_a_new_promise_begins_a_new_round(referral, call):
    for _ in range(3):
        call(referral)
    services.pick_up(referral.pk, by=factories.tomorrow(), channel=Channel.LINK)
    assert call(referral).state == State.PICKED_UP
    assert call(referral).state == State.PICKED_UP
    assert call(referral).state == State.UNREACHABLE
    assert Task.objects.filter(kind=TaskKind.UNREACHABLE).count() == 2


@pytest.mark.parametrize("state", sorted(set(State) - {State.PICKED_UP, State.UNREACHABLE}))
def test_only_who_has_to_call_calls_in_vain(referral, state):
    Referral.objects.filter(pk=referral.pk).update(state=state)
    with pytest.raises(StepNotAllowed):
        services.record_attempt(referral.pk, Entry.NO_ANSWER, channel=Channel.LINK)


def test_one_tap_on_the_page_with_the_language_and_an_interpreter(client):
    referral = factories.pick_up(factories.referral(language="tr"))
    client.get(f"/vraag/{make_link('referral', referral, seed='x', days=1)}/")
    url = f"/vraag/antwoord/{referral.public_id}/"
    html = client.get(url).content.decode()
    assert "turks" in html
    assert "tolk" in html
    assert client.post(url, {"answer": "no_answer"}).status_code == 302
    assert referral.ledger.last().entry == Entry.NO_ANSWER


def test_who_did_the_scan_in_dutch_needs_no_interpreter(client):
    referral = factories.pick_up(factories.referral(language="nl"))
    client.get(f"/vraag/{make_link('referral', referral, seed='x', days=1)}/")
    html = client.get(f"/vraag/antwoord/{referral.public_id}/").content.decode()
    assert "tolk" not in html

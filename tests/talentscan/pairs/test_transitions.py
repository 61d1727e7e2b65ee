"""A pair goes only where it may, each step is written down, and a second tap does nothing."""

from datetime import timedelta

import pytest

from django.utils import timezone

from cms.core.models import AppendOnlyError, AuditEntry
from cms.messaging.models import Message
from talentscan.pairs import services
from talentscan.pairs.desk_choices import ALLOWED, OPEN, Entry, Outcome, Side, State
from talentscan.pairs.exceptions import NotYet, VogNotSeen
from talentscan.pairs.models import Pair, PairEntry
from talentscan.referrals.choices import Channel
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed, WordsNotChecked
from talentscan.referrals.models import ConsentWording
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


def _agree(pair):
    """The second yes; the first was said before."""
    pair.sides.filter(side=Side.FAMILY).update(said_yes=True)
    factories.say(pair, Side.GRANDPARENT)


STEPS = {
    State.AGREED: _agree,
    State.MEETING: factories.plan,
    State.BEGUN: lambda pair: factories.outcome(pair, Outcome.BEGUN),
    State.NOT_BEGUN: lambda pair: factories.outcome(pair, Outcome.NOT_BEGUN),
    State.DECLINED: lambda pair: factories.say(pair, Side.FAMILY, yes=False),
    State.ENDED: lambda pair: factories.outcome(pair, Outcome.ENDED),
    State.STOPPED: lambda pair: services.stop(
        factories.side(pair, Side.FAMILY).pk, channel=Channel.LINK
    ),
}


@pytest.mark.parametrize("after", STEPS)
@pytest.mark.parametrize("before", State)
def test_only_allowed_steps_are_taken(before, after):
    pair = factories.pair(vog=True)
    yesterday = timezone.now() - timedelta(days=1)
    Pair.objects.filter(pk=pair.pk).update(state=before, meeting_at=yesterday)
    entries = PairEntry.objects.count()
    if after in ALLOWED[before]:
        STEPS[after](pair)
        pair.refresh_from_db()
        assert pair.state == after
        assert (pair.closed_at is not None) == (after not in OPEN)
        assert PairEntry.objects.count() > entries
        assert AuditEntry.objects.filter(model="pairs.pair", object_id=str(pair.pk)).count() > 1
    else:
        with pytest.raises(StepNotAllowed):
            STEPS[after](pair)
        pair.refresh_from_db()
        assert pair.state == before
        assert PairEntry.objects.count() == entries


def test_the_ledger_is_written_once():
    entry = factories.pair().ledger.get()
    entry.entry = Entry.YES
    with pytest.raises(AppendOnlyError):
        entry.save()


# Both sides --------------------------------------------------------------------------------------
def test_a_yes_is_kept_with_its_words_when_how_and_by_whom_it_was_heard():
    referrals.check_words("tr")
    pair, user = factories.pair(other={"contact_kind": "visit", "contact": ""}), None
    user = factories.coordinator()
    asked = factories.side(pair, Side.GRANDPARENT)
    said = services.answer(asked.pk, yes=True, channel=Channel.DESK, read_in="tr", acting_user=user)
    assert (said.heard_by, said.text_language, said.channel) == (user, "tr", Channel.DESK)
    assert ConsentWording.objects.get(version=said.text_version).language == "tr"
    assert said.said_at


def test_unchecked_words_get_no_yes_but_a_no_is_always_heard():
    pair = factories.pair()
    asked = factories.side(pair, Side.FAMILY)
    with pytest.raises(WordsNotChecked):
        services.answer(asked.pk, yes=True, channel=Channel.LINK, read_in="pl")
    asked.refresh_from_db()
    assert asked.said_yes is None
    assert services.answer(asked.pk, yes=False, channel=Channel.LINK, read_in="pl")


def test_one_yes_is_not_enough():
    pair = factories.pair(vog=True)
    factories.say(pair, Side.FAMILY)
    pair.refresh_from_db()
    assert pair.state == State.PROPOSED
    factories.say(pair, Side.GRANDPARENT)
    pair.refresh_from_db()
    assert pair.state == State.AGREED


def test_a_second_tap_is_the_same_answer_and_another_answer_is_refused():
    pair = factories.pair()
    factories.say(pair, Side.FAMILY)
    entries = pair.ledger.count()
    with pytest.raises(SameAnswer):
        factories.say(pair, Side.FAMILY)
    with pytest.raises(StepNotAllowed):
        factories.say(pair, Side.FAMILY, yes=False)
    assert pair.ledger.count() == entries


def test_rather_not_closes_and_both_wait_again():
    pair = factories.pair()
    factories.say(pair, Side.GRANDPARENT, yes=False)
    with pytest.raises(StepNotAllowed):
        factories.say(pair, Side.FAMILY)
    told = Message.objects.filter(kind="pairs.look_on")
    assert [row.subject_id for row in told] == [str(factories.side(pair, Side.FAMILY).pk)]
    assert type(pair.family).objects.free().get() == pair.family
    assert type(pair.grandparent).objects.free().get() == pair.grandparent


# The certificate, the meeting, and afterwards ----------------------------------------------------
def test_without_the_certificate_nothing_is_planned():
    pair = factories.both_say_yes(factories.pair())
    with pytest.raises(VogNotSeen):
        factories.plan(pair)
    assert not Message.objects.filter(kind="pairs.both").exists()
    user = factories.coordinator()
    services.note_vog(pair.grandparent_id, seen_on=timezone.localdate(), acting_user=user)
    assert Message.objects.filter(kind="pairs.both").count() == 2
    factories.plan(pair)
    assert Message.objects.filter(kind="pairs.meeting").count() == 2


def test_the_same_plan_twice_is_one_and_another_day_is_told_again():
    pair = factories.both_say_yes(factories.pair(vog=True))
    at = timezone.now() + timedelta(days=3)
    plan = {"where": factories.WHERE, "acting_user": factories.coordinator()}
    services.plan_meeting(pair.pk, at=at, **plan)
    with pytest.raises(SameAnswer):
        services.plan_meeting(pair.pk, at=at, **plan)
    assert Message.objects.filter(kind="pairs.meeting").count() == 2
    services.plan_meeting(pair.pk, at=at + timedelta(days=1), **plan)
    assert Message.objects.filter(kind="pairs.meeting").count() == 4


def test_how_it_was_is_asked_after_the_meeting_and_not_before():
    pair = factories.plan(factories.both_say_yes(factories.pair(vog=True)))
    with pytest.raises(NotYet):
        factories.outcome(pair, Outcome.BEGUN)


def test_six_weeks_later_it_goes_on_and_one_day_it_ends():
    pair = factories.met(factories.both_say_yes(factories.pair(vog=True)))
    factories.outcome(pair, Outcome.BEGUN, note="Ze lazen een boek.")
    factories.outcome(pair, Outcome.GOES_ON, note="Elke week.")
    with pytest.raises(SameAnswer):
        factories.outcome(pair, Outcome.GOES_ON)
    pair = factories.outcome(pair, Outcome.ENDED)
    assert pair.note == "Ze lazen een boek.\nElke week."
    assert [entry.entry for entry in pair.ledger.all()][-3:] == ["begun", "goes_on", "ended"]
    assert not Message.objects.filter(kind="pairs.look_on").exists()

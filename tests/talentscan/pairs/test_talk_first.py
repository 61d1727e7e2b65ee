"""Nobody is proposed before a person spoke with both; the words of the yes are checked or read."""

import pytest

from talentscan.pairs import services
from talentscan.pairs.exceptions import (
    MetBefore,
    NobodyThere,
    NoFit,
    NotFree,
    NotSpokenYet,
    WishesMissing,
    YesNotHeard,
)
from talentscan.pairs.models import Family, Pair
from talentscan.pairs.services import proposals
from talentscan.referrals.exceptions import WordsNotChecked
from talentscan.referrals.models import ConsentWording
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = pytest.mark.django_db


def propose(family, grandparent) -> Pair:
    return services.propose(family.pk, grandparent.pk, acting_user=factories.coordinator())


@pytest.mark.parametrize(("one", "other"), [(False, False), (True, False), (False, True)])
def test_without_a_talk_with_both_there_is_no_proposal(one, other):
    with pytest.raises(NotSpokenYet):
        propose(factories.family(spoken=one), factories.grandparent(spoken=other))
    assert not Pair.objects.exists()


def test_without_that_check_there_would_be_one(monkeypatch):
    monkeypatch.setattr(proposals, "_check", lambda *_: None)
    propose(factories.family(), factories.grandparent())
    assert Pair.objects.count() == 1


def test_after_a_talk_with_both_there_is():
    pair = propose(factories.family(spoken=True), factories.grandparent(spoken=True))
    assert pair.sides.count() == 2
    assert [entry.entry for entry in pair.ledger.all()] == ["proposed"]


def test_a_talk_ends_with_all_wishes_known():
    grandparent = factories.grandparent(kinds=[])
    with pytest.raises(WishesMissing):
        services.mark_spoken(grandparent, acting_user=factories.coordinator())
    values = {"kinds": ["read"]}
    services.correct_wishes(grandparent, values, acting_user=factories.coordinator())
    assert services.mark_spoken(grandparent, acting_user=factories.coordinator()).spoken_at


# The words of the yes ----------------------------------------------------------------------------
def test_in_words_nobody_checked_no_yes_is_kept():
    with pytest.raises(WordsNotChecked):
        factories.family(language="pl", read_in="pl")
    assert not Family.objects.exists()


def test_in_words_somebody_checked_it_is_kept_as_it_was_read():
    referrals.check_words("pl")
    family = factories.family(language="pl", read_in="pl")
    kept = ConsentWording.objects.get(version=family.text_version)
    assert (kept.language, family.text_language) == ("pl", "pl")
    assert family.consented_at


def test_a_family_without_a_yes_is_not_ready_until_it_was_heard():
    family, user = factories.family(language="pl", read_in=""), factories.coordinator()
    with pytest.raises(YesNotHeard):
        services.mark_spoken(family, acting_user=user)
    services.hear_family_yes(family, read_in="nl", acting_user=user)
    family = services.mark_spoken(family, acting_user=user)
    assert family.spoken_at
    assert (family.heard_by, family.text_language) == (user, "nl")


def test_the_same_form_twice_is_one_family():
    first = factories.family()
    again = services.ask_family(
        person=referrals.person(),
        wishes=services.FamilyWishes(place=first.place, often="weekly", far="town", term="long"),
        language="nl",
        idempotency_key=first.idempotency_key,
    )
    assert again == first
    assert Family.objects.count() == 1


# Who can be proposed -----------------------------------------------------------------------------
def test_of_two_colleagues_one_wins_and_the_other_is_told():
    family, grandparent = factories.family(spoken=True), factories.grandparent(spoken=True)
    propose(family, grandparent)
    with pytest.raises(NotFree):
        propose(family, factories.grandparent(spoken=True))
    with pytest.raises(NotFree):
        propose(factories.family(spoken=True), grandparent)
    assert Pair.objects.count() == 1


def test_the_database_itself_keeps_it_to_one(monkeypatch):
    family, grandparent = factories.family(spoken=True), factories.grandparent(spoken=True)
    propose(family, grandparent)
    monkeypatch.setattr(proposals, "_check", lambda *_: None)
    with pytest.raises(NotFree):
        propose(family, factories.grandparent(spoken=True))
    assert Pair.objects.count() == 1


def test_who_does_not_go_together_or_met_before_is_not_proposed():
    family = factories.family(spoken=True)
    with pytest.raises(NoFit):
        propose(family, factories.grandparent(spoken=True, languages=["tr"]))
    grandparent = factories.grandparent(spoken=True)
    pair = propose(family, grandparent)
    factories.say(pair, "family", yes=False)
    with pytest.raises(MetBefore):
        propose(family, grandparent)


def test_who_has_stopped_is_not_proposed():
    family, grandparent = factories.family(spoken=True), factories.grandparent(spoken=True)
    services.stop_grandparent(grandparent.pk, channel="desk")
    with pytest.raises(NobodyThere):
        propose(family, grandparent)
    with pytest.raises(NobodyThere):
        services.mark_spoken(grandparent, acting_user=factories.coordinator())


def test_somebody_is_on_the_list_once():
    grandparent = factories.grandparent()
    again = services.add_grandparent(grandparent.resident_id, acting_user=None)
    assert again == grandparent

"""The desk: who waits, a talk with each, a proposal, and what is asked afterwards."""

from datetime import timedelta

import pytest

from django.utils import timezone

from cms.users.choices import Role
from talentscan.pairs import selectors, services
from talentscan.pairs.desk_choices import Outcome, Side, State
from talentscan.pairs.models import Family, Grandparent, Pair
from talentscan.referrals import services as referral_services
from talentscan.referrals.choices import Channel
from tests.events.factories import place
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

DESK = "/bureau/bonus/"
WISHES = {
    "often": "weekly",
    "far": "town",
    "term": "long",
    "kinds": ["read"],
    "languages": ["nl"],
    "spoken": "on",
}


@pytest.fixture
def coordinator(client):
    user = referrals.user(Role.COORDINATOR)
    client.force_login(user)
    return user


def piles(client, query: str = "") -> dict[str, int]:
    day = client.get(f"/bureau/{query}").context["day"]
    return {pile.key: pile.count for pile in day.piles if pile.key.startswith("bonus")}


def two_sided_yes(**values):
    """A yes from the scan to something with two sides; contact was made."""
    referral = referrals.resident(referrals.opportunity(two_sided=True, **values)).referrals.get()
    referrals.pick_up(referral)
    referral_services.record_contact(referral.pk, channel=Channel.LINK)
    return referral


def test_an_empty_desk_is_a_warm_one(client, coordinator):
    assert "empty-state" in client.get(DESK).content.decode()


def test_a_yes_to_something_with_two_sides_comes_up_once_contact_was_made(client, coordinator):
    waits = referrals.resident(referrals.opportunity(two_sided=True))
    referral_services.record_contact(referrals.referral().pk, channel=Channel.LINK)
    assert piles(client)["bonus-people"] == 0
    referral_services.record_contact(waits.referrals.get().pk, channel=Channel.LINK)
    assert piles(client)["bonus-people"] == 1
    address = f"{DESK}opa-of-oma/nieuw/{waits.public_id}/"
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 302
    grandparent = Grandparent.objects.get()
    assert (grandparent.referral, grandparent.added_by) == (waits.referrals.get(), coordinator)
    assert piles(client)["bonus-people"] == 1  # now as somebody to speak with
    services.stop_grandparent(grandparent.pk, channel=Channel.DESK)
    assert piles(client)["bonus-people"] == 0


def test_somebody_is_found_by_the_code_on_their_card(client, coordinator):
    resident = referrals.caller(idea="")
    found = client.post(f"{DESK}opa-of-oma/", {"code": resident.readable_code})
    assert found["Location"] == f"{DESK}opa-of-oma/nieuw/{resident.public_id}/"
    assert client.post(f"{DESK}opa-of-oma/", {"code": "ZZZ-ZZZ"}).status_code == 422


def test_the_talk_with_a_family_reads_the_words_and_corrects_the_wishes(client, coordinator):
    family = factories.family(language="pl", read_in="", often="monthly")
    address = f"{DESK}gezin/{family.public_id}/"
    assert "Ja, zoek met ons mee." in client.get(address).content.decode()
    data = WISHES | {"place": place().pk, "ages": ["young"], "note": "Graag op zaterdag."}
    assert client.post(address, data).status_code == 422
    assert client.post(address, data | {"heard": "on"}).status_code == 302
    family.refresh_from_db()
    assert (family.often, family.ages, family.spoken_by) == ("weekly", ["young"], coordinator)
    assert family.heard_by == coordinator
    assert family.spoken_note == "Graag op zaterdag."


def test_the_talk_with_an_older_person(client, coordinator):
    grandparent = factories.grandparent(kinds=[])
    address = f"{DESK}opa-of-oma/{grandparent.public_id}/"
    data = WISHES | {"place": place().pk}
    assert client.post(address, data | {"spoken": ""}).status_code == 422
    assert client.post(address, data).status_code == 302
    client.post(f"{address}vog/", {})
    grandparent.refresh_from_db()
    assert grandparent.vog_seen_on is None
    client.post(f"{address}vog/", {"seen": "on"})
    grandparent.refresh_from_db()
    assert grandparent.vog_seen_on == timezone.localdate()


def test_from_a_proposal_to_a_beginning(client, coordinator):
    family, grandparent = factories.family(spoken=True), factories.grandparent(spoken=True)
    page = client.get(f"{DESK}gezin/{family.public_id}/").content.decode()
    propose = f"{DESK}gezin/{family.public_id}/met/{grandparent.public_id}/"
    assert propose in page
    assert client.get(propose).status_code == 200
    client.post(propose)
    pair = Pair.objects.get()
    client.post(propose)
    assert Pair.objects.count() == 1
    here = f"{DESK}paar/{pair.public_id}/"
    for side in pair.sides.all():
        assert "Ja, wij mogen kennismaken." in (
            client.get(f"{here}antwoord/{side.public_id}/").content.decode()
        )
        client.post(f"{here}antwoord/{side.public_id}/", {"answer": "yes"})
    pair.refresh_from_db()
    assert pair.state == State.AGREED
    assert {side.heard_by for side in pair.sides.all()} == {coordinator}
    assert piles(client)["bonus-plan"] == 1
    services.note_vog(grandparent.pk, seen_on=timezone.localdate(), acting_user=coordinator)
    day = timezone.localdate() + timedelta(days=4)
    meeting = {"day": day.strftime("%d-%m-%Y"), "time": "10.00", "where": factories.WHERE}
    assert client.post(f"{here}afspraak/", meeting).status_code == 302
    pair.refresh_from_db()
    assert pair.state == State.MEETING
    assert client.get(here).status_code == 200
    Pair.objects.update(meeting_at=timezone.now() - timedelta(days=1))
    assert piles(client)["bonus-ask"] == 1
    client.post(f"{here}hoe-gaat-het/", {"outcome": "begun", "note": "Fijn."})
    assert piles(client)["bonus-ask"] == 0
    Pair.objects.update(meeting_at=timezone.now() - timedelta(days=43))
    assert piles(client)["bonus-ask"] == 1
    client.post(f"{here}hoe-gaat-het/", {"outcome": "goes_on"})
    assert piles(client)["bonus-ask"] == 0
    pair.refresh_from_db()
    assert pair.state == State.BEGUN


def test_who_was_turned_down_is_not_proposed_to_the_same_family_again():
    pair = factories.pair()
    chances = selectors.chances([pair.family])
    assert chances[pair.family_id] == []  # not free
    factories.say(pair, Side.FAMILY, yes=False)
    assert selectors.chances([pair.family])[pair.family_id] == []
    other = factories.family(spoken=True)
    assert [one.grandparent for one in selectors.chances([other])[other.pk]] == [pair.grandparent]


def test_an_outcome_belongs_to_how_far_they_are(client, coordinator):
    pair = factories.met(factories.both_say_yes(factories.pair(vog=True)))
    here = f"{DESK}paar/{pair.public_id}/hoe-gaat-het/"
    assert client.post(here, {"outcome": Outcome.GOES_ON}).status_code == 422
    assert client.post(here, {"outcome": Outcome.NOT_BEGUN}).status_code == 302
    assert Family.objects.free().count() == 1


def test_a_closed_pair_still_opens_at_the_desk(client, coordinator):
    pair = factories.pair()
    services.withdraw_family(pair.family_id, channel=Channel.DESK, acting_user=coordinator)
    assert client.get(f"{DESK}paar/{pair.public_id}/").status_code == 200


def test_one_place_shows_its_own(client, coordinator):
    factories.family()
    factories.family(place=place("Haren"))
    assert piles(client)["bonus-families"] == 2
    assert piles(client, "?plek=haren")["bonus-families"] == 1


@pytest.mark.parametrize("address", [DESK, "/bureau/"])
def test_many_cost_no_more_questions_than_few(
    client, coordinator, address, assert_constant_queries
):
    def add(number: int) -> None:
        for _ in range(number):
            factories.family()
            factories.family(spoken=True)
            factories.grandparent()
            factories.grandparent(spoken=True)
            factories.both_say_yes(factories.pair())
            two_sided_yes()

    assert_constant_queries(address, add, few=1, more=3)

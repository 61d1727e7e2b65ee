"""Who the other is: nothing before two yeses and a certificate; then a name and a way, no more."""

import pytest

from django.test import Client
from django.utils import timezone

from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.pairs import selectors, services
from talentscan.pairs.desk_choices import Side
from talentscan.pairs.models import Pair
from tests.talentscan.pairs import factories
from tests.words import says

pytestmark = pytest.mark.django_db

FAMILY = {"name": "Merel Zangzaad", "contact_kind": "email", "contact": "merel@zang.example"}
OLDER = {"name": "Putter Distelveld", "contact_kind": "email", "contact": "putter@distel.example"}
NOTE = "Wij wonen boven de bakker"
OF = {Side.FAMILY: FAMILY, Side.GRANDPARENT: OLDER}
OTHER = {Side.FAMILY: OLDER, Side.GRANDPARENT: FAMILY}
SIDES = pytest.mark.parametrize("side", list(Side))


@pytest.fixture
def pair() -> Pair:
    return factories.pair(one=FAMILY | {"note": NOTE}, other=OLDER)


def see_certificate(pair) -> None:
    user = factories.coordinator()
    services.note_vog(pair.grandparent_id, seen_on=timezone.localdate(), acting_user=user)


def visitor(pair, side) -> Client:
    client = Client()
    token = make_link(services.LINK, factories.side(pair, side), seed="test", days=1)
    assert client.get(f"/kennismaken/{token}/").status_code == 302
    return client


def address(pair, side) -> str:
    return f"/kennismaken/mijn/{factories.side(pair, side).public_id}/"


def page(pair, side) -> str:
    response = visitor(pair, side).get(address(pair, side))
    assert response.status_code == 200
    return response.content.decode()


def letters(pair, side) -> str:
    rows = Message.objects.filter(
        kind__startswith="pairs.", subject_id=str(factories.side(pair, side).pk)
    ).exclude(kind="pairs.asked")
    built = [found for row in rows if (found := registry.build(row))]
    return "\n".join(f"{one.subject}\n{one.text}\n{one.html}" for one in built)


def read(text: str, of: dict) -> set[str]:
    return {key for key in ("name", "contact") if says(text, of[key])}


@SIDES
def test_before_two_yeses_only_first_facts(pair, side):
    for text in (page(pair, side), letters(pair, side)):
        assert text
        assert not read(text, OTHER[side])
        assert NOTE not in text
        assert says(text, "Assen")
    factories.say(pair, Side.FAMILY)
    see_certificate(pair)
    assert not read(page(pair, side) + letters(pair, side), OTHER[side])


@SIDES
def test_after_two_yeses_without_a_certificate_still_nothing(pair, side):
    factories.both_say_yes(pair)
    assert not read(page(pair, side) + letters(pair, side), OTHER[side])


@SIDES
def test_after_both_exactly_a_name_and_a_way(pair, side):
    factories.both_say_yes(pair)
    see_certificate(pair)
    for text in (page(pair, side), letters(pair, side)):
        assert read(text, OTHER[side]) == {"name", "contact"}
        assert NOTE not in text
    other = selectors.acquaintance(factories.side(pair, side))
    assert set(vars(other)) == {"name", "way", "contact"}


@SIDES
def test_without_the_protection_it_would_be_seen(pair, side, monkeypatch):
    monkeypatch.setattr(Pair, "shows_contact", True)
    factories.say(pair, side)
    assert read(page(pair, side), OTHER[side]) == {"name", "contact"}


@SIDES
def test_the_meeting_is_told_to_both_with_day_and_place(pair, side):
    factories.both_say_yes(pair)
    see_certificate(pair)
    factories.plan(pair)
    assert factories.WHERE in page(pair, side)
    assert factories.WHERE in letters(pair, side)
    row = Message.objects.filter(kind="pairs.meeting").first()
    assert not read(registry.build(row).subject, FAMILY)


@SIDES
def test_after_stopping_every_page_is_closed_and_the_letter_says_no_reason(pair, side):
    factories.both_say_yes(pair)
    see_certificate(pair)
    factories.plan(pair)
    clients = {which: visitor(pair, which) for which in Side}
    assert clients[side].post(f"{address(pair, side)}stoppen/").status_code == 302
    for which in Side:
        assert clients[which].get(address(pair, which)).status_code == 410
    other = next(which for which in Side if which != side)
    text = letters(pair, other)
    assert "Wij zoeken" in text
    assert not read(text, OTHER[other])
    assert not letters(pair, side)


def test_a_strangers_link_opens_nothing(pair):
    elsewhere = factories.pair()
    client = visitor(elsewhere, Side.FAMILY)
    assert client.get(address(pair, Side.FAMILY)).status_code == 410
    assert client.get(f"/kennismaken/{'0' * 48}/").status_code == 410
    token = make_link("question", factories.side(pair, Side.FAMILY), seed="x", days=1)
    assert client.get(f"/kennismaken/{token}/").status_code == 410
    old = make_link(services.LINK, factories.side(pair, Side.FAMILY), seed="old", days=-1)
    assert client.get(f"/kennismaken/{old}/").status_code == 410


def test_the_other_side_of_the_same_pair_is_closed_too(pair):
    client = visitor(pair, Side.FAMILY)
    assert client.get(address(pair, Side.GRANDPARENT)).status_code == 410

"""Answers are kept by key: no language, no way back and no second tab loses one."""

import pytest

from django.conf import settings
from django.test import Client

from talentscan.scan.answers import SESSION_KEY, Answers
from talentscan.scan.choices import DONT_KNOW
from talentscan.scan.models import Card
from talentscan.scan.services import load_starter_cards
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

LANGUAGES = [code for code, _name in settings.INTERFACE_LANGUAGES]


@pytest.fixture
def cards() -> list[Card]:
    place("Assen")
    return sorted(load_starter_cards(), key=lambda card: card.position)


def chosen(client: Client) -> dict:
    return client.session.get(SESSION_KEY, {}).get("chosen", {})


def address(card: Card, language: str = "nl") -> str:
    return f"{'' if language == 'nl' else '/' + language}/scan/{card.key}/"


def some_of(card: Card) -> list[str]:
    keys = [option.key for option in card.options.all()] or ["assen"]
    return keys[:2] if card.multiple else keys[:1]


def answer_all(client: Client, cards, language: str = "nl") -> None:
    for card in cards:
        client.post(address(card, language), {"answer": some_of(card)})


def ticked(html: str) -> set[str]:
    inputs = [part.split(">")[0] for part in html.split("<input")[1:]]
    return {part.split('value="')[1].split('"')[0] for part in inputs if " checked" in part}


# Languages ---------------------------------------------------------------------------------------
def test_the_same_taps_give_the_same_answers_in_every_language(cards):
    told = []
    for language in LANGUAGES:
        client = Client()
        answer_all(client, cards, language)
        told.append(chosen(client))
    assert all(answers == told[0] for answers in told)
    assert set(told[0]) == {card.key for card in cards}


def test_another_language_on_each_card_keeps_every_answer_and_the_place(client, cards):
    language = "nl"
    for number, card in enumerate(cards):
        following = LANGUAGES[(number + 1) % len(LANGUAGES)]
        data = {"answer": some_of(card), "language": following}
        moved = client.post(address(card, language), data)
        assert moved.status_code == 302
        assert moved["Location"] == address(card, following)
        page = client.get(moved["Location"])
        assert f'lang="{following}"' in page.content.decode()
        assert ticked(page.content.decode()) == set(some_of(card))
        language = following
    one_language = Client()
    answer_all(one_language, cards)
    assert chosen(client) == chosen(one_language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_speaks_the_language(client, cards, language):
    """Nothing on the way is left in Dutch, but names of places."""
    for card in cards[1:]:
        html = client.get(address(card, language)).content.decode()
        main = html[html.index("<main") : html.index("</main>")]
        assert language == "nl" or 'lang="nl"' not in main, card.key


def test_a_language_that_is_not_there_changes_nothing(client, cards):
    moved = client.post(address(cards[1]), {"answer": "music", "language": "xx"})
    assert moved["Location"] == address(cards[2])


def test_changing_from_the_page_with_all_answers_leads_back_to_it(client, cards):
    answer_all(client, cards)
    url = address(cards[1]) + "?to=nakijken"
    moved = client.post(url, {"answer": "music", "language": "tr"})
    assert moved["Location"] == address(cards[1], "tr") + "?to=nakijken"
    assert client.post(moved["Location"], {"answer": "music"})["Location"] == "/tr/scan/nakijken/"


# Back, reload, twice, two tabs -------------------------------------------------------------------
def test_back_and_reload_show_what_was_chosen(client, cards):
    answer_all(client, cards)
    for card in reversed(cards):
        for _ in range(2):
            assert ticked(client.get(address(card)).content.decode()) == set(some_of(card))
    before = chosen(client)
    client.get(address(cards[0]))
    assert chosen(client) == before


def test_pressing_twice_is_pressing_once(client, cards):
    client.post(address(cards[1]), {"answer": ["music", "growing"]})
    before = chosen(client)
    second = client.post(address(cards[1]), {"answer": ["music", "growing"]})
    assert second["Location"] == address(cards[2])
    assert chosen(client) == before


def test_two_tabs_add_to_each_other(client, cards):
    """Each tab is at another card; none takes away what the other said."""
    client.get(address(cards[1]))
    client.get(address(cards[2]))
    client.post(address(cards[2]), {"answer": some_of(cards[2])})
    client.post(address(cards[1]), {"answer": some_of(cards[1])})
    assert chosen(client) == {card.key: some_of(card) for card in (cards[2], cards[1])}


def test_coming_back_goes_on_where_one_was(client, cards):
    client.post(address(cards[0]), {"answer": "assen"})
    html = client.get("/scan/").content.decode()
    assert f'href="{address(cards[1])}"' in html


def test_not_knowing_gives_way_to_knowing(client, cards):
    client.post(address(cards[1]), {"answer": [DONT_KNOW, "music"]})
    assert chosen(client)[cards[1].key] == ["music"]
    client.post(address(cards[1]), {"answer": [DONT_KNOW]})
    assert chosen(client)[cards[1].key] == [DONT_KNOW]
    assert Answers.from_dict({"chosen": chosen(client)}).is_empty


def test_one_answer_where_one_is_asked(client, cards):
    single = next(card for card in cards if not card.multiple and card.options.exists())
    keys = [option.key for option in single.options.all()][:2]
    client.post(address(single), {"answer": keys})
    assert len(chosen(client)[single.key]) == 1


# Skipping, and clearing --------------------------------------------------------------------------
@pytest.mark.parametrize("how", [{}, {"answer": DONT_KNOW}])
def test_skipping_everything_still_gives_something(client, cards, how):
    factories.opportunity()
    url = address(cards[0])
    for _ in cards:
        url = client.post(url, how | {"csrfmiddlewaretoken": "x"})["Location"]
    assert url == "/scan/nakijken/"
    page = client.get("/uitkomst/")
    assert page.status_code == 200
    result = page.context["result"]
    assert result.places or result.different
    assert "/uitkomst/bel-mij/" in page.content.decode()


def test_going_straight_to_the_outcome_works_too(client, cards):
    assert client.get("/uitkomst/").status_code == 200


def test_without_any_place_there_is_still_a_way_on(client, cards):
    answer_all(client, cards)
    html = client.get("/uitkomst/").content.decode()
    assert "/uitkomst/bel-mij/" in html


def test_clearing_leaves_nothing(client, cards):
    answer_all(client, cards)
    assert client.get("/scan/wis-alles/").status_code == 405
    client.post("/scan/wis-alles/")
    assert chosen(client) == {}


def test_a_card_asks_as_much_of_the_database_whatever_it_holds(
    client, cards, assert_constant_queries
):
    def add_rows(number):
        start = cards[1].options.count()
        for extra in range(number):
            cards[1].options.create(
                key=f"extra-{start + extra}", label="Nog iets", statement="U doet nog iets."
            )

    assert_constant_queries(address(cards[1]), add_rows)


def test_answers_stay_out_of_the_address_and_of_shared_caches(client, cards):
    moved = client.post(address(cards[1]), {"answer": "music"})
    assert "music" not in moved["Location"]
    assert "no-store" in client.get(address(cards[1]))["Cache-Control"]


# The outcome -------------------------------------------------------------------------------------
def test_an_editor_who_takes_an_option_away_breaks_nothing(client, cards):
    answer_all(client, cards)
    cards[1].options.filter(key__in=some_of(cards[1])).delete()
    Card.objects.filter(pk=cards[2].pk).update(is_active=False)
    assert client.get("/scan/nakijken/").status_code == 200
    assert client.get("/uitkomst/").status_code == 200
    assert client.get(address(cards[2])).status_code == 404

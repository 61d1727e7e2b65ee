"""Three places at most, each with the resident's own words, and a sentence may be struck."""

import pytest

from talentscan.choices import Talent
from talentscan.opportunities.choices import Status
from talentscan.scan.answers import SESSION_KEY
from talentscan.scan.services import load_starter_cards
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    place("Assen")
    load_starter_cards()
    return {
        "music": factories.opportunity(talent=Talent.MUSIC, title="Koor"),
        "garden": factories.opportunity(talent=Talent.GARDEN, title="Tuin"),
        "animals": factories.opportunity(talent=Talent.ANIMALS, title="Dieren"),
        "walk": factories.opportunity(talent=Talent.WALK, title="Lopen"),
        "digital": factories.opportunity(talent=Talent.DIGITAL, title="Computers"),
    }


def outcome(client):
    return client.get("/uitkomst/").context["result"]


def said(result) -> list[str]:
    shown = [*result.places, *([result.different] if result.different else [])]
    return [reason["answer"] for place_ in shown for reason in place_.reasons]


@pytest.fixture
def singer(client, town):
    client.post("/scan/joy/", {"answer": ["music", "growing"]})
    return client


def test_at_most_three_and_one_quite_different(singer):
    result = outcome(singer)
    assert 1 <= len(result.places) <= 3
    shown = [place_.opportunity.pk for place_ in result.places]
    assert result.different.opportunity.pk not in shown


def test_reasons_name_ones_own_answers(singer):
    result = outcome(singer)
    assert "joy:music" in said(result)
    assert all(len(place_.reasons) <= 3 for place_ in result.places)
    assert {answer.partition(":")[0] for answer in said(result)} <= {"joy"}


def test_the_same_answers_give_the_same_outcome(singer):
    first, second = outcome(singer), outcome(singer)
    assert first == second


def test_striking_takes_the_sentence_away_and_weighs_anew(singer, town):
    assert outcome(singer).places[0].opportunity == town["music"]
    sentence = "U houdt van muziek."
    assert sentence in singer.get("/uitkomst/").content.decode()
    moved = singer.post("/uitkomst/klopt-niet/", {"answer": "joy:music"}, follow=True)
    assert moved.status_code == 200
    result = outcome(singer)
    assert "joy:music" not in said(result)
    assert sentence not in singer.get("/uitkomst/").content.decode()
    assert result.places[0].opportunity == town["garden"]


def test_striking_twice_is_striking_once(singer):
    for _ in range(2):
        singer.post("/uitkomst/klopt-niet/", {"answer": "joy:music"})
    assert singer.session[SESSION_KEY]["struck"] == ["joy:music"]


def test_striking_what_was_never_said_changes_nothing(singer):
    singer.post("/uitkomst/klopt-niet/", {"answer": "joy:animals"})
    assert singer.session[SESSION_KEY]["struck"] == []


def test_answering_anew_takes_the_strike_back(singer):
    singer.post("/uitkomst/klopt-niet/", {"answer": "joy:music"})
    singer.post("/scan/joy/", {"answer": ["music"]})
    assert "joy:music" in said(outcome(singer))


def test_striking_everything_still_gives_something(singer):
    for _ in range(10):
        found = said(outcome(singer))
        if not found:
            break
        singer.post("/uitkomst/klopt-niet/", {"answer": found[0]})
    result = outcome(singer)
    assert result.places or result.different


@pytest.mark.parametrize("change", [{"status": Status.STOPPED}, {"places_available": 0}])
def test_a_place_that_closed_is_not_shown_nor_chosen(singer, town, change):
    for name, value in change.items():
        setattr(town["music"], name, value)
    town["music"].save()
    assert town["music"].title not in singer.get("/uitkomst/").content.decode()
    singer.post("/uitkomst/kies/", {"opportunity": town["music"].pk})
    assert singer.get("/uitkomst/naam/").status_code == 302


@pytest.mark.parametrize("language", ["tr", "ar", "en", "pap"])
def test_reasons_come_in_the_readers_language(singer, language):
    html = singer.get(f"/{language}/uitkomst/").content.decode()
    assert "U houdt van muziek." not in html


def test_the_outcome_asks_as_much_of_the_database_for_many_places(
    singer, town, assert_constant_queries
):
    def add_rows(number):
        for _ in range(number):
            factories.opportunity(talent=Talent.MUSIC)

    # Beyond one batch of the search, which looks through as many as it needs.
    assert_constant_queries("/uitkomst/", add_rows, few=30, more=40)

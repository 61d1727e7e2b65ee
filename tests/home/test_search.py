"""Search finds pages, activities and things to do, and answers whatever is typed."""

import pytest

from cms.core.search import clean_query
from cms.languages.services import set_text
from talentscan.opportunities.models import Opportunity
from tests.events import factories as agenda
from tests.home import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

HOSTILE = [
    "",
    "   ",
    '"',
    '"open',
    "'",
    "\\",
    "a'; drop table wagtailcore_page;--",
    "%",
    "_",
    "*",
    ":*",
    "!",
    "a & | ! b",
    "()",
    "((",
    "NOT",
    "OR",
    "AND AND",
    "NEAR(a b)",
    "title:x",
    "-soep",
    "^soep",
    "{}",
    "😀",
    "\u202egnirts",
    "\u0000",
    "\ufffe",
    "x" * 100_000,
    "سوق",
    "中文",
    "ığüşöç",
    "\n\t",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("prefix", ["", "/ar"])
def test_any_input_gets_an_answer(client, typed, prefix):
    factories.standard()

    response = client.get(f"{prefix}/zoeken/", {"q": typed})

    assert response.status_code in {200, 400}
    if response.status_code == 200:
        assert "<script>alert" not in response.content.decode()


def test_a_page_is_found_by_a_word_and_by_a_piece_of_one(client):
    factories.standard(title="Samenwerken in Assen")

    assert "Samenwerken in Assen" in client.get("/zoeken/?q=samenwerken").content.decode()
    assert "Samenwerken in Assen" in client.get("/zoeken/?q=werken").content.decode()


def test_what_is_not_published_is_not_found(client):
    factories.standard(title="Geheim plan", live=False)

    assert "Geheim plan" not in client.get("/zoeken/?q=geheim").content.decode()


def test_activities_are_found_in_dutch_and_in_ones_own_language(client):
    session = agenda.session(agenda.event(title="Samen soep maken"))
    set_text(session.event, "title", "tr", "Birlikte çorba pişirmek")

    assert "Samen soep maken" in client.get("/zoeken/?q=soep").content.decode()
    assert "Birlikte çorba" in client.get("/tr/zoeken/?q=çorba").content.decode()


def test_things_to_do_are_found(client):
    Opportunity.objects.create(
        slug="koken",
        organisation=agenda.organisation(),
        place=agenda.place(),
        title="Koken voor de straat",
        summary="Elke dinsdag een pan soep.",
    )

    assert "Koken voor de straat" in client.get("/zoeken/?q=straat+koken").content.decode()


def test_who_finds_nothing_gets_the_next_activities_and_a_phone_number(client, settings):
    agenda.session(agenda.event(title="Wandelen in het bos"))

    html = client.get("/zoeken/?q=zeppelin").content.decode()

    assert "Wandelen in het bos" in html
    assert settings.HELP_PHONE in html


def test_more_results_ask_no_more(assert_constant_queries):
    def add(number):
        for _ in range(number):
            factories.standard(title="Soep")
            agenda.session(agenda.event(title="Soep koken"))

    assert_constant_queries("/zoeken/?q=soep", add)


def test_quotes_and_control_characters_are_left_out():
    assert clean_query('a "b" \x00 c\n') == "a b c"
    assert len(clean_query("x" * 500)) == 120


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_reading(client, method):
    assert getattr(client, method)("/zoeken/").status_code == 405

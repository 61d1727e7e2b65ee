"""Everybody may browse: what is found, what is counted, what one page says."""

from datetime import timedelta

import pytest

from django.utils import timezone

from cms.languages.services import set_text
from talentscan.choices import Talent
from talentscan.opportunities import catalogue
from talentscan.opportunities.catalogue import Choices, Wishes
from talentscan.opportunities.models import Opportunity
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def found(**wishes) -> set[str]:
    return {each.title for each in catalogue.found_by(Wishes(**wishes))}


# What is shown -----------------------------------------------------------------------------------
def test_only_what_somebody_may_say_yes_to_is_in_the_list():
    open_one = factories.opportunity(title="Open")
    factories.opportunity(title="Concept", status="draft")
    factories.opportunity(title="Bij de coördinator", status="waiting")
    factories.opportunity(title="Gestopt", status="stopped")
    factories.opportunity(title="Vol", places_available=0)
    factories.opportunity(title="Dicht", closed_until=TODAY() + timedelta(days=1))
    factories.opportunity(factories.organisation(is_active=False), title="Weg")
    assert found() == {open_one.title}


def test_on_the_day_it_opens_again_it_is_there():
    factories.opportunity(title="Weer open", closed_until=TODAY())
    assert found() == {"Weer open"}


def test_what_nobody_confirmed_is_readable_but_not_matched(client):
    stale = factories.opportunity(title="Oud", checked_on=TODAY() - timedelta(days=68))
    fresh = factories.opportunity(title="Net nog", checked_on=TODAY() - timedelta(days=67))
    assert found() == {"Oud", "Net nog"}
    assert list(Opportunity.objects.matchable()) == [fresh]
    html = client.get(stale.get_absolute_url()).content.decode()
    assert "Nog niet opnieuw bevestigd" in html
    assert "/uitkomst/kies/" not in html
    assert "/uitkomst/bel-mij/" in html


# Choosing ----------------------------------------------------------------------------------------
def test_each_wish_narrows_and_talents_add_up():
    assen = place(name="Assen")
    peelo = place(name="Peelo", parent=assen)
    factories.opportunity(
        title="Koken", talent=Talent.COOK, place=peelo, day_parts=["evening"], languages=["tr"]
    )
    factories.opportunity(title="Tuin", talent=Talent.GARDEN, place=assen, day_parts=["morning"])
    factories.opportunity(
        title="Zingen", place=place(name="Haren"), day_parts=["morning"], at_home=True
    )
    assert found(talents=("cook", "garden")) == {"Koken", "Tuin"}
    assert found(place=assen) == {"Koken", "Tuin"}
    assert found(place=peelo) == {"Koken"}
    assert found(when="morning") == {"Tuin", "Zingen"}
    assert found(language="tr") == {"Koken"}
    assert found(at_home=True) == {"Zingen"}
    assert found(talents=("cook",), when="morning") == set()


def test_one_language_is_not_found_inside_the_name_of_another():
    factories.opportunity(title="Papiamentu", languages=["pap"])
    factories.opportunity(title="Arabisch", languages=["ar"])
    factories.opportunity(title="Darija", languages=["ary"])
    assert found(language="ar") == {"Arabisch"}


@pytest.mark.parametrize("name", ["talents", "places", "times", "languages"])
def test_a_number_beside_a_choice_is_what_one_finds_after_choosing_it(client, name):
    assen, haren = place(name="Assen"), place(name="Haren")
    for title, talent, where, when, language in (
        ("a", "cook", assen, "morning", "tr"),
        ("b", "cook", haren, "evening", "ar"),
        ("c", "music", assen, "morning", "tr"),
        ("d", "garden", assen, "evening", "tr"),
    ):
        factories.opportunity(
            title=title, talent=talent, place=where, day_parts=[when], languages=[language]
        )
    wishes = Wishes(talents=("cook",), when="morning")
    asked = {"talents": "talents", "places": "place", "times": "when", "languages": "language"}
    for option in getattr(Choices(wishes), name)():
        value = option.value
        if name == "talents":
            value = (value,)
        elif name == "places":
            value = catalogue.Place.objects.filter(slug=value).first()
        chosen = Wishes(**{**wishes.__dict__, asked[name]: value})
        assert option.count == catalogue.found_by(chosen).count(), option


def test_the_address_says_it_all_and_what_it_says_wrongly_is_not_said(client):
    factories.opportunity(title="Koken op dinsdag", talent=Talent.COOK)
    factories.opportunity(title="Zingen op dinsdag")
    html = client.get("/plekken/?talent=cook&talent=hack&plaats=%22&wanneer=nooit&taal=xx").content
    assert b"Koken op dinsdag" in html
    assert b"Zingen op dinsdag" not in html
    assert b'value="cook" checked' in html


def test_nothing_found_leads_on(client):
    here, far, near = place(name="Hier"), place(name="Ver"), place(name="Vlakbij")
    here.latitude, near.latitude, far.latitude = 53.0, 53.01, 51.9
    for each in (here, near, far):
        each.save()
    factories.opportunity(title="Koken ver weg", talent=Talent.COOK, place=far)
    factories.opportunity(title="Koken vlakbij", talent=Talent.COOK, place=near)
    html = client.get(f"/plekken/?talent=cook&plaats={here.slug}").content.decode()
    assert html.index("Koken vlakbij") < html.index("Koken ver weg")
    assert 'href="/scan/"' in html
    assert 'href="/uitkomst/bel-mij/"' in html
    assert "tel:" in html


def test_pages_of_twelve(client):
    for _ in range(13):
        factories.opportunity()
    first = client.get("/plekken/").content.decode()
    assert first.count('class="place-card"') == 12
    assert "?page=2" in first
    assert client.get("/plekken/?page=2").content.decode().count('class="place-card"') == 1
    assert client.get("/plekken/?page=zes").status_code == 200


@pytest.mark.parametrize("url", ["/plekken/", "/tr/plekken/", "/plekken/?talent=music&plaats=x"])
def test_the_list_asks_equally_often_however_long(assert_constant_queries, url):
    assert_constant_queries(url, lambda n: [factories.opportunity() for _ in range(n)])


# One of them -------------------------------------------------------------------------------------
def test_the_page_says_all_one_wants_to_know(client):
    contact = factories.opportunity().organisation.contact_people.create(name="Sevim Kaya")
    one = factories.opportunity(
        contact.organisation,
        with_whom="met vijf koks",
        how_often="elke dinsdag",
        guidance="Sevim kookt naast u.",
        training="Eén ochtend meekijken.",
        contact=contact,
        duration="free",
        vog=True,
        travel_costs=True,
        languages=["tr"],
        facilities=["toilet"],
        postures=["sitting"],
    )
    html = client.get(one.get_absolute_url()).content.decode()
    for words in (
        "met vijf koks", "elke dinsdag", "Sevim kookt naast u.", "Eén ochtend meekijken.",
        "Sevim Kaya", "VOG", "Turks", "zittend", "Hier zingen twintig mensen.",
        "Gecontroleerd op", one.venue.street, f'value="{one.pk}"', "zolang u wilt",
    ):  # fmt: skip
        assert words in html, words


def test_the_page_speaks_the_readers_language_and_marks_what_is_dutch(client):
    one = factories.opportunity(title="Samen zingen", guidance="Orlando helpt u.")
    set_text(one, "title", "tr", "Birlikte şarkı söylemek")
    html = client.get(f"/tr{one.get_absolute_url()}").content.decode()
    assert "Birlikte şarkı söylemek" in html
    assert '<span lang="nl" dir="ltr">Orlando helpt u.</span>' in html


def test_a_page_asks_equally_often_however_many_moments(client, assert_constant_queries):
    one = factories.opportunity()
    assert_constant_queries(
        one.get_absolute_url(), lambda n: [factories.moment(one) for _ in range(n)], few=1, more=6
    )


def test_what_stopped_says_so_and_shows_others(client):
    one = factories.opportunity(title="Gestopt koor", status="stopped")
    factories.opportunity(title="Ander koor", place=one.place)
    response = client.get(one.get_absolute_url())
    assert response.status_code == 410
    assert "Ander koor" in response.content.decode()


@pytest.mark.parametrize("status", ["draft", "waiting"])
def test_what_is_not_on_the_site_has_no_page(client, status):
    assert client.get(factories.opportunity(status=status).get_absolute_url()).status_code == 404


def test_a_yes_from_the_page_goes_the_same_way_as_any_other(client):
    one = factories.opportunity()
    response = client.post("/uitkomst/kies/", {"opportunity": one.pk})
    assert response.status_code == 302
    assert response["Location"] == "/uitkomst/naam/"

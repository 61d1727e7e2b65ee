import json
import re
from datetime import timedelta

import pytest

from django.urls import reverse
from django.utils import timezone

from cms.languages.services import set_text
from events import services
from events.choices import SessionStatus
from events.models import Session
from tests.events import factories

pytestmark = pytest.mark.django_db

AGENDA = "/agenda/"


def page(client, url, status=200, **query) -> str:
    response = client.get(url, query)
    assert response.status_code == status, url
    return response.content.decode()


def words(html: str) -> str:
    """What one reads, in one line."""
    text = re.sub(r"<(script|style).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


# The agenda --------------------------------------------------------------------------------------
def test_the_agenda_is_sorted_by_day(client):
    later = factories.session(factories.event(title="Zingen"), days=9)
    sooner = factories.session(factories.event(title="Breien"), days=2)
    factories.session(factories.event(title="Voorbij"), days=-2)
    html = page(client, AGENDA)
    assert html.index("Breien") < html.index("Zingen")
    assert "Voorbij" not in html
    assert 'role="status"' in html
    for session in (later, sooner):
        assert f'datetime="{timezone.localtime(session.starts_at):%Y-%m-%d}"' in html
        assert f"/agenda/{session.event.slug}/{session.pk}/" in html


def test_filters_become_chips_that_can_be_taken_away(client):
    factories.session(factories.event(title="Hier", place=factories.place("Assen")))
    factories.session(factories.event(title="Daar", place=factories.place("Rotterdam")))
    html = page(client, AGENDA, plaats="assen", wanneer="maand", taal="tr", q="hier")
    assert "Daar" not in html
    chips = re.findall(r'class="chip" href="([^"]+)"', html)
    assert len(chips) == 4
    assert all("plaats" not in chip or "wanneer" in chip or "q=" in chip for chip in chips)


def test_pages_keep_the_filters(client):
    event = factories.event()
    for day in range(1, 26):
        factories.session(event, days=day)
    html = page(client, AGENDA, taal="tr")
    assert "?taal=tr&amp;page=2" in html
    assert html.count('class="agenda-item"') == 20
    assert page(client, AGENDA, taal="tr", page=2).count('class="agenda-item"') == 5


def test_nothing_found_still_offers_something(client, settings):
    factories.session(factories.event(title="Soep"))
    html = page(client, AGENDA, q="olifant")
    assert "Soep" in html
    assert settings.HELP_PHONE in html


@pytest.mark.parametrize(
    "query",
    [
        {"q": '"'},
        {"q": "   "},
        {"q": "x" * 5000},
        {"q": "\u202egnibmul"},
        {"q": "🥣"},
        {"q": "%_' OR 1=1 --"},
        {"plaats": "bestaat-niet"},
        {"plaats": "💥"},
        {"wanneer": "ooit"},
        {"taal": '"'},
        {"page": "-1"},
        {"page": "veel"},
        {"page": "9" * 40},
    ],
)
def test_whatever_is_asked_there_is_a_page(client, query):
    factories.session()
    page(client, AGENDA, **query)
    page(client, "/ar/agenda/", **query)


def test_the_agenda_does_not_ask_more_when_there_is_more(assert_constant_queries):
    def add(number):
        for day in range(number):
            factories.session(factories.event(), days=1 + day / 10)

    assert_constant_queries(AGENDA, add)
    assert_constant_queries("/ar/agenda/", add)


def test_labels_say_how_it_is(client):
    full = factories.session(capacity=1)
    factories.sign_up(full)
    factories.session(status=SessionStatus.CANCELLED)
    factories.session(status=SessionStatus.MOVED)
    factories.session(factories.event(sign_up=False))
    html = page(client, AGENDA)
    assert html.count("tag--alert") == 1
    assert html.count("tag--warning") == 2


# One activity ------------------------------------------------------------------------------------
def test_the_page_has_its_facts_in_order(client):
    session = factories.session(factories.event(phone="0592 12 34 56", for_whom="Iedereen"))
    text = words(page(client, f"/agenda/{session.event.slug}/"))
    facts = [
        session.event.title,
        "Buurthuis De Bank",
        "Lindelaan 12",
        "9401 AB",
        "Bus 2, halte Lindelaan",
        "De Aanschuiftafel",
        "0592 12 34 56",
        "We snijden, roeren en praten.",
    ]
    places = [text.rindex(fact) for fact in facts]
    assert places == sorted(places)


def test_every_date_has_an_address_of_its_own(client):
    event = factories.event()
    first, second = factories.session(event, days=2), factories.session(event, days=9)
    assert f"/{first.pk}/aanmelden/" in page(client, f"/agenda/{event.slug}/")
    assert f"/{second.pk}/aanmelden/" in page(client, f"/agenda/{event.slug}/{second.pk}/")
    assert client.get(f"/agenda/d/{second.code}/").url.endswith(f"/{second.pk}/")
    other = factories.session()
    page(client, f"/agenda/{event.slug}/{other.pk}/", status=404)


def structured(html: str) -> dict:
    (script,) = re.findall(
        r'<script type="application/ld\+json" nonce="[^"]+">(.*?)</script>', html, re.DOTALL
    )
    return json.loads(script)


def test_structured_data_are_whole_and_safe(client):
    event = factories.event(title="</script><b>Soep & brood")
    session = factories.session(event, capacity=8)
    html = page(client, f"/agenda/{event.slug}/")
    data = structured(html)
    assert data["name"] == event.title
    assert data["eventStatus"].endswith("EventScheduled")
    assert data["startDate"] == timezone.localtime(session.starts_at).isoformat()
    assert data["location"]["address"]["postalCode"] == "9401 AB"
    assert data["isAccessibleForFree"] is True
    assert data["maximumAttendeeCapacity"] == 8
    assert "<b>Soep" not in html


def test_a_cancelled_date_says_so_and_takes_nobody(client):
    session = factories.session()
    services.cancel_session(session.pk)
    html = page(client, f"/agenda/{session.event.slug}/{session.pk}/")
    assert "notice--warning" in html
    assert "aanmelden/" not in html
    assert structured(html)["eventStatus"].endswith("EventCancelled")
    url = reverse("events:sign_up", args=[session.event.slug, session.pk])
    assert "<form class" not in page(client, url)


def test_the_past_stays_readable(client):
    session = factories.session(days=-5)
    html = page(client, f"/agenda/{session.event.slug}/")
    assert "aanmelden/" not in html
    assert "noindex" not in html
    Session.objects.update(
        starts_at=timezone.now() - timedelta(days=100), ends_at=timezone.now() - timedelta(days=99)
    )
    assert "noindex" in page(client, f"/agenda/{session.event.slug}/")


def test_an_activity_by_telephone_needs_no_venue(client):
    session = factories.session(factories.event(venue=None))
    html = page(client, f"/agenda/{session.event.slug}/")
    assert structured(html)["location"]["@type"] == "VirtualLocation"


def test_an_activity_without_dates_or_hidden(client):
    page(client, f"/agenda/{factories.event().slug}/")
    page(client, f"/agenda/{factories.event(is_published=False).slug}/", status=404)


def test_dutch_is_marked_where_there_is_no_translation(client):
    session = factories.session()
    set_text(session.event, "title", "ar", "نطبخ الشوربة")
    html = page(client, f"/ar/agenda/{session.event.slug}/")
    assert 'lang="ar" dir="rtl"' in html
    assert "نطبخ الشوربة" in html
    assert '<div lang="nl" dir="ltr">' in html


def test_one_page_costs_the_same_for_many_dates(assert_constant_queries):
    event = factories.event()

    def add(number):
        for day in range(number):
            factories.session(event, days=1 + day)

    assert_constant_queries(f"/agenda/{event.slug}/", add)
    assert_constant_queries(f"/tr/agenda/{event.slug}/", add)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_wrong_method_gets_a_sentence(client, method):
    session = factories.session()
    response = getattr(client, method)(f"/agenda/{session.event.slug}/")
    assert response.status_code == 405
    assert "<h1>" in response.content.decode()

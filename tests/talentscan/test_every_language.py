"""From the first card to a referral in every language, by forms alone."""

import re

import pytest

from django.conf import settings

from talentscan.referrals.models import Consent, Referral
from talentscan.scan.models import Card
from talentscan.scan.services import load_starter_cards
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

LANGUAGES = [code for code, _name in settings.INTERFACE_LANGUAGES]


def prefix(language: str) -> str:
    return "" if language == settings.LANGUAGE_CODE else f"/{language}"


@pytest.fixture
def opportunity():
    load_starter_cards()
    return factories.opportunity(place=place("Assen"))


def dutch_left(html: str) -> list[str]:
    """Parts of a page that are marked as Dutch; names of places are Dutch everywhere."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.findall(r'<span lang="nl"[^>]*>([^<]*)</span>', main)


def walk_the_cards(client, language: str) -> list[str]:
    """Answer each card with its first option, and follow where each leads; gives the pages."""
    pages = []
    start = f"{prefix(language)}/scan/"
    assert client.get(start).status_code == 200
    url = f"{start}{Card.objects.filter(is_active=True).first().key}/"
    while "/nakijken/" not in url:
        response = client.get(url)
        assert response.status_code == 200
        pages.append(response.content.decode())
        first = response.context["rows"][0].key if response.context["rows"] else "weet-niet"
        response = client.post(url, {"answer": [first]})
        assert response.status_code == 302, url
        url = response["Location"]
    assert client.get(url).status_code == 200
    return pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_card_to_a_referral(client, opportunity, language):
    if language != settings.LANGUAGE_CODE:
        factories.check_words(language)
    pages = walk_the_cards(client, language)
    at = prefix(language)

    assert len(pages) == Card.objects.filter(is_active=True).count()
    assert all(f'<html lang="{language}"'.lower() in page.lower() for page in pages)
    assert [text for page in pages for text in dutch_left(page)] == []

    assert client.get(f"{at}/uitkomst/").status_code == 200
    client.post(f"{at}/uitkomst/kies/", {"opportunity": opportunity.pk})
    client.post(f"{at}/uitkomst/naam/", {"name": "Farida"})
    client.post(f"{at}/uitkomst/bereik/", {"contact_kind": "phone", "phone": "0612345678"})
    client.post(f"{at}/uitkomst/jaar/", {"birth_year": "1948"})
    page = client.get(f"{at}/uitkomst/toestemming/")
    assert page.status_code == 200
    done = client.post(f"{at}/uitkomst/toestemming/", {"partners": [opportunity.pk]})
    assert done["Location"] == f"{at}/uitkomst/geregeld/"
    assert client.get(done["Location"]).status_code == 200

    assert Referral.objects.get().resident.language == language
    assert Consent.objects.get().language == language


def test_another_language_at_every_card_changes_no_answer(client, opportunity):
    """The form of each card is sent along with the switch, ten languages in turn."""
    one_language = walk_in_turns(client, ["nl"])
    client.post("/scan/wis-alles/")
    in_turns = walk_in_turns(client, LANGUAGES)

    assert in_turns == one_language
    assert len(in_turns) == Card.objects.filter(is_active=True).count()


def walk_in_turns(client, languages: list[str]) -> dict:
    cards = list(Card.objects.filter(is_active=True))
    for number, card in enumerate(cards):
        here, there = (languages[(number + step) % len(languages)] for step in (0, 1))
        url = f"{prefix(here)}/scan/{card.key}/"
        row = client.get(url).context["rows"][-1].key
        client.post(url, {"answer": [row], "language": there})
        shown = client.get(f"{prefix(there)}/scan/{card.key}/").context["rows"]
        assert [entry.key for entry in shown if entry.checked] == [row]
    return dict(client.session["scan"]["chosen"])

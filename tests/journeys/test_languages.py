"""The same way in other letters and the other direction, and where no checked yes is to be had."""

import re

import pytest
from playwright.sync_api import expect

from django.contrib.sessions.backends.db import SessionStore

from talentscan.referrals.models import Referral, Resident
from talentscan.scan import answers
from tests.journeys import steps
from tests.journeys.steps import (
    begin,
    card_key,
    choose_a_place,
    code_on,
    do_the_scan,
    go_on,
    read_in,
    say_yes,
    tell_about_yourself,
    tick,
    ticked,
)

pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["ar", "fa", "zh-hant", "pap"])
def test_from_scan_to_card_in_every_look(phone, check_page, check_every_look, language):
    """No rule is broken on any page, whichever width or contrast somebody has."""
    do_the_scan(phone, language, check_every_look)
    code = say_yes(phone, check_every_look)
    resident = Resident.objects.latest("pk")
    assert (resident.readable_code, resident.language) == (code, language)
    expect(phone.locator("html")).to_have_attribute("lang", steps.TAGS.get(language, language))
    steps.see_how_it_stands(phone, language, code, check_page)


# Where nobody checked the words of a yes ---------------------------------------------------------
@pytest.mark.parametrize("way", ["contact", "visit"])
def test_the_yes_is_read_together(phone, check_every_look, way):
    """In Polish nobody checked them: a person reads them with you, and no partner is asked."""
    before = Referral.objects.count()
    begin(phone, "pl")
    tick(phone, *steps.ANSWERS["where"])
    go_on(phone)
    phone.goto("/pl/uitkomst/")
    choose_a_place(phone)
    tell_about_yourself(phone)
    expect(phone).to_have_url(re.compile("/pl/uitkomst/samen/$"))
    if way == "contact":
        check_every_look(phone)
        phone.goto("/pl/uitkomst/toestemming/")
        expect(phone).to_have_url(re.compile("/pl/uitkomst/samen/$"))
    phone.locator(f'main button[name="way"][value="{way}"]').click()
    expect(phone).to_have_url(re.compile("/pl/uitkomst/geregeld/$"))
    check_every_look(phone)
    resident = Resident.objects.latest("pk")
    assert (resident.readable_code, resident.language) == (code_on(phone), "pl")
    assert resident.contact_kind == ("phone" if way == "contact" else "visit")
    assert Referral.objects.count() == before


# Changing one's mind about the language ----------------------------------------------------------
def kept_answers(page) -> dict:
    """What the site knows of this browser's answers."""
    cookie = next(one for one in page.context.cookies() if "session" in one["name"])
    return answers.load(SessionStore(cookie["value"])).chosen


def test_another_language_at_every_card_changes_no_answer(phone):
    languages = ["tr", "fa", "uk", "zh-hans", "es", "zh-hant", "pl", "nl", "ar", "pap", "en"]
    begin(phone, "nl")
    seen = []
    while not phone.url.endswith("/scan/nakijken/"):
        key, language = card_key(phone), languages[len(seen) % len(languages)]
        tick(phone, *steps.ANSWERS.get(key, []))
        read_in(phone, language)
        assert card_key(phone) == key
        assert ticked(phone) == sorted(steps.ANSWERS.get(key, [])), f"{key} in {language}"
        go_on(phone)
        seen.append(key)
    assert len(seen) == 14
    given = {key: sorted(chosen) for key, chosen in kept_answers(phone).items() if chosen}
    assert given == {key: sorted(chosen) for key, chosen in steps.ANSWERS.items()}

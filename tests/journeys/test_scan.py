"""The main job: from the first question to a card with a code, in one's own language."""

import re

import pytest
from playwright.sync_api import expect

from talentscan.referrals.models import Referral, Resident
from tests.journeys import steps
from tests.journeys.steps import (
    begin,
    card_key,
    do_the_scan,
    go_on,
    look,
    read_in,
    say_yes,
    tick,
    ticked,
)

pytestmark = pytest.mark.journey


def test_from_scan_to_card_on_pages_everybody_can_use(phone, check_page):
    def see(page):
        look(check_page, page)

    do_the_scan(phone, "nl", see)
    code = say_yes(phone, see)
    assert Resident.objects.latest("pk").readable_code == code
    assert Resident.objects.latest("pk").language == "nl"
    steps.see_how_it_stands(phone, "nl", code, see)


def test_from_scan_to_card_in_turkish(phone):
    do_the_scan(phone, "tr")
    code = say_yes(phone)
    resident = Resident.objects.latest("pk")
    assert (resident.readable_code, resident.language) == (code, "tr")
    assert set(resident.answers["chosen"]["joy"]) == set(steps.ANSWERS["joy"])
    expect(phone.locator("html")).to_have_attribute("lang", "tr")


@pytest.mark.parametrize("language", ["tr", "ar"])
def test_the_whole_way_without_javascript(without_javascript, check_page, language):
    do_the_scan(without_javascript, language)
    look(check_page, without_javascript)
    code = say_yes(without_javascript)
    assert Resident.objects.latest("pk").readable_code == code
    assert Referral.objects.latest("pk").state == "asked"


def test_skipping_every_question_gives_something(phone):
    begin(phone, "nl")
    while not phone.url.endswith("/scan/nakijken/"):
        go_on(phone)
    phone.goto("/uitkomst/")
    assert phone.locator("main article.card-opportunity").count() >= 1
    expect(phone.locator('main a[href="/uitkomst/bel-mij/"]')).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
def test_another_language_keeps_what_was_just_ticked(browse, javascript):
    page = browse(javascript=javascript)
    begin(page, "nl")
    tick(page, "charlois")
    go_on(page)
    for language in ("tr", "ar", "en", "pap", "nl"):
        if language == "tr":
            tick(page, "music", "animals")
        read_in(page, language)
        assert card_key(page) == "joy"
        assert ticked(page) == ["animals", "music"]
    page.go_back()
    page.goto("/scan/where/")
    assert ticked(page) == ["charlois"]


def test_back_forward_and_reload_lose_nothing(phone):
    begin(phone, "tr")
    for key in ("where", "joy", "hands"):
        tick(phone, *steps.ANSWERS[key])
        go_on(phone)
    for _ in range(2):
        phone.go_back()
    assert ticked(phone) == sorted(steps.ANSWERS["joy"])
    phone.reload()
    assert ticked(phone) == sorted(steps.ANSWERS["joy"])
    phone.go_forward()
    assert ticked(phone) == sorted(steps.ANSWERS["hands"])


def test_two_tabs_lose_nothing(phone):
    begin(phone, "nl")
    tick(phone, "charlois")
    go_on(phone)
    other = phone.context.new_page()
    other.goto("/scan/hands/")
    tick(phone, "music")
    tick(other, "cooking")
    go_on(other)
    go_on(phone)
    other.goto("/scan/joy/")
    assert ticked(other) == ["music"]
    other.goto("/scan/hands/")
    assert ticked(other) == ["cooking"]


def test_pressing_twice_asks_the_partner_once(phone):
    do_the_scan(phone, "nl")
    phone.locator('main button[name="opportunity"]').first.click()
    phone.locator('input[name="name"]').fill(steps.NAME)
    go_on(phone)
    tick(phone, "visit", name="contact_kind")
    go_on(phone)
    phone.locator('input[name="birth_year"]').fill(steps.BIRTH_YEAR)
    go_on(phone)
    before = Resident.objects.count()
    phone.locator('main label:has(input[name="partners"])').first.click()
    phone.locator("main .form-actions button[type=submit]").dblclick(no_wait_after=True)
    expect(phone).to_have_url(re.compile("/uitkomst/geregeld/$"))
    assert Resident.objects.count() == before + 1


def test_a_sentence_that_is_not_right_goes(phone, check_page):
    do_the_scan(phone, "ar")
    button = phone.locator(".reason button").first
    struck = button.get_attribute("value")
    button.click()
    look(check_page, phone)
    assert phone.locator(f'.reason button[value="{struck}"]').count() == 0


# Keys only ---------------------------------------------------------------------------------------
def press_until(page, found: str, key: str = "Tab") -> None:
    """Go on with Tab until what is wanted has the focus, and can be seen to have it."""
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", found):
            break
    else:
        raise AssertionError(f"{found} cannot be reached on {page.url}")
    outline = page.evaluate(
        """() => { const seen = getComputedStyle(
            document.activeElement.closest('label') || document.activeElement);
            const own = getComputedStyle(document.activeElement);
            return [seen, own].some(s => s.outlineStyle != 'none' || s.boxShadow != 'none') }"""
    )
    assert outline, f"nobody sees that {found} has the focus"


def enter(page, address: str) -> None:
    """Press Enter, and arrive where it should lead."""
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(address))
    page.wait_for_load_state()


def test_the_scan_with_keys_only(desktop):
    page = desktop
    page.goto("/scan/")
    press_until(page, 'main a[href="/scan/where/"]')
    enter(page, "/scan/where/$")
    while not page.url.endswith("/scan/nakijken/"):
        here = card_key(page)
        press_until(page, "#card-form input")
        page.keyboard.press("Space")
        assert ticked(page), here
        press_until(page, "#card-form button[type=submit]")
        enter(page, rf"/scan/(?!{here}/)")
    press_until(page, 'main a[href="/uitkomst/"]')
    enter(page, "/uitkomst/$")
    press_until(page, 'main button[name="opportunity"]')
    enter(page, "/uitkomst/naam/$")
    press_until(page, 'input[name="name"]')
    page.keyboard.type("Gerrit")
    enter(page, "/uitkomst/bereik/$")
    press_until(page, 'input[name="contact_kind"]')
    page.keyboard.press("Space")
    press_until(page, 'input[name="phone"]')
    page.keyboard.type(steps.PHONE_NUMBER)
    enter(page, "/uitkomst/jaar/$")
    press_until(page, 'input[name="birth_year"]')
    page.keyboard.type("1948")
    enter(page, "/uitkomst/toestemming/$")
    press_until(page, 'input[name="partners"]')
    page.keyboard.press("Space")
    press_until(page, "main button[type=submit]")
    enter(page, "/uitkomst/geregeld/$")

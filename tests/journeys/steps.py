"""What people do on the site, without a word of any language: by what is sent, not by its label."""

import re

from playwright.sync_api import Page, expect

#: What the person of the journeys answers; the other cards are left open.
ANSWERS = {
    "where": ["charlois"],
    "joy": ["music", "visitors"],
    "hands": ["cooking"],
    "company": ["neighbours"],
    "group": ["small"],
    "when": ["morning", "afternoon"],
    "reach": ["town"],
    "languages": ["tr", "nl_little"],
}
#: What `lang` says, where that is not the code in the address.
TAGS = {"zh-hant": "zh-Hant", "zh-hans": "zh-Hans"}
NAME, PHONE_NUMBER, BIRTH_YEAR = "Emine", "06 12 34 56 78", "1951"


def prefix(language: str) -> str:
    return "" if language == "nl" else f"/{language}"


def look(check_page, page: Page) -> None:
    """As a phone shows it, and narrower still: nothing must be scrolled sideways."""
    check_page(page)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": size["height"]})
    widths = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    needed, there = page.evaluate(widths)
    assert needed <= there, f"{page.url} needs {needed} pixels at 320"
    page.set_viewport_size(size)


def no_look(_page: Page) -> None:
    """When another journey looks."""


def card_key(page: Page) -> str:
    return re.search(r"/scan/([\w-]+)/", page.url)[1]


def tick(page: Page, *values: str, name: str = "answer") -> None:
    for value in values:
        page.locator(f'label:has(input[name="{name}"][value="{value}"])').click()
        expect(page.locator(f'input[name="{name}"][value="{value}"]')).to_be_checked()


def read_in(page: Page, language: str) -> None:
    """Choose another language at the top of a page that keeps what is filled in."""
    page.locator(".language summary").click()
    page.locator(f'.language button[value="{language}"]').click()
    expect(page.locator("html")).to_have_attribute("lang", TAGS.get(language, language))


def ticked(page: Page) -> list[str]:
    return sorted(
        box.get_attribute("value") for box in page.locator("#card-form input:checked").all()
    )


def go_on(page: Page) -> None:
    page.locator("main .form-actions button[type=submit]").click()


def begin(page: Page, language: str) -> None:
    page.goto(f"{prefix(language)}/scan/")
    page.locator(f'main a[href="{prefix(language)}/scan/where/"]').click()


def do_the_scan(page: Page, language: str, see=no_look) -> None:
    """From the first page of the scan to the outcome."""
    page.goto(f"{prefix(language)}/scan/")
    see(page)
    page.locator(f'main a[href="{prefix(language)}/scan/where/"]').click()
    seen = []
    while not page.url.endswith("/scan/nakijken/"):
        key = card_key(page)
        assert key not in seen, f"{key} comes round again"
        seen.append(key)
        see(page)
        tick(page, *ANSWERS.get(key, []))
        go_on(page)
    assert len(seen) == 14
    see(page)
    page.locator(f'main a[href="{prefix(language)}/uitkomst/"]').first.click()


def choose_a_place(page: Page, see=no_look) -> None:
    """From the outcome to the first question about the person."""
    see(page)
    places = page.locator("main article.card-opportunity")
    assert 2 <= places.count() <= 4
    assert page.locator("main .reason").count() >= 1
    page.locator('main button[name="opportunity"]').first.click()


def tell_about_yourself(page: Page, see=no_look) -> None:
    """A name, a way to be reached and a year; then comes the question whether one agrees."""
    see(page)
    page.locator('input[name="name"]').fill(NAME)
    go_on(page)
    see(page)
    tick(page, "phone", name="contact_kind")
    page.locator('input[name="phone"]').fill(PHONE_NUMBER)
    go_on(page)
    see(page)
    page.locator('input[name="birth_year"]').fill(BIRTH_YEAR)
    go_on(page)


def say_yes(page: Page, see=no_look) -> str:
    """From the outcome to the card; the code on it."""
    choose_a_place(page, see)
    tell_about_yourself(page, see)
    see(page)
    main = page.locator("main")
    expect(main).to_contain_text(NAME)
    expect(main).to_contain_text(PHONE_NUMBER)
    page.locator('main label:has(input[name="partners"])').first.click()
    go_on(page)
    expect(page).to_have_url(re.compile("/uitkomst/geregeld/$"))
    see(page)
    expect(main).to_contain_text(NAME)
    return code_on(page)


def code_on(page: Page) -> str:
    """The code of the card this page shows."""
    return re.search(r"\b[A-Z2-9]{3}-[A-Z2-9]{3}\b", page.locator("main").inner_text())[0]


def see_how_it_stands(page: Page, language: str, code: str, see=no_look) -> None:
    """In another moment, on any device: with the code and the year."""
    page.context.clear_cookies()
    page.goto(f"{prefix(language)}/kaart/")
    see(page)
    go_on(page)
    expect(page.locator(".error-summary")).to_be_visible()
    see(page)
    page.locator('input[name="code"]').fill(code.lower())
    page.locator('input[name="birth_year"]').fill(BIRTH_YEAR)
    go_on(page)
    expect(page).to_have_url(re.compile("/kaart/stand/$"))
    see(page)
    page.locator('main a[href*="/kaart/intrekken/"]').first.click()
    see(page)


def link_in(mail, path: str) -> str:
    """The link of this kind in a mail."""
    return re.search(rf"https?://\S+{path}\S+", mail.body)[0]

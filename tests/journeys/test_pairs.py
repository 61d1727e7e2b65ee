"""A family and a bonus grandparent: asked, spoken with, two yeses, and then a name."""

import re

import pytest
from playwright.sync_api import expect

from cms.users.choices import Role
from talentscan.pairs.models import Family, Pair
from tests.journeys import steps
from tests.journeys.steps import go_on, link_in, look, tick

pytestmark = pytest.mark.journey


def test_a_family_asks_in_arabic_and_takes_it_back(phone, post, check_page):
    phone.goto("/ar/bonus-opa-en-oma/")
    look(check_page, phone)
    phone.locator('main a[href$="/bonus-opa-en-oma/vraag/"]').first.click()
    look(check_page, phone)
    phone.locator('input[name="name"]').fill(steps.NAME)
    go_on(phone)
    expect(phone.locator(".error-summary")).to_be_visible()
    expect(phone.locator('input[name="name"]')).to_have_value(steps.NAME)
    look(check_page, phone)
    phone.locator('select[name="place"]').select_option(index=2)
    for name, value in (
        ("ages", "small"), ("languages", "ar"), ("often", "weekly"), ("kinds", "read"),
        ("far", "town"), ("term", "year"), ("contact_kind", "email"),
    ):  # fmt: skip
        tick(phone, value, name=name)
    phone.locator('input[name="email"]').fill("samira@example.org")
    tick(phone, "on", name="yes")
    go_on(phone)
    expect(phone).to_have_url(re.compile("/mijn-vraag/stand/"))
    look(check_page, phone)

    (mail,) = [sent for sent in post() if sent.to == ["samira@example.org"]]
    assert steps.NAME not in mail.subject
    phone.context.clear_cookies()
    phone.goto(link_in(mail, "/mijn-vraag/"))
    phone.locator('main a[href$="/intrekken/"]').click()
    look(check_page, phone)
    phone.locator("main form button[type=submit]").first.click()
    expect(phone).to_have_url(re.compile("/ingetrokken/$"))
    look(check_page, phone)
    assert Family.objects.latest("pk").erased_at


def test_names_come_only_after_two_yeses(browse, post, log_in, check_page):
    pair = Pair.objects.get(state="proposed")
    names = {"family": pair.family.name, "grandparent": pair.grandparent.resident.name}
    mails = {
        "family": pair.family.contact,
        "grandparent": pair.grandparent.resident.contact,
    }
    sent = post()
    pages = {}
    for side, other in (("family", "grandparent"), ("grandparent", "family")):
        (mail,) = [one for one in sent if one.to == [mails[side]] and "/kennismaken/" in one.body]
        assert names[other] not in mail.subject + mail.body
        page = pages[side] = browse(width=360)
        page.goto(link_in(mail, "/kennismaken/"))
        look(check_page, page)
        expect(page.locator("main")).not_to_contain_text(names[other])
        page.locator('button[name="answer"][value="yes"]').click()
        expect(page.locator("main")).not_to_contain_text(names[other])

    desk = log_in(Role.COORDINATOR, width=1280)
    desk.goto("/bureau/bonus/")
    look(check_page, desk)
    desk.goto(f"/bureau/bonus/paar/{pair.public_id}/")
    look(check_page, desk)
    desk.locator('main .notice a[href*="/bureau/bonus/opa-of-oma/"]').click()
    look(check_page, desk)
    desk.locator('label:has(input[name="seen"])').click()
    desk.locator('main form[action*="/vog/"] button[type=submit]').click()
    desk.goto(f"/bureau/bonus/paar/{pair.public_id}/")
    look(check_page, desk)

    for side, other in (("family", "grandparent"), ("grandparent", "family")):
        pages[side].reload()
        expect(pages[side].locator("main")).to_contain_text(names[other])
        expect(pages[side].locator("main")).to_contain_text(mails[other])
        look(check_page, pages[side])

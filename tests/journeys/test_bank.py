"""Nothing fits yet: talents are kept, a partner asks who could, and the person is asked first."""

import re

import pytest
from playwright.sync_api import expect

from cms.users.choices import Role
from talentscan.bank.models import BankEntry
from tests.journeys import steps
from tests.journeys.steps import code_on, do_the_scan, go_on, look, tick

pytestmark = pytest.mark.journey


def test_talents_are_kept_and_let_go_again(phone, check_page):
    do_the_scan(phone, "ar")
    phone.locator('main a[href$="/uitkomst/bewaren/"]').click()
    look(check_page, phone)
    go_on(phone)
    expect(phone.locator(".error-summary")).to_be_visible()
    look(check_page, phone)
    phone.locator('input[name="name"]').fill(steps.NAME)
    tick(phone, "phone", name="contact_kind")
    phone.locator('input[name="phone"]').fill(steps.PHONE_NUMBER)
    phone.locator('input[name="birth_year"]').fill(steps.BIRTH_YEAR)
    phone.locator('label:has(input[name="yes"])').click()
    go_on(phone)
    expect(phone).to_have_url(re.compile("/ar/uitkomst/bewaren/geregeld/$"))
    look(check_page, phone)
    code = code_on(phone)
    entry = BankEntry.objects.latest("pk")
    assert entry.ended_at is None
    assert entry.resident.name == steps.NAME

    phone.context.clear_cookies()
    phone.goto("/ar/kaart/")
    phone.locator('input[name="code"]').fill(code)
    phone.locator('input[name="birth_year"]').fill(steps.BIRTH_YEAR)
    go_on(phone)
    look(check_page, phone)
    phone.locator('button[name="answer"][value="stop"]').click()
    expect(phone.locator('button[name="answer"][value="stop"]')).to_have_count(0)
    entry.refresh_from_db()
    assert entry.ended_at


def test_a_partner_asks_who_could_and_the_desk_answers(log_in, check_page):
    partner = log_in(Role.PARTNER)
    partner.goto("/portaal/wie-kan/")
    look(check_page, partner)
    names = [entry.resident.name for entry in BankEntry.objects.filter(ended_at=None)]
    assert names
    partner.locator('main form[method="get"] button[type=submit]').click()
    look(check_page, partner)
    partner.locator('textarea[name="text"]').fill("Wie kan op vrijdag soep koken?")
    partner.locator('main form[method="post"] button[type=submit]').last.click()
    look(check_page, partner)
    shown = partner.locator("main").inner_text()
    assert not [name for name in names if name in shown]

    desk = log_in(Role.COORDINATOR, width=1280)
    desk.goto("/bureau/")
    desk.locator('main a[href*="/bureau/wie-kan/"]').last.click()
    look(check_page, desk)
    desk.locator('textarea[name="text"]').fill("Er zijn mensen. Wij bellen ze eerst.")
    desk.locator('main form[method="post"] button[type=submit]').click()
    look(check_page, desk)
    desk.goto("/bureau/talentenbank/")
    look(check_page, desk)

    partner.goto("/portaal/wie-kan/")
    partner.locator('main a[href*="/portaal/wie-kan/"]').first.click()
    look(check_page, partner)

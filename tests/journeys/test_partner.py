"""A partner answers from the message, without logging in, and then sees whom to call."""

import re

import pytest
from playwright.sync_api import expect

from cms.directory.models import Organisation
from talentscan.referrals.models import Referral
from tests.journeys import steps
from tests.journeys.steps import do_the_scan, link_in, look, say_yes

pytestmark = pytest.mark.journey


@pytest.fixture
def asked(phone, post) -> tuple[Referral, str, str]:
    """Somebody said yes in Turkish; the partner's link, and the card's code."""
    Organisation.objects.filter(email="").update(email="iedereen@partner.example")
    earlier = len(post())
    do_the_scan(phone, "tr")
    code = say_yes(phone)
    referral = Referral.objects.select_related("organisation").latest("pk")
    (mail,) = [sent for sent in post()[earlier:] if sent.to == [referral.organisation.email]]
    assert steps.NAME not in mail.subject + mail.body
    assert steps.PHONE_NUMBER not in mail.body
    return referral, link_in(mail, "/vraag/"), code


def test_from_the_message_to_a_call(asked, phone, browse, check_page):
    referral, link, code = asked
    partner = browse(width=360)
    partner.goto(link)
    assert "/vraag/antwoord/" in partner.url
    assert link.rstrip("/").rpartition("/")[2] not in partner.url
    look(check_page, partner)
    main = partner.locator("main")
    expect(main).not_to_contain_text(steps.NAME)
    expect(main).not_to_contain_text(steps.PHONE_NUMBER)

    pick_up = partner.locator('form:has(input[value="pick_up"]) button[type=submit]')
    pick_up.click()
    expect(partner.locator(".error-summary")).to_be_visible()
    look(check_page, partner)
    partner.locator('label:has(input[name="day"])').nth(1).click()
    pick_up.click()
    expect(main).to_contain_text(steps.NAME)
    expect(main).to_contain_text(steps.PHONE_NUMBER)
    look(check_page, partner)

    referral.refresh_from_db()
    assert referral.state == "picked_up"
    phone.goto("/tr/kaart/stand/")
    expect(phone.locator("main")).to_contain_text(referral.organisation.name)
    assert phone.locator(".status-line__item").count() == 2

    partner.locator('button[name="answer"][value="contacted"]').click()
    look(check_page, partner)
    partner.locator('button[name="answer"][value="started"]').click()
    look(check_page, partner)
    referral.refresh_from_db()
    assert referral.state == "started"
    assert code


def test_who_withdraws_is_gone_from_the_partners_page(asked, phone, browse, post, check_page):
    referral, link, _code = asked
    partner = browse(width=1280)
    partner.goto(link)
    partner.locator('button[name="answer"][value="contacted"]').click()
    expect(partner.locator("main")).to_contain_text(steps.NAME)

    phone.goto("/tr/kaart/stand/")
    phone.locator(f'main a[href*="{referral.public_id}"]').click()
    phone.locator("main form button[type=submit]").click()
    expect(phone).to_have_url(re.compile("/tr/kaart/stand/$"))

    partner.reload()
    expect(partner.locator("main")).not_to_contain_text(steps.NAME)
    look(check_page, partner)
    mail = [sent for sent in post() if sent.to == [referral.organisation.email]][-1]
    partner.goto(link_in(mail, "/vraag/"))
    look(check_page, partner)
    partner.locator('button[name="deleted"]').click()
    expect(partner.locator('button[name="deleted"]')).to_have_count(0)
    referral.refresh_from_db()
    assert referral.deletion_confirmed_at


def test_without_javascript_too(asked, browse):
    referral, link, _code = asked
    partner = browse(width=1280, javascript=False)
    partner.goto(link)
    partner.locator('label:has(input[name="day"])').first.click()
    partner.locator('form:has(input[value="pick_up"]) button[type=submit]').click()
    expect(partner.locator("main")).to_contain_text(steps.PHONE_NUMBER)
    partner.locator('button[name="answer"][value="declined"]').click()
    expect(partner.locator("main")).not_to_contain_text(steps.PHONE_NUMBER)
    referral.refresh_from_db()
    assert referral.state == "declined"

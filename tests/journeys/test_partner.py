"""A partner answers from the message, without logging in, and then sees whom to call."""

import re

import pytest
from playwright.sync_api import expect

from django.conf import settings
from django.test import Client

from cms.directory.models import Organisation
from cms.messaging.worker import Worker
from cms.users.choices import Role
from cms.users.models import User
from talentscan.referrals import services
from talentscan.referrals.models import Referral
from tests.journeys import steps
from tests.journeys.steps import do_the_scan, go_on, link_in, look, say_yes, tick

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


@pytest.fixture
def desk(browse, server):
    """The coordinator of the demo, logged in."""
    client = Client()
    client.force_login(User.objects.filter(role=Role.COORDINATOR).first())
    page = browse(width=1280)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": server}]
    )
    return page


def test_from_the_message_to_a_call(asked, phone, browse, check_page):
    referral, link, code = asked
    partner = browse(width=360)
    with partner.expect_response(lambda answer: "/vraag/gelezen/" in answer.url) as told:
        partner.goto(link)
    assert told.value.status == 204
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
    entries = list(referral.ledger.values_list("entry", flat=True))
    assert entries == ["asked", "sent", "seen", "picked_up"]
    assert phone.locator(".status-line__item").count() == len(entries)

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
    partner.locator('details:has(button[value="declined"]) summary').click()
    partner.locator('button[name="answer"][value="declined"]').click()
    expect(partner.locator("main")).not_to_contain_text(steps.PHONE_NUMBER)
    referral.refresh_from_db()
    assert referral.state == "declined"


def test_calls_in_vain_are_one_tap_and_then_the_day_they_meet(asked, browse, check_page):
    referral, link, _code = asked
    partner = browse(width=360)
    partner.goto(link)
    partner.locator('label:has(input[name="day"])').first.click()
    partner.locator('form:has(input[value="pick_up"]) button[type=submit]').click()
    partner.locator('button[name="answer"][value="no_answer"]').click()
    look(check_page, partner)
    partner.locator('details:has(select[name="meeting_day"]) summary').click()
    partner.locator('select[name="meeting_day"]').select_option(index=3)
    look(check_page, partner)
    partner.locator('details:has(select[name="meeting_day"]) button[type=submit]').click()
    expect(partner.locator('button[name="answer"][value="no_show"]')).to_be_visible()
    look(check_page, partner)
    referral.refresh_from_db()
    assert referral.state == "meeting"
    entries = list(referral.ledger.values_list("entry", flat=True))
    assert entries[-3:] == ["no_answer", "contacted", "meeting"]


def test_both_say_how_it_was_and_the_desk_hears_where_they_differ(
    asked, browse, post, desk, check_page
):
    referral, _link, code = asked
    services.record_contact(referral.pk, channel="desk")
    for side in ("partner", "resident"):
        services.ask(referral.pk, side, "first")
    Worker().send_all()
    mail = [sent for sent in post() if sent.to == [referral.organisation.email]][-1]
    partner = browse(width=360)
    partner.goto(link_in(mail, "/hoe-ging-het/"))
    look(check_page, partner)
    partner.locator('button[name="answer"][value="began"]').click()
    look(check_page, partner)

    resident = browse(width=360)
    open_card(resident, code)
    look(check_page, resident)
    resident.locator('button[name="answer"][value="no_contact"]').click()
    expect(resident.locator('button[name="answer"]')).to_have_count(0)

    desk.goto("/bureau/")
    task = referral.tasks.get(kind="contradiction")
    desk.locator(f'a[href$="/bureau/taak/{task.public_id}/"]').click()
    look(check_page, desk)
    desk.locator('textarea[name="note"]').fill("Gebeld, het was een misverstand.")
    desk.locator("main form button[type=submit]").click()
    expect(desk).to_have_url(re.compile("/bureau/$"))
    assert not referral.tasks.filter(kind="contradiction", done_at=None).exists()


def open_card(page, code: str) -> None:
    page.goto("/tr/kaart/")
    page.locator('input[name="code"]').fill(code)
    page.locator('input[name="birth_year"]').fill(steps.BIRTH_YEAR)
    go_on(page)
    expect(page).to_have_url(re.compile("/tr/kaart/stand/$"))


def test_with_the_code_of_the_card_everything_is_withdrawn_and_kept_after_all(
    asked, browse, check_page
):
    referral, link, code = asked
    partner = browse(width=360)
    partner.goto(link)
    page = browse(width=360, javascript=False)
    open_card(page, code)
    page.locator('main a[href$="/kaart/intrekken/"]').click()
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("/tr/kaart/stand/$"))
    look(check_page, page)
    assert partner.reload().status == 410
    page.locator('form[action$="/kaart/blijven/"] button').click()
    expect(page.locator('form[action$="/kaart/blijven/"]')).to_have_count(0)
    referral.refresh_from_db()
    referral.resident.refresh_from_db()
    assert referral.state == "withdrawn"
    assert referral.resident.erase_after is None


def test_family_introduces_somebody_by_keyboard_and_button(phone, check_page):
    phone.goto("/tr/voor-een-ander/")
    look(check_page, phone)
    go_on(phone)
    expect(phone.locator(".error-summary")).to_be_visible()
    look(check_page, phone)
    tick(phone, "family", name="helper-relation")
    phone.locator('input[name="helper-name"]').fill("Fatma")
    tick(phone, "email", name="helper-contact_kind")
    phone.locator('input[name="helper-email"]').fill("fatma@example.org")
    phone.locator('input[name="person-name"]').fill("Emine")
    tick(phone, "phone", name="person-contact_kind")
    phone.locator('input[name="person-phone"]').fill(steps.PHONE_NUMBER)
    phone.locator('label:has(input[name="said_yes"])').click()
    go_on(phone)
    expect(phone).to_have_url(re.compile("/tr/voor-een-ander/dank/$"))
    look(check_page, phone)

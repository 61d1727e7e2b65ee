"""The coordinator's whole day at the desk, without a mouse."""

import re

import pytest
from playwright.sync_api import expect

from cms.core.models import AuditEntry
from cms.users import reviews
from cms.users.choices import Role
from cms.users.models import AccessReview
from talentscan.opportunities.choices import Status
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.models import Referral
from tests.journeys.keyboard import Keys
from tests.talentscan import factories

pytestmark = pytest.mark.journey


@pytest.fixture
def desk(log_in):
    return log_in(Role.COORDINATOR, width=1280)


def pile(page, key: str):
    return page.locator(f'section[aria-labelledby="{key}"]')


def test_the_desk_is_walked_round_and_narrowed_to_one_place(desk, check_page):
    desk.goto("/bureau/")
    check_page(desk)
    keys = Keys(desk)
    keys.to(desk.locator(".skip-link"))
    assert keys.go_round() > 15
    desk.reload()
    keys.to(desk.locator(".skip-link"))
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "content"
    first = desk.locator("main .work-nav a").first
    keys.to(first)
    keys.press("Tab")
    keys.to(first, "Shift+Tab")

    keys.choose(desk.locator("#plek"), "haren")
    keys.open(desk.locator('form[role="search"] button'))
    expect(desk).to_have_url(re.compile(r"\?plek=haren(#|$)"))
    expect(desk.locator("#plek")).to_have_value("haren")
    keys.to(desk.locator('.pile[href="#overdue"]'))
    desk.keyboard.press("Enter")
    assert desk.evaluate("document.activeElement.id") == "overdue"
    keys.press("Tab")
    assert pile(desk, "overdue").locator("a").first.evaluate("it => it === document.activeElement")


def test_a_call_with_a_note_and_a_yes_by_phone(desk, check_page):
    resident = factories.caller(name="Wim", idea="")
    task = resident.tasks.get()
    place = Opportunity.objects.get(slug="wijktuin-zuid")
    desk.goto("/bureau/")
    keys = Keys(desk)
    keys.open(desk.locator(f'a[href="/bureau/ja/{resident.public_id}/"]'))
    check_page(desk)
    keys.choose(desk.locator('select[name="opportunity"]'), str(place.pk))
    keys.open(desk.locator('form[method="get"] button[type=submit]'))
    check_page(desk)
    expect(desk.locator("main")).to_contain_text(place.organisation.name)
    keys.tick(desk.locator('input[name="heard"]'))
    keys.open(desk.locator('main form[method="post"] button[type=submit]'))
    expect(desk).to_have_url(re.compile("/bureau/$"))
    expect(desk.locator(".notice--success")).to_be_visible()
    assert resident.referrals.get().opportunity == place

    keys.open(desk.locator(f'a[href="/bureau/taak/{task.public_id}/"]'))
    check_page(desk)
    keys.write(desk.locator('textarea[name="note"]'), "Wim begint graag volgende week.")
    keys.open(desk.locator('main form[method="post"] button[type=submit]'))
    task.refresh_from_db()
    assert task.done_at
    assert task.note == "Wim begint graag volgende week."


def test_an_answer_for_a_partner_who_calls(desk, check_page):
    referral = Referral.objects.filter(state="asked").overdue().first()
    desk.goto("/bureau/")
    keys = Keys(desk)
    keys.open(desk.locator(f'a[href="/bureau/vraag/{referral.public_id}/"]'))
    check_page(desk)
    keys.to(desk.locator('input[name="day"]'))
    desk.keyboard.press("ArrowDown")
    expect(desk.locator('input[name="day"]').nth(1)).to_be_checked()
    keys.open(desk.locator('form:has(input[value="pick_up"]) button[type=submit]'))
    check_page(desk)
    expect(desk.locator("main")).to_contain_text(referral.resident.name)
    referral.refresh_from_db()
    assert referral.state == "picked_up"


def test_a_partners_text_is_read_and_put_on_the_site(desk, check_page):
    draft = Opportunity.objects.filter(status=Status.WAITING).first()
    desk.goto("/bureau/")
    keys = Keys(desk)
    keys.open(desk.locator('main a[href="/bureau/aanbod/"]'))
    check_page(desk)
    keys.open(desk.locator(f'a[href="/bureau/aanbod/{draft.slug}/"]'))
    check_page(desk)
    keys.open(desk.locator('button[name="publish"]'))
    draft.refresh_from_db()
    assert draft.is_published


def test_a_list_to_take_along_asks_what_it_is_for(desk, check_page):
    desk.goto("/bureau/")
    keys = Keys(desk)
    keys.open(desk.locator('main a[href="/bureau/lijst/"]'))
    make = desk.locator("main form button[type=submit]")
    keys.open(make)
    expect(desk.locator(".error-summary")).to_be_visible()
    check_page(desk)
    keys.tick(desk.locator('input[name="purpose"]'))
    keys.to(make)
    with desk.expect_download() as given:
        desk.keyboard.press("Enter")
    assert given.value.suggested_filename.endswith(".xlsx")
    assert AuditEntry.objects.filter(action="exported").exists()


def test_once_a_month_somebody_signs_who_may_do_what(log_in, check_page):
    AccessReview.objects.all().delete()
    reviews.begin_review()
    page = log_in(Role.ADMINISTRATOR, width=1280)
    page.goto("/bureau/")
    keys = Keys(page)
    keys.open(page.locator('main .notice a[href="/bureau/toegang/"]'))
    check_page(page)
    keys.write(page.locator('textarea[name="note"], input[name="note"]'), "Alles klopt.")
    keys.tick(page.locator('input[name="looked"]'))
    keys.open(page.locator('main form[method="post"] button[type=submit]'))
    assert AccessReview.objects.get().signed_by.role == Role.ADMINISTRATOR
    check_page(page)

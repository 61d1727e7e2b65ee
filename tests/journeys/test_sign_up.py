"""Somebody signs up for an activity, and later cancels by the link in the message."""

import re

import pytest
from playwright.sync_api import expect

from django.utils import timezone

from events.models import Registration, Session
from tests.journeys.steps import link_in, look, prefix, tick

pytestmark = pytest.mark.journey


@pytest.fixture
def session(server) -> Session:
    """One of the demo that has room and takes sign-ups."""
    coming = Session.objects.filter(starts_at__gt=timezone.now()).select_related("event")
    return next(one for one in coming.with_all() if one.takes_sign_ups and not one.is_full)


def sign_up(page, see, language: str, session: Session) -> None:
    page.goto(f"{prefix(language)}/agenda/")
    see(page)
    page.goto(f"{prefix(language)}/agenda/{session.event.slug}/{session.pk}/")
    see(page)
    page.locator(f'main a[href$="/{session.pk}/aanmelden/"]').first.click()
    see(page)
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".error-summary")).to_be_visible()
    see(page)
    page.locator('input[name="name"]').fill("Fatma Yıldız")
    tick(page, "2", name="people")
    tick(page, "email", name="contact_kind")
    page.locator('input[name="email"]').fill("fatma@bewoner.example")
    page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("/agenda/aanmelding/$"))
    see(page)


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_signing_up_and_cancelling_by_the_link(phone, browse, post, session, check_page, language):
    def see(page):
        look(check_page, page)

    sign_up(phone, see, language, session)
    registration = Registration.objects.latest("pk")
    assert (registration.status, registration.people) == ("confirmed", 2)
    assert registration.display_code in phone.locator("main").inner_text()

    (mail,) = [sent for sent in post() if sent.to == ["fatma@bewoner.example"]]
    later = browse(width=360)
    later.goto(link_in(mail, "/agenda/aanmelding/"))
    see(later)
    later.locator('main a[href$="/agenda/aanmelding/afzeggen/"]').click()
    see(later)
    registration.refresh_from_db()
    assert registration.status == "confirmed"
    later.locator("main form button[type=submit]").click()
    expect(later).to_have_url(re.compile("/agenda/aanmelding/$"))
    see(later)
    registration.refresh_from_db()
    assert registration.is_cancelled


def test_without_javascript_in_turkish(without_javascript, session):
    sign_up(without_javascript, lambda page: None, "tr", session)
    assert Registration.objects.latest("pk").language == "tr"

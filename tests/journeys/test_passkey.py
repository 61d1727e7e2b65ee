"""Staff log in with a passkey: added once, and from then on neither code nor e-mail."""

import re

import pytest
from playwright.sync_api import expect

from cms.users.choices import Role
from cms.users.models import User
from tests.journeys.steps import look

pytestmark = pytest.mark.journey

#: A phone that knows its owner, and says yes whenever it is asked.
_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def phone_of_their_own(browse, settings):
    """Keys belong to a name, never to a number: so this browser calls the site by its name."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    page = browse(width=360, host="localhost")
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": _DEVICE})
    return page


def log_in_by_code(page, email: str, post) -> None:
    page.goto("/account/login/")
    page.locator('input[name="login"]').fill(email)
    page.locator("main form button[type=submit]").first.click()
    (mail,) = [sent for sent in post() if sent.to == [email]][-1:]
    page.locator('input[name="code"]').fill(re.search(r"\b\d{6}\b", mail.body)[0])
    page.locator("main form button[type=submit]").first.click()


def test_a_passkey_once_added_is_all_one_needs(phone_of_their_own, post, check_page):
    page = phone_of_their_own
    user = User.objects.filter(role=Role.COORDINATOR).first()
    log_in_by_code(page, user.email, post)
    page.goto("/account/2fa/webauthn/add/")
    look(check_page, page)
    page.locator('input[name="name"]').fill("Mijn telefoon")
    page.locator("#mfa_webauthn_add").click()
    expect(page).to_have_url(re.compile("/account/2fa/reauthenticate/"))
    look(check_page, page)
    page.locator('main a[href*="webauthn"]').click()
    page.locator("#mfa_webauthn_reauthenticate").click()
    expect(page).to_have_url(re.compile("/account/2fa/recovery-codes/"))
    look(check_page, page)
    page.goto("/account/2fa/webauthn/")
    expect(page.locator("main")).to_contain_text("Mijn telefoon")
    look(check_page, page)

    page.context.clear_cookies()
    page.goto("/account/login/")
    look(check_page, page)
    page.locator("#passkey_login").click()
    expect(page).to_have_url(re.compile("/bureau/$"))


def test_a_key_of_somebody_elses_phone_opens_nothing(phone_of_their_own, browse, post):
    page = phone_of_their_own
    user = User.objects.filter(role=Role.COORDINATOR).first()
    log_in_by_code(page, user.email, post)
    page.goto("/account/2fa/webauthn/add/")
    page.locator("#mfa_webauthn_add").click()
    expect(page).to_have_url(re.compile("/account/2fa/reauthenticate/"))

    other = browse(width=360, host="localhost")
    device = other.context.new_cdp_session(other)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": _DEVICE})
    other.goto("/account/login/")
    other.locator("#passkey_login").click()
    other.goto("/bureau/")
    expect(other).to_have_url(re.compile("/account/login/"))

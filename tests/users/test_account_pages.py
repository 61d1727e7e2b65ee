"""The pages about logging in come from a library; they are looked at as ours."""

import time
from contextlib import suppress

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp

from django.urls import NoReverseMatch, get_resolver, reverse

from cms.users import services
from cms.users.choices import Role

NAMES = sorted(
    name
    for name in get_resolver().reverse_dict
    if isinstance(name, str) and name.startswith(("account_", "mfa_"))
)


@pytest.fixture
def editor(client, db):
    """Just logged in, with an app for codes."""
    user = services.invite("ada@example.org", name="Ada", role=Role.EDITOR)
    totp.TOTP.activate(user, totp.generate_totp_secret())
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "at": time.time(), "reauthenticated": True}
    ]
    session.save()
    return user


def test_no_page_of_the_library_breaks(client, editor):
    opened = {}
    for name in NAMES:
        with suppress(NoReverseMatch):  # those of one key, below
            opened[name] = client.get(reverse(name)).status_code
    assert len(opened) > 10
    assert not {name: status for name, status in opened.items() if status >= 500}


def test_ones_keys_stand_there_by_name(client, editor):
    key = Authenticator.objects.create(
        user=editor,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": "Mijn telefoon", "credential": {}},
    )
    page = client.get(reverse("mfa_list_webauthn")).content.decode()
    assert "Mijn telefoon" in page
    assert reverse("mfa_remove_webauthn", args=[key.pk]) in page

"""One way in: an e-mail address and a code, and for staff a second factor."""

import re
from importlib import import_module

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp

from django.conf import settings
from django.core import mail

from cms.users import services
from cms.users.choices import Role
from cms.users.models import User

LANGUAGES = [code for code, _ in settings.INTERFACE_LANGUAGES]
PREFIXES = ["" if code == settings.LANGUAGE_CODE else f"/{code}" for code in LANGUAGES]


@pytest.fixture
def editor(db):
    return services.invite("ada@example.org", name="Ada", role=Role.EDITOR)


def code_of(message) -> str:
    return re.search(r"\b\d{6}\b", message.body).group()


def log_in(client, prefix: str, email: str = "ada@example.org"):
    asked = client.post(f"{prefix}/account/login/", {"login": email})
    assert asked.status_code == 302, asked.content
    code = code_of(mail.outbox[-1])
    return client.post(asked["Location"], {"code": code})


def is_in(client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("prefix", ["", "/ar"])
class TestCode:
    def test_the_right_code_lets_in(self, client, editor, prefix):
        answer = log_in(client, prefix)
        assert is_in(client)
        assert answer["Location"].endswith("/account/na-inloggen/")

    def test_a_wrong_code_does_not(self, client, editor, prefix):
        asked = client.post(f"{prefix}/account/login/", {"login": "ada@example.org"})
        wrong = str((int(code_of(mail.outbox[0])) + 1) % 10**6).zfill(6)
        assert client.post(asked["Location"], {"code": wrong}).status_code == 200
        assert not is_in(client)

    def test_three_wrong_codes_end_it(self, client, editor, prefix):
        asked = client.post(f"{prefix}/account/login/", {"login": "ada@example.org"})
        right = code_of(mail.outbox[0])
        for number in range(3):
            client.post(
                asked["Location"], {"code": str((int(right) + 1 + number) % 10**6).zfill(6)}
            )
        client.post(asked["Location"], {"code": right})
        assert not is_in(client)

    def test_a_stranger_gets_no_mail_and_no_other_answer(self, client, editor, prefix):
        known = client.post(f"{prefix}/account/login/", {"login": "ada@example.org"})
        mail.outbox.clear()
        stranger = client.post(f"{prefix}/account/login/", {"login": "eve@example.org"})
        assert (stranger.status_code, stranger["Location"]) == (302, known["Location"])
        assert not mail.outbox

    def test_the_page_is_in_the_language_asked_for(self, client, db, prefix):
        page = client.get(f"{prefix}/account/login/").content.decode()
        assert f'lang="{prefix[1:] or "nl"}"' in page
        assert 'type="password"' not in page


def test_asking_for_codes_is_limited(client, editor):
    answers = [client.post("/account/login/", {"login": "ada@example.org"}) for _ in range(6)]
    assert len(mail.outbox) <= 3
    assert answers[-1].status_code < 500


class TestSecondFactor:
    @pytest.fixture(autouse=True)
    def _required(self, settings):
        settings.SECOND_FACTOR_REQUIRED = True

    @pytest.mark.parametrize(
        ("role", "path"),
        [
            (Role.EDITOR, "/beheer/"),
            (Role.ADMINISTRATOR, "/beheer/pages/"),
            (Role.PARTNER, "/portaal/"),
            (Role.COORDINATOR, "/bureau/"),
            (Role.COORDINATOR, "/bureau/berichten/"),
            (Role.COORDINATOR, "/ar/bureau/"),
            (Role.PRIVACY_OFFICER, "/bureau/berichten/"),
        ],
    )
    def test_without_it_one_is_brought_to_making_one(self, client, db, role, path):
        client.force_login(services.invite("ada@example.org", name="Ada", role=role))
        answer = client.get(path)
        assert answer.status_code == 302
        assert answer["Location"].endswith("/account/2fa/")
        assert client.get(answer["Location"]).status_code == 200

    def test_with_it_one_comes_in(self, client, editor):
        totp.TOTP.activate(editor, totp.generate_totp_secret())
        client.force_login(editor)
        assert client.get("/beheer/").status_code == 200

    @pytest.mark.parametrize("prefix", ["", "/ar"])
    def test_after_the_code_the_second_factor_is_asked(self, client, editor, prefix):
        secret = totp.generate_totp_secret()
        totp.TOTP.activate(editor, secret)
        answer = log_in(client, prefix)
        assert answer["Location"].endswith("/account/2fa/authenticate/")
        assert not is_in(client)
        digits = totp.format_hotp_value(
            totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time())))
        )
        client.post(answer["Location"], {"code": digits})
        assert is_in(client)

    def test_the_secret_is_not_readable_in_the_database(self, editor):
        secret = totp.generate_totp_secret()
        totp.TOTP.activate(editor, secret)
        kept = str(Authenticator.objects.get().data)
        assert secret not in kept

    def test_a_passkey_page_exists(self, client, editor):
        client.force_login(editor)
        assert client.get("/account/2fa/webauthn/add/").status_code in {200, 302}


class TestOneWayIn:
    @pytest.mark.parametrize("prefix", PREFIXES)
    @pytest.mark.parametrize("path", ["/beheer/login/", "/beheer/password_reset/", "/_util/login/"])
    def test_password_forms_of_wagtail_lead_to_the_one_login(self, client, db, prefix, path):
        user = User.objects.create_user("ada@example.org", "a long password")
        services.set_role(user, Role.ADMINISTRATOR)
        for answer in (
            client.get(prefix + path),
            client.post(prefix + path, {"username": user.email, "password": "a long password"}),
        ):
            assert answer.status_code in {302, 404, 405}
            assert 'type="password"' not in answer.content.decode()
        assert not is_in(client)

    @pytest.mark.parametrize("prefix", PREFIXES)
    @pytest.mark.parametrize(
        "path",
        ["signup/", "password/reset/", "password/change/", "password/set/", "email/",
         "password/reset/key/x-y/"],
    )  # fmt: skip
    def test_what_we_do_not_use_is_not_there(self, client, editor, prefix, path):
        assert client.get(f"{prefix}/account/{path}").status_code == 404
        client.force_login(editor)
        assert client.get(f"{prefix}/account/{path}").status_code == 404
        assert client.post(f"{prefix}/account/{path}", {"email": "x@y.nl"}).status_code == 404

    def test_a_password_alone_opens_nothing(self, client, db):
        User.objects.create_user("ada@example.org", "a long password")
        client.post("/account/login/", {"login": "ada@example.org", "password": "a long password"})
        assert not is_in(client)


class TestLeaving:
    def test_a_deactivated_user_is_out_at_the_next_request(self, client, editor):
        client.force_login(editor)
        assert client.get("/beheer/").status_code == 200
        User.objects.update(is_active=False)
        assert client.get("/beheer/").status_code == 302
        assert not client.get("/beheer/").wsgi_request.user.is_authenticated

    def test_and_gets_in_no_more(self, client, editor):
        User.objects.update(is_active=False)
        client.post("/account/login/", {"login": "ada@example.org"})
        code = code_of(mail.outbox[-1]) if mail.outbox else "000000"
        client.post("/account/login/code/confirm/", {"code": code})
        assert client.get("/beheer/").status_code == 302

    def test_a_partner_does_not_circle_between_login_and_admin(self, client, db):
        client.force_login(services.invite("p@example.org", name="P", role=Role.PARTNER))
        assert client.get("/beheer/").status_code == 403


def test_everybody_needs_it_unless_the_settings_say_otherwise():
    """The development settings let it go, for the sake of the first five minutes."""
    assert import_module("cms.settings.base").SECOND_FACTOR_REQUIRED is True


class TestMail:
    @pytest.mark.parametrize(("prefix", "direction"), [("", "ltr"), ("/ar", "rtl")])
    def test_the_code_comes_like_our_other_messages(self, client, editor, prefix, direction):
        client.post(f"{prefix}/account/login/", {"login": "ada@example.org"})
        sent = mail.outbox[0].message()
        assert sent["Auto-Submitted"] == "auto-generated"
        assert sent["Message-ID"].endswith("@ertoe.example>")
        assert sent["Reply-To"] == settings.REPLY_TO_EMAIL
        plain, html = sent.get_payload()
        assert plain.get_content_type() == "text/plain"
        page = html.get_payload(decode=True).decode()
        assert f'lang="{prefix[1:] or "nl"}" dir="{direction}"' in page
        assert code_of(mail.outbox[0]) in page
        assert code_of(mail.outbox[0]) not in sent["Subject"]
        assert "src=" not in page

import uuid
from datetime import timedelta

import pytest

from django.urls import reverse
from django.utils import timezone

from events.models import Registration, Session
from tests.events import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def session():
    return factories.session(capacity=1)


def url_of(session, language="") -> str:
    return f"{language}/agenda/{session.event.slug}/{session.pk}/aanmelden/"


def follow(client, session, language="", **values):
    answers = factories.answers(**values)
    return client.post(url_of(session, language), answers, follow=True)


@pytest.mark.parametrize("language", ["", "/ar"])
def test_signing_up_ends_on_a_page_with_a_code(client, session, language):
    form = client.get(url_of(session, language))
    key = form.context["form"]["key"].value()
    response = follow(client, session, language, key=str(key))
    registration = Registration.objects.get()
    assert response.request["PATH_INFO"] == f"{language}/agenda/aanmelding/"
    html = response.content.decode()
    assert registration.display_code in html
    assert "Fatma" in html
    assert "Yıldız" not in html
    assert "12 34 56 78" not in html
    assert registration.language == (language.strip("/") or "nl")


def test_the_token_leaves_the_address_bar_and_the_page_is_ones_own(client, session):
    response = follow(client, session)
    (to_link, to_page) = [url for url, _ in response.redirect_chain]
    assert to_link.startswith("/agenda/aanmelding/")
    assert to_page == "/agenda/aanmelding/"
    from django.test import Client

    stranger = Client().get("/agenda/aanmelding/")
    assert stranger.status_code == 302
    assert stranger.url == reverse("events:find")
    assert Client().get("/agenda/aanmelding/" + "0" * 48 + "/").url == reverse("events:find")


def test_the_link_works_for_a_month(client, session, monkeypatch):
    to_link = follow(client, session).redirect_chain[0][0]
    later = timezone.now() + timedelta(days=31)
    monkeypatch.setattr(timezone, "now", lambda: later)
    response = client.get(to_link, follow=True)
    assert response.request["PATH_INFO"] == "/agenda/aanmelding/"
    assert response.status_code == 200


def test_full_is_said_honestly(client, session):
    factories.sign_up(session)
    factories.sign_up(session)
    html = follow(client, session).content.decode()
    assert "nummer 2" in html or "number 2" in html


def test_pressed_twice_is_one_sign_up(client, session):
    answers = factories.answers()
    for _ in range(2):
        client.post(url_of(session), answers)
    assert Registration.objects.count() == 1
    client.post(url_of(session), answers | {"name": "Buurvrouw Ans"})
    assert Registration.objects.count() == 2


def test_looking_changes_nothing(client, session):
    response = follow(client, session)
    registration = Registration.objects.get()
    for url in ("/agenda/aanmelding/afzeggen/", "/agenda/aanmelding/", url_of(session)):
        client.get(url)
        client.head(url)
    client.get(response.redirect_chain[0][0])
    registration.refresh_from_db()
    assert registration.is_confirmed


def test_the_button_cancels(client, session):
    follow(client, session)
    registration = Registration.objects.get()
    waiting = factories.sign_up(session)
    stale = {"registration": str(waiting.public_id)}
    client.post("/agenda/aanmelding/afzeggen/", stale)
    registration.refresh_from_db()
    assert registration.is_confirmed
    client.post("/agenda/aanmelding/afzeggen/", {"registration": str(registration.public_id)})
    registration.refresh_from_db()
    waiting.refresh_from_db()
    assert registration.is_cancelled
    assert waiting.is_confirmed
    assert client.get("/agenda/aanmelding/").status_code == 200


def test_back_with_the_code(client, session):
    registration = factories.sign_up(session, contact_kind="phone", contact="06 12345678")
    wrong = client.post("/agenda/aanmelding/zoeken/", {"code": "AAA-AAA", "contact": "06"})
    assert wrong.status_code == 422
    answers = {"code": registration.display_code.lower(), "contact": "0612345678"}
    right = client.post("/agenda/aanmelding/zoeken/", answers, follow=True)
    assert registration.display_code in right.content.decode()


def test_a_code_cannot_be_guessed_at_for_ever(client, session):
    registration = factories.sign_up(session, contact="fatma@example.org")
    answers = {"code": registration.code, "contact": "x"}
    for _ in range(10):
        client.post("/agenda/aanmelding/zoeken/", answers)
    answers["contact"] = "fatma@example.org"
    assert client.post("/agenda/aanmelding/zoeken/", answers).status_code == 422


@pytest.mark.parametrize("language", ["", "/ar"])
@pytest.mark.parametrize(
    "values",
    [
        {"name": ""},
        {"name": "   "},
        {"name": "\u202e\u2066"},
        {"name": "x" * 1_000_000},
        {"people": ""},
        {"people": "999"},
        {"people": "\x00"},
        {"contact_kind": ""},
        {"contact_kind": "duif"},
        {"phone": ""},
        {"phone": "bel maar"},
        {"contact_kind": "email", "email": "geen-adres"},
        {"contact_kind": "letter", "letter": ""},
        {"website": "https://spam.example"},
    ],
)
def test_what_is_missing_is_asked_and_nothing_is_lost(client, session, language, values):
    answers = factories.answers(email="fatma@example.org", letter="Lindelaan 1") | values
    response = client.post(url_of(session, language), answers)
    html = response.content.decode()
    assert response.status_code == 422
    assert 'class="error-summary"' in html
    assert not Registration.objects.exists()
    if "name" not in values:
        assert "Fatma Yıldız" in html
    if "email" not in values:
        assert "fatma@example.org" in html


@pytest.mark.parametrize(
    "values",
    [
        {"name": "Fat\x00ma"},
        {"name": "فاطمة 🌷"},
        {"name": 'O\'Brien "de" <b>'},
        {"key": "onzin"},
        {"key": ""},
        {"phone": "+31 (0)6-12345678"},
        {"contact_kind": "through", "through": "mijn dochter, 06 12345678"},
    ],
)
def test_whatever_people_write_is_taken_in(client, session, values):
    assert follow(client, session, **values).status_code == 200
    assert Registration.objects.count() == 1


def test_an_empty_form(client, session):
    response = client.post(url_of(session), {})
    assert response.status_code == 422
    assert response.content.decode().count("field__error") >= 3


def test_too_late_is_said_and_nothing_is_lost(client, session):
    Session.objects.update(
        starts_at=timezone.now() - timedelta(minutes=5),
        ends_at=timezone.now() + timedelta(hours=1),
    )
    response = client.post(url_of(session), factories.answers())
    assert response.status_code == 409
    assert "Fatma Yıldız" in response.content.decode()
    assert "<form class" not in client.get(url_of(session)).content.decode()


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_the_wrong_method_gets_a_sentence(client, session, method):
    response = getattr(client, method)(url_of(session))
    assert response.status_code == 405
    assert "<h1>" in response.content.decode()


def test_unknown_dates_are_not_found(client, session):
    assert client.get(f"/agenda/iets-anders/{session.pk}/aanmelden/").status_code == 404
    assert client.post(f"/agenda/{session.event.slug}/999999/aanmelden/").status_code == 404


def test_no_required_attributes_or_ticked_boxes(client, session):
    html = client.get(url_of(session)).content.decode()
    form = html[html.index('<form class="form"') :]
    assert "novalidate" in html
    assert " required" not in form.replace("aria-required", "")
    assert " checked" not in form
    assert uuid.UUID(client.get(url_of(session)).context["form"]["key"].value().hex)

from datetime import timedelta

import icalendar
import pytest

from django.test import Client

from cms.languages.services import set_text
from cms.messaging import registry
from cms.messaging.models import Message
from events import services
from events.models import Session
from tests.events import factories

pytestmark = pytest.mark.django_db


def told(kind: str) -> registry.Rendered | None:
    return registry.build(Message.objects.get(kind=kind))


def test_the_confirmation_says_it_all_and_names_nobody_in_the_subject():
    session = factories.session()
    registration = factories.sign_up(session, name="Fatma Yıldız", contact="f@example.org")
    mail = told("events.confirmed")
    assert mail.to == "f@example.org"
    assert session.event.title in mail.subject
    assert "Fatma" not in mail.subject
    for fact in ("Lindelaan 12", registration.display_code, "Bus 2, halte Lindelaan"):
        assert fact in mail.text
        assert fact in mail.html
    (name, content, kind) = mail.attachments[0]
    assert name.endswith(".ics")
    assert kind == "text/calendar; method=PUBLISH"
    assert icalendar.Calendar.from_ical(content)["method"] == "PUBLISH"


def test_the_link_opens_the_page_and_every_attempt_sends_the_same():
    factories.sign_up(factories.session())
    first, second = told("events.confirmed"), told("events.confirmed")
    assert first.text == second.text
    url = next(line for line in first.text.splitlines() if "/agenda/aanmelding/" in line)
    path = url.partition("http://testserver")[2]
    response = Client().get(path, follow=True)
    assert response.status_code == 200
    assert response.request["PATH_INFO"] == "/agenda/aanmelding/"


def test_in_the_language_of_the_person():
    session = factories.session()
    set_text(session.event, "title", "ar", "نطبخ الشوربة")
    factories.sign_up(session, language="ar")
    mail = told("events.confirmed")
    assert "نطبخ الشوربة" in mail.subject
    assert 'dir="rtl"' in mail.html
    assert "/ar/agenda/aanmelding/" in mail.text


def test_waiting_and_then_a_place():
    session = factories.session(capacity=1)
    first = factories.sign_up(session)
    factories.sign_up(session)
    assert told("events.waiting") is not None
    services.cancel(first.pk)
    assert told("events.waiting") is None
    assert told("events.promoted") is not None
    assert told("events.cancelled") is not None
    assert told("events.confirmed") is None


def test_a_cancelled_date_makes_the_other_news_obsolete():
    session = factories.session()
    factories.sign_up(session)
    services.cancel_session(session.pk)
    assert told("events.confirmed") is None
    mail = told("events.cancelled_by_us")
    (_, content, _) = mail.attachments[0]
    assert b"STATUS:CANCELLED" in content


def test_only_the_last_move_is_told():
    session = factories.session()
    factories.sign_up(session)
    for _ in range(2):
        earlier = session.starts_at
        later = earlier + timedelta(days=1)
        Session.objects.filter(pk=session.pk).update(
            starts_at=later, ends_at=later + timedelta(hours=2)
        )
        session.refresh_from_db()
        services.session_moved(session.pk, previous_starts_at=earlier)
    rows = Message.objects.filter(kind="events.moved").order_by("created_at")
    assert [registry.build(row) is None for row in rows] == [True, False]


def test_a_letter_and_a_call_say_the_same():
    session = factories.session()
    factories.sign_up(session, contact_kind="letter", contact="Lindelaan 1, 9401 AB Assen")
    mail = told("events.confirmed")
    assert mail.to == "Lindelaan 1, 9401 AB Assen"
    assert mail.who.startswith("Fatma")

"""What staff do in the admin: keep dates, see who comes, sign people up who call."""

from datetime import timedelta

import pytest

from django.urls import reverse
from django.utils import timezone

from cms.core.models import AuditEntry
from cms.core.privacy import REGISTER
from cms.messaging.models import Message
from cms.users import services as users
from cms.users.choices import Role
from events.models import Event, Registration, Session
from tests.events import factories

pytestmark = pytest.mark.django_db


def login(client, role):
    user = users.invite(f"{role}@example.org", name="Iemand", role=role)
    client.force_login(user)
    return user


@pytest.fixture
def editor(client):
    users.make_groups()
    return login(client, Role.EDITOR)


def inline(session: Session, **values) -> dict[str, str]:
    """The dates of an activity as the admin's form sends them."""

    def local(value):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"

    row = {
        "id": session.pk,
        "starts_at": local(session.starts_at),
        "ends_at": local(session.ends_at),
        "capacity": session.capacity,
        "DELETE": "",
    } | values
    forms = {f"sessions-0-{key}": "" if value is None else value for key, value in row.items()}
    counts = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 1, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    return forms | {f"sessions-{key}": value for key, value in counts.items()}


def save(client, event: Event, session: Session, **values):
    answers = {
        "title": event.title,
        "slug": event.slug,
        "summary": event.summary,
        "description": event.description,
        "organisation": event.organisation_id,
        "place": event.place_id,
        "venue": event.venue_id,
        "sign_up": "on",
        "is_published": "on",
        "spoken_languages": ["nl", "tr"],
        "talents": ["cook"],
    }
    url = reverse("events_admin:edit", args=[event.pk])
    return client.post(url, answers | inline(session, **values))


def test_pages_open(client, editor):
    session = factories.session(capacity=1)
    registration = factories.sign_up(session, name="Fatma Yıldız")
    factories.sign_up(session, name="Ans de Wit")
    pages = {
        "index": [],
        "add": [],
        "edit": [session.event_id],
        "dates": [session.event_id],
        "attendance": [session.pk],
        "sign_up": [session.pk],
        "sign_off": [session.pk, registration.pk],
        "cancel_date": [session.pk],
    }
    html = {
        name: client.get(reverse(f"events_admin:{name}", args=arguments))
        for name, arguments in pages.items()
    }
    assert {name: response.status_code for name, response in html.items()} == dict.fromkeys(
        pages, 200
    )
    assert "Fatma Yıldız" in html["attendance"].content.decode()
    assert "Ans de Wit" in html["attendance"].content.decode()


def test_who_looks_at_names_is_written_down(client, editor):
    session = factories.session()
    client.get(reverse("events_admin:attendance", args=[session.pk]))
    entry = AuditEntry.objects.get(action="seen")
    assert entry.user == editor
    assert entry.object_id == str(session.pk)


@pytest.mark.parametrize("role", [Role.PARTNER, Role.TRANSLATOR, Role.CARAVAN_WORKER, None])
def test_names_are_not_for_everybody(client, role):
    users.make_groups()
    if role:
        login(client, role)
    session = factories.session()
    factories.sign_up(session, name="Fatma Yıldız")
    response = client.get(reverse("events_admin:attendance", args=[session.pk]))
    assert response.status_code != 200
    assert "Fatma" not in response.content.decode()


def test_somebody_on_the_telephone(client, editor):
    session = factories.session()
    url = reverse("events_admin:sign_up", args=[session.pk])
    assert client.post(url, {"name": ""}).status_code == 200
    client.post(url, factories.answers(language="tr"))
    registration = Registration.objects.get()
    assert registration.acting_user == editor
    assert registration.language == "tr"
    client.post(reverse("events_admin:sign_off", args=[session.pk, registration.pk]))
    registration.refresh_from_db()
    assert registration.is_cancelled


def test_another_time_is_told_and_new_places_are_given_away(client, editor):
    session = factories.session(capacity=1)
    factories.sign_up(session)
    waiting = factories.sign_up(session)
    later = session.starts_at + timedelta(days=1)
    values = {
        "starts_at": f"{timezone.localtime(later):%Y-%m-%d %H:%M}",
        "ends_at": f"{timezone.localtime(later + timedelta(hours=2)):%Y-%m-%d %H:%M}",
        "capacity": 2,
    }
    assert save(client, session.event, session, **values).status_code == 302
    session.refresh_from_db()
    waiting.refresh_from_db()
    assert session.is_moved
    assert waiting.is_confirmed
    assert Message.objects.filter(kind="events.moved").count() == 2


def test_saving_without_a_change_tells_nobody(client, editor):
    start = timezone.localtime(timezone.now() + timedelta(days=3)).replace(second=0, microsecond=0)
    session = factories.session(starts_at=start)
    factories.sign_up(session)
    assert save(client, session.event, session).status_code == 302
    session.refresh_from_db()
    assert not session.is_moved
    assert not Message.objects.filter(kind="events.moved").exists()


def test_a_date_with_people_cannot_be_thrown_away(client, editor):
    session = factories.session()
    factories.sign_up(session)
    response = save(client, session.event, session, DELETE="1")
    assert response.status_code == 200
    assert Session.objects.filter(pk=session.pk).exists()


def test_an_activity_with_people_cannot_be_thrown_away(client, editor):
    session = factories.session()
    factories.sign_up(session)
    client.post(reverse("events_admin:delete", args=[session.event_id]))
    assert Event.objects.filter(pk=session.event_id).exists()


def test_a_date_does_not_go_ahead(client, editor):
    session = factories.session()
    factories.sign_up(session)
    url = reverse("events_admin:cancel_date", args=[session.pk])
    client.get(url)
    session.refresh_from_db()
    assert not session.is_cancelled
    client.post(url)
    session.refresh_from_db()
    assert session.is_cancelled
    assert Message.objects.filter(kind="events.cancelled_by_us").count() == 1


def test_personal_fields_are_in_the_register():
    assert {"name", "contact"} <= set(REGISTER["events.Registration"])

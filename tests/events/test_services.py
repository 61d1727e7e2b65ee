import uuid
from datetime import timedelta

import pytest

from django.core.management import call_command
from django.utils import timezone

from cms.core.models import AuditEntry, LinkToken
from cms.messaging.models import Message
from events import services
from events.choices import RegistrationStatus, SessionStatus
from events.exceptions import NoSignUpNeeded, SessionCancelled, SignUpClosed
from events.links import make_link
from events.models import Registration
from tests.events import factories

pytestmark = pytest.mark.django_db


def kinds(registration) -> list[str]:
    rows = Message.objects.filter(subject_id=str(registration.pk)).order_by("created_at")
    return [row.kind for row in rows]


def test_there_is_a_place():
    registration = factories.sign_up(factories.session(capacity=1))
    assert registration.status == RegistrationStatus.CONFIRMED
    assert kinds(registration) == ["events.confirmed"]
    assert AuditEntry.objects.filter(action="signed_up").count() == 1


def test_full_means_waiting():
    session = factories.session(capacity=1)
    factories.sign_up(session)
    second = factories.sign_up(session)
    assert second.status == RegistrationStatus.WAITING
    assert second.waiting_since
    assert kinds(second) == ["events.waiting"]


def test_people_are_counted_not_sign_ups():
    session = factories.session(capacity=4)
    factories.sign_up(session, people=3)
    assert factories.sign_up(session, people=2).is_waiting
    assert factories.sign_up(session, people=1).is_confirmed


def test_without_a_limit_everybody_comes():
    session = factories.session(capacity=None)
    assert all(factories.sign_up(session, people=4).is_confirmed for _ in range(5))


def test_the_same_key_makes_one_sign_up():
    session, key = factories.session(), uuid.uuid4()
    first = factories.sign_up(session, idempotency_key=key)
    second = factories.sign_up(session, idempotency_key=key)
    assert first.pk == second.pk
    assert Registration.objects.count() == 1
    assert kinds(first) == ["events.confirmed"]


def test_personal_data_is_unreadable_in_the_database():
    from django.db import connection

    registration = factories.sign_up(factories.session(), name="Fatma", contact="f@example.org")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, contact FROM events_registration WHERE id = %s", [registration.pk]
        )
        row = cursor.fetchone()
    assert "Fatma" not in row[0]
    assert "example" not in row[1]


def test_cancelling_gives_the_place_to_who_waits_longest_and_fits():
    session = factories.session(capacity=2)
    first = factories.sign_up(session, people=1)
    factories.sign_up(session, people=1)
    family = factories.sign_up(session, people=2)
    single = factories.sign_up(session, people=1, contact_kind="phone", contact="06 12345678")
    services.cancel(first.pk)
    family.refresh_from_db()
    single.refresh_from_db()
    assert family.is_waiting
    assert single.is_confirmed
    assert kinds(single) == ["events.waiting", "events.promoted"]
    assert Message.objects.get(kind="events.promoted").channel == "call"
    assert kinds(first) == ["events.confirmed", "events.cancelled"]


def test_cancelling_twice_is_cancelling_once():
    registration = factories.sign_up(factories.session())
    services.cancel(registration.pk)
    services.cancel(registration.pk)
    assert kinds(registration).count("events.cancelled") == 1


def test_more_places_are_given_away():
    session = factories.session(capacity=1)
    factories.sign_up(session)
    waiting = [factories.sign_up(session) for _ in range(3)]
    session.capacity = 3
    session.save()
    assert services.fill_places(session.pk) == 2
    assert [Registration.objects.get(pk=row.pk).is_confirmed for row in waiting] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("values", "event_values", "error"),
    [
        ({"status": SessionStatus.CANCELLED}, {}, SessionCancelled),
        ({"days": -3}, {}, SignUpClosed),
        ({}, {"sign_up": False}, NoSignUpNeeded),
        ({}, {"is_published": False}, SignUpClosed),
    ],
)
def test_there_are_times_one_cannot_sign_up(values, event_values, error):
    session = factories.session(factories.event(**event_values), **values)
    with pytest.raises(error):
        factories.sign_up(session)
    assert not Registration.objects.exists()
    assert not Message.objects.exists()


def test_a_cancelled_date_stays_and_everybody_hears_it():
    session = factories.session(capacity=1)
    people = [factories.sign_up(session), factories.sign_up(session)]
    services.cancel_session(session.pk)
    services.cancel_session(session.pk)
    session.refresh_from_db()
    assert session.is_cancelled
    assert session.sequence == 1
    for registration in people:
        assert kinds(registration).count("events.cancelled_by_us") == 1


def test_a_moved_date_tells_people_and_their_calendars():
    session = factories.session()
    registration = factories.sign_up(session)
    earlier = session.starts_at
    session.starts_at += timedelta(days=1)
    session.ends_at += timedelta(days=1)
    session.save()
    services.session_moved(session.pk, previous_starts_at=earlier)
    session.refresh_from_db()
    assert session.is_moved
    assert session.sequence == 1
    assert kinds(registration)[-1] == "events.moved"


def test_who_signed_up_on_the_telephone_is_not_called_for_it(django_user_model):
    user = django_user_model.objects.create_user("c@example.org")
    registration = factories.sign_up(
        factories.session(), contact_kind="phone", contact="06 12345678", acting_user=user
    )
    assert registration.acting_user == user
    assert kinds(registration) == []


def test_names_are_forgotten_after_four_weeks():
    old = factories.session()
    kept = factories.sign_up(factories.session(days=2))
    forgotten = factories.sign_up(old)
    make_link(forgotten, seed="x")
    past = timezone.now() - timedelta(days=29)
    type(old).objects.filter(pk=old.pk).update(starts_at=past, ends_at=past + timedelta(hours=2))
    call_command("purge_registrations", verbosity=0)
    assert list(Registration.objects.all()) == [kept]
    assert not LinkToken.objects.filter(object_id=str(forgotten.pk)).exists()

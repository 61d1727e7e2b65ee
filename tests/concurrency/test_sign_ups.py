"""Two hundred people press the button at once, for fifty places.

The first test shows what the lock is for: without it, more people get a place than there are. Then
the same crowd, with the lock: nobody too many, nobody lost. Both run on whatever database the run
is on.
"""

import threading
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from django.db import connection, connections

from cms.messaging.models import Message
from events import services
from events.choices import RegistrationStatus
from events.models import Registration, Session
from tests.events import factories

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

PLACES = 50
CROWD = 200
AT_A_TIME = 24  # threads, each with a connection of its own


def press(session_id: int, keys: list[uuid.UUID]) -> list[str]:
    """All at once: each thread waits for the others, then they share the crowd."""
    workers = min(AT_A_TIME, len(keys))
    ready = threading.Barrier(workers)
    share = [keys[start::workers] for start in range(workers)]

    def run(own: list[uuid.UUID]) -> list[str]:
        try:
            connection.ensure_connection()
            ready.wait(timeout=60)
            return [one_press(session_id, key) for key in own]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(workers) as pool:
        return [status for statuses in pool.map(run, share) for status in statuses]


def one_press(session_id: int, key: uuid.UUID) -> str:
    return services.register(
        session_id,
        name="Fatma",
        contact_kind="email",
        contact="fatma@example.org",
        language="nl",
        idempotency_key=key,
    ).status


@contextmanager
def without_the_lock(session_id: int):
    """The same date, but nobody waits for anybody, as if each statement stood alone."""
    yield Session.objects.select_related("event").get(pk=session_id)


def count_slowly(count):
    """Between counting and writing lies a moment; here it is long enough to be seen."""

    def counted(session):
        taken = count(session)
        time.sleep(0.002)
        return taken

    return counted


@pytest.fixture
def session(transactional_db):
    return factories.session(capacity=PLACES)


def test_without_the_lock_too_many_get_a_place(session, monkeypatch):
    monkeypatch.setattr(services, "_seats_of", without_the_lock)
    monkeypatch.setattr(services, "_taken", count_slowly(services._taken))
    press(session.pk, [uuid.uuid4() for _ in range(CROWD)])
    assert Registration.objects.filter(status=RegistrationStatus.CONFIRMED).count() > PLACES


def test_fifty_get_a_place_and_the_others_wait(session, monkeypatch):
    monkeypatch.setattr(services, "_taken", count_slowly(services._taken))
    told = Counter(press(session.pk, [uuid.uuid4() for _ in range(CROWD)]))
    kept = Counter(Registration.objects.values_list("status", flat=True))
    wanted = {RegistrationStatus.CONFIRMED: PLACES, RegistrationStatus.WAITING: CROWD - PLACES}
    assert told == wanted
    assert kept == wanted
    assert Message.objects.filter(kind="events.confirmed").count() == PLACES
    assert Message.objects.filter(kind="events.waiting").count() == CROWD - PLACES


def test_one_form_sent_by_many_hands_is_one_sign_up(session):
    key = uuid.uuid4()
    press(session.pk, [key] * AT_A_TIME)
    assert Registration.objects.count() == 1
    assert Message.objects.count() == 1


def test_places_that_come_free_at_once_are_each_given_once(session):
    registrations = [factories.sign_up(session) for _ in range(PLACES + 20)]
    leaving = registrations[:20]
    ready = threading.Barrier(len(leaving))

    def leave(registration):
        try:
            connection.ensure_connection()
            ready.wait(timeout=60)
            services.cancel(registration.pk)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(leaving)) as pool:
        list(pool.map(leave, leaving))
    assert Registration.objects.confirmed().count() == PLACES
    assert not Registration.objects.waiting().exists()
    assert Message.objects.filter(kind="events.promoted").count() == 20

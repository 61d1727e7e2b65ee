"""Twelve people press the button at once, for three seats to come and look."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from django.db import connection, connections

from talentscan.referrals import services
from talentscan.referrals.exceptions import MomentFull
from talentscan.referrals.models import Visit
from tests.talentscan import factories

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

SEATS = 3
CROWD = 12


def test_nobody_too_many_and_no_seat_left_empty():
    opportunity = factories.opportunity(places_available=CROWD)
    moment = factories.moment(opportunity, capacity=SEATS)
    people = [factories.resident(opportunity).referrals.get().pk for _ in range(CROWD)]
    ready = threading.Barrier(CROWD)

    def press(referral_id: int) -> bool:
        try:
            connection.ensure_connection()
            ready.wait(timeout=60)
            services.plan_visit(referral_id, moment.public_id)
        except MomentFull:
            return False
        else:
            return True
        finally:
            connections.close_all()

    with ThreadPoolExecutor(CROWD) as pool:
        got = sum(pool.map(press, people))
    assert got == SEATS
    assert Visit.objects.filter(cancelled_at=None).count() == SEATS

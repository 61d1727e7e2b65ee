"""A yes pressed twice at the same instant is one yes; of two answers at once, one wins."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from django.db import connection, connections

from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.models import Consent, LedgerEntry, Referral, Resident
from tests.talentscan import factories

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

HANDS = 12


def at_once(*steps) -> list:
    """Every step in a thread and connection of its own, all starting together."""
    ready = threading.Barrier(len(steps))

    def run(step):
        try:
            connection.ensure_connection()
            ready.wait(timeout=60)
            return step()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(steps)) as pool:
        return list(pool.map(run, steps))


def test_the_same_form_at_the_same_instant_is_one_yes(transactional_db):
    places = [factories.opportunity(), factories.opportunity()]
    person, key = factories.person(), uuid.uuid4()

    def press() -> int:
        return services.give_consent(
            [place.pk for place in places],
            person=person,
            answers=factories.ANSWERS,
            language="nl",
            idempotency_key=key,
        ).pk

    told = at_once(*[press] * HANDS)
    assert len(set(told)) == 1
    assert Resident.objects.count() == 1
    assert Consent.objects.count() == Referral.objects.count() == LedgerEntry.objects.count() == 2
    assert Message.objects.filter(kind="referrals.asked").count() == 2
    assert Message.objects.filter(kind="referrals.card").count() == 1


def test_different_forms_are_different_people(transactional_db):
    """Shows that it is the form's key that makes them one."""
    place = factories.opportunity()
    people = [factories.person() for _ in range(HANDS)]

    def press(person):
        return lambda: (
            services.give_consent(
                [place.pk],
                person=person,
                answers=factories.ANSWERS,
                language="nl",
                idempotency_key=uuid.uuid4(),
            ).pk
        )

    assert len(set(at_once(*map(press, people)))) == HANDS
    assert Referral.objects.count() == HANDS


def test_the_same_wish_to_be_called_is_one(transactional_db):
    person, key = factories.person(birth_year=""), uuid.uuid4()

    def press() -> int:
        return services.ask_for_call(
            person=person, idea="", answers={}, language="nl", idempotency_key=key
        ).pk

    assert len(set(at_once(*[press] * HANDS))) == 1
    assert Resident.objects.count() == 1


def test_of_many_answers_at_once_one_wins(transactional_db):
    referral = factories.referral()

    def decline() -> str:
        try:
            return services.decline(referral.pk, channel=Channel.LINK).state
        except StepNotAllowed as told:
            return str(told)

    def contact() -> str:
        try:
            return services.record_contact(referral.pk, channel=Channel.PORTAL).state
        except StepNotAllowed as told:
            return str(told)

    told = at_once(*[decline, contact] * (HANDS // 2))
    winners = [answer for answer in told if answer in State.values]
    referral.refresh_from_db()
    assert winners == [referral.state]
    assert set(told) == {referral.state, str(StepNotAllowed())}
    assert referral.ledger.count() == 2


def test_withdrawing_while_the_partner_answers_leaves_nobody_in_sight(transactional_db):
    for _ in range(5):
        referral = factories.referral()

        def pick_up(pk=referral.pk):
            try:
                services.pick_up(pk, by=factories.tomorrow(), channel=Channel.LINK)
            except StepNotAllowed:
                pass

        at_once(pick_up, lambda pk=referral.pk: services.withdraw(pk))
        referral = Referral.objects.select_related("resident", "consent").get(pk=referral.pk)
        assert referral.state == State.WITHDRAWN
        assert not referral.shows_contact
        assert referral.consent.withdrawn_at

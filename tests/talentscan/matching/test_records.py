"""What the matching knows of partners, and what it does with it."""

from datetime import timedelta

import pytest

from django.utils import timezone

from talentscan.matching.selectors import keeps_waiting
from talentscan.matching.types import PartnerRecord
from talentscan.referrals import results
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.models import Referral
from talentscan.referrals.records import partner_records
from talentscan.referrals.services import decline
from talentscan.scan.answers import Answers
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner():
    return factories.organisation()


def late(referral: Referral) -> None:
    Referral.objects.filter(pk=referral.pk).update(
        answer_by=timezone.localdate() - timedelta(days=3)
    )


def test_nobody_asked_nothing_known():
    assert partner_records() == {}


def test_what_waits_and_what_is_late_is_counted(partner):
    factories.referral(partner)
    late(factories.referral(partner))

    assert partner_records() == {partner.pk: PartnerRecord(open=2, overdue=1, asked=1, in_time=0)}


def test_an_answer_in_time_speaks_for_a_partner(partner):
    factories.pick_up(factories.referral(partner))
    decline(factories.referral(partner).pk, channel=Channel.LINK)

    record = partner_records()[partner.pk]

    assert (record.asked, record.in_time) == (2, 2)
    assert record.answer_rate > PartnerRecord().answer_rate


def test_an_answer_too_late_does_not(partner):
    referral = factories.referral(partner)
    late(referral)
    decline(referral.pk, channel=Channel.LINK)

    assert partner_records()[partner.pk] == PartnerRecord(asked=1, in_time=0)


def test_long_ago_is_forgotten(partner):
    referral = factories.referral(partner)
    decline(referral.pk, channel=Channel.LINK)
    Referral.objects.filter(pk=referral.pk).update(
        created_at=timezone.now() - timedelta(days=181), state=State.DECLINED
    )

    assert partner_records() == {}


@pytest.mark.parametrize(
    ("record", "waits"),
    [
        (PartnerRecord(), False),
        (PartnerRecord(open=4, overdue=2), False),
        (PartnerRecord(open=5), True),
        (PartnerRecord(open=3, overdue=3), True),
    ],
)
def test_from_when_a_partner_has_to_answer_first(record, waits):
    assert keeps_waiting(record) is waits


def test_it_takes_one_query(partner, django_assert_num_queries):
    for _number in range(3):
        factories.referral(partner)
        factories.referral()
    with django_assert_num_queries(1):
        partner_records()


def test_nobody_is_led_to_a_partner_that_has_to_answer_first(partner):
    factories.opportunity(partner, title="Bij de drukke")
    other = factories.opportunity(title="Bij een ander")
    for _number in range(5):
        factories.referral(partner)
    Referral.objects.exclude(organisation=partner).delete()

    shown = results.result(Answers())

    assert [place.opportunity.pk for place in shown.places] == [other.pk]

"""On the card: until when, stop, and still right; and everything together."""

import pytest

from django.test import Client
from django.utils import timezone

from talentscan.bank.choices import EndReason
from talentscan.bank.models import BankEntry
from talentscan.referrals import services
from talentscan.referrals.models import Resident
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

CARD = "/kaart/stand/"
ANSWER = "/kaart/talentenbank/"


@pytest.fixture
def entry():
    return factories.bank_entry()


def with_card(resident) -> Client:
    client = Client()
    code = {"code": resident.card_code, "birth_year": resident.birth_year}
    assert client.post("/kaart/", code).status_code == 302
    return client


def test_the_card_says_until_when(entry):
    html = with_card(entry.resident).get(CARD).content.decode()
    assert "Uw talenten in de talentenbank" in html
    assert "Ja, dit geldt nog" not in html


def test_asked_it_offers_both_answers(entry):
    BankEntry.objects.update(asked_at=timezone.now())
    client = with_card(entry.resident)
    assert "Ja, dit geldt nog" in client.get(CARD).content.decode()
    client.post(ANSWER, {"answer": "yes"})
    assert BankEntry.objects.open().get().asked_at is None


def test_stop_on_the_card_withdraws_who_has_nothing_else(entry):
    client = with_card(entry.resident)
    client.post(ANSWER, {"answer": "stop"})
    entry.refresh_from_db()
    assert entry.end_reason == EndReason.STOPPED
    assert Resident.objects.get().erase_after
    html = client.get(CARD).content.decode()
    assert "Uw talenten in de talentenbank" not in html


def test_stop_leaves_a_yes_to_a_partner_alone():
    resident = factories.resident()
    client = with_card(resident)
    client.post("/uitkomst/bewaren/", {"yes": "on"})
    assert BankEntry.objects.open().exists()
    client.post(ANSWER, {"answer": "stop"})
    assert not BankEntry.objects.open().exists()
    assert Resident.objects.get().erase_after is None
    assert resident.referrals.get().state == "asked"


def test_withdrawing_everything_ends_it(entry):
    services.withdraw_everything(entry.resident_id)
    entry.refresh_from_db()
    assert entry.end_reason == EndReason.WITHDREW


def test_erasing_ends_it(entry):
    services.erase(entry.resident)
    entry.refresh_from_db()
    assert entry.end_reason == EndReason.ERASED


def test_without_a_card_nothing_happens(entry):
    assert Client().post(ANSWER, {"answer": "stop"}).headers["Location"] == "/kaart/"
    assert BankEntry.objects.open().exists()

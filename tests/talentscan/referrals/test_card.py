"""The card: a code and a year open it; it says how it stands, and takes a yes back."""

from datetime import timedelta

import pytest

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from cms.core.privacy import purge
from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.models import Consent, LedgerEntry, Referral, Resident
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def resident():
    return factories.resident(factories.opportunity(), factories.opportunity())


def opened(client, code: str, year: str) -> bool:
    return client.post("/kaart/", {"code": code, "birth_year": year}).status_code == 302


# Opening -----------------------------------------------------------------------------------------
def test_code_and_year_open_it_however_they_are_typed(client, resident):
    code = resident.readable_code
    for typed in (code, code.lower(), code.replace("-", " "), f" {code.replace('-', '')} "):
        assert opened(Client(), typed, "1948")
    assert opened(client, code, "1948")
    assert resident.name in client.get("/kaart/stand/").content.decode()


def test_a_wrong_year_an_unknown_code_and_no_year_do_not(client, resident):
    assert not opened(client, resident.readable_code, "1949")
    assert not opened(client, "AAA-AAA", "1948")
    caller = factories.caller()
    assert not opened(client, caller.readable_code, "1948")
    assert client.get("/kaart/stand/").status_code == 302


def test_wrong_code_and_wrong_year_sound_the_same(client, resident):
    def told(code, year):
        data = {"code": code, "birth_year": year}
        return client.post("/kaart/", data).context["form"].errors.as_json()

    assert told(resident.readable_code, "1949") == told("AAA-AAA", "1948")


def test_after_ten_wrong_tries_one_waits_and_then_may_again(client, resident, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    for _ in range(10):
        assert not opened(client, "AAA-AAA", "1948")
    assert not opened(client, resident.readable_code, "1948")
    assert not opened(Client(), resident.readable_code, "1948")
    assert opened(Client(REMOTE_ADDR="192.0.2.7"), resident.readable_code, "1948")
    time_machine.move_to(timezone.now() + timedelta(seconds=601), tick=False)
    assert opened(client, resident.readable_code, "1948")


def test_right_codes_do_not_count_as_tries(resident):
    for _ in range(15):
        assert opened(Client(), resident.readable_code, "1948")


def test_no_header_from_outside_gives_new_tries(resident):
    for number in range(12):
        headers = {"x-forwarded-for": f"10.0.0.{number}"}
        Client(headers=headers).post("/kaart/", {"code": "AAA-AAA", "birth_year": "1948"})
    assert not opened(Client(), resident.readable_code, "1948")
    cache.clear()


def test_codes_have_no_look_alikes():
    for _ in range(50):
        assert not set(factories.caller().card_code) & set("ILOU01")


# Taking back -------------------------------------------------------------------------------------
def test_taking_back_one_yes(client, resident):
    first, second = resident.referrals.all()
    factories.pick_up(first)
    link = make_link("referral", first, seed="x", days=10)
    partner = Client()
    partner.get(f"/vraag/{link}/")
    assert resident.name in partner.get(f"/vraag/antwoord/{first.public_id}/").content.decode()
    opened(client, resident.readable_code, "1948")
    url = f"/kaart/intrekken/{first.public_id}/"
    assert client.get(url).status_code == 200
    first.refresh_from_db()
    assert first.state == State.PICKED_UP
    client.post(url)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (State.WITHDRAWN, State.ASKED)
    assert first.consent.withdrawn_at is not None
    assert partner.get(f"/vraag/{link}/").status_code == 410
    answer = partner.get(f"/vraag/antwoord/{first.public_id}/")
    assert answer.status_code == 410
    assert resident.name not in answer.content.decode()


def test_the_portal_shows_nothing_of_somebody_who_withdrew(client, resident):
    referral = factories.pick_up(resident.referrals.first())
    services.withdraw(referral.pk)
    client.force_login(factories.user("partner", organisation=referral.organisation))
    for path in ("/portaal/", f"/portaal/{referral.public_id}/"):
        html = client.get(path).content.decode()
        assert resident.name not in html
        assert resident.contact not in html


def test_the_partner_confirms_deletion_and_the_resident_sees_it(client, resident):
    referral = factories.pick_up(resident.referrals.first())
    services.withdraw(referral.pk)
    message = Message.objects.get(kind="referrals.withdrawn")
    text = registry.build(message).text
    link = next(word for word in text.split() if "/vraag/" in word).partition("/vraag/")[2]
    partner = Client()
    page = partner.get(f"/vraag/{link}", follow=True)
    assert page.status_code == 200
    for _ in range(2):
        partner.post(f"/vraag/antwoord/{referral.public_id}/", {"deleted": "1"})
    referral.refresh_from_db()
    assert referral.deletion_confirmed_at is not None
    assert referral.ledger.filter(entry="deleted").count() == 1
    opened(client, resident.readable_code, "1948")
    html = client.get("/kaart/stand/").content.decode()
    assert LedgerEntry.objects.get(entry="deleted").get_entry_display() in html


def test_nobody_confirms_deletion_of_what_was_not_withdrawn(client):
    referral = factories.referral()
    client.force_login(factories.user("partner", organisation=referral.organisation))
    client.post(f"/portaal/{referral.public_id}/", {"deleted": "1"})
    referral.refresh_from_db()
    assert referral.deletion_confirmed_at is None


def test_taking_back_everything(client, resident):
    opened(client, resident.readable_code, "1948")
    client.post("/kaart/intrekken/")
    assert {referral.state for referral in resident.referrals.all()} == {State.WITHDRAWN}
    assert not Consent.objects.filter(withdrawn_at=None).exists()
    resident.refresh_from_db()
    assert resident.erase_after > timezone.now()


def test_after_a_withdrawal_no_partner_is_asked_any_more(resident):
    services.withdraw_everything(resident.pk)
    for message in Message.objects.filter(kind="referrals.asked"):
        assert registry.build(message) is None


# Erasing -----------------------------------------------------------------------------------------
def is_erased(resident: Resident) -> bool:
    resident.refresh_from_db()
    personal = (resident.name, resident.contact, resident.birth_year, resident.idea)
    empty = not any(personal) and not resident.answers and not resident.card_code
    assert empty == (resident.erased_at is not None)
    return empty


def test_days_of_grace_and_not_an_hour_less(resident, time_machine):
    services.withdraw_everything(resident.pk)
    begin = timezone.now()
    time_machine.move_to(begin + services.grace() - timedelta(hours=1))
    purge()
    assert not is_erased(resident)
    time_machine.move_to(begin + services.grace() + timedelta(hours=1))
    purge()
    assert is_erased(resident)


def test_half_a_year_of_quiet(time_machine):
    quiet, waiting = factories.referral(), factories.referral()
    services.decline(quiet.pk, channel=Channel.LINK)
    begin = timezone.now()
    time_machine.move_to(begin + timedelta(days=182))
    purge()
    assert not is_erased(quiet.resident)
    time_machine.move_to(begin + timedelta(days=184))
    purge()
    assert is_erased(quiet.resident)
    assert not is_erased(waiting.resident)


def test_a_step_begins_the_half_year_anew(time_machine):
    referral = factories.pick_up(factories.referral())
    begin = timezone.now()
    time_machine.move_to(begin + timedelta(days=120))
    services.record_contact(referral.pk, channel=Channel.LINK)
    time_machine.move_to(begin + timedelta(days=250))
    purge()
    assert not is_erased(referral.resident)
    time_machine.move_to(begin + timedelta(days=310))
    purge()
    assert is_erased(referral.resident)


def test_two_years_at_most(time_machine):
    referral = factories.referral()
    begin = timezone.now()
    time_machine.move_to(begin + timedelta(days=729))
    purge()
    assert not is_erased(referral.resident)
    time_machine.move_to(begin + timedelta(days=731))
    purge()
    assert is_erased(referral.resident)


def test_erasing_keeps_the_figures_and_says_nothing_more(client, resident, time_machine):
    code, name = resident.readable_code, resident.name
    referral = factories.pick_up(resident.referrals.first())
    services.erase(resident)
    assert is_erased(resident)
    assert Referral.objects.count() == 2
    assert LedgerEntry.objects.filter(referral=referral).count() == 2
    assert not opened(client, code, "1948")
    client.force_login(factories.user("coordinator"))
    for path in ("/bureau/", f"/bureau/vraag/{referral.public_id}/"):
        assert name not in client.get(path).content.decode()
    for message in Message.objects.filter(kind__in=["referrals.card", "referrals.declined"]):
        assert registry.build(message) is None

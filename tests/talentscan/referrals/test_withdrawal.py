"""A withdrawal arrives: everywhere, at once, and the resident can see that it did."""

from datetime import timedelta

import pytest

from django.test import Client
from django.utils import timezone

from cms.core import audit
from cms.core.privacy import purge
from cms.messaging import registry
from cms.messaging.models import Message
from cms.messaging.worker import Worker
from talentscan.referrals import selectors, services
from talentscan.referrals.choices import Channel, Entry, State
from talentscan.referrals.models import Task
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

NAME, PHONE = "Kanarie Zangzaad", "06 99 88 77 66"


def link_in(mail) -> str:
    return "/" + next(word for word in mail.body.split() if "/vraag/" in word).split("/", 3)[3]


def card(client, resident) -> str:
    client.post("/kaart/", {"code": resident.readable_code, "birth_year": "1948"})
    return client.get("/kaart/stand/").content.decode()


def test_from_the_first_mail_to_the_confirmation(client, mailoutbox):
    referral = factories.referral(name=NAME, contact=PHONE)
    address = referral.organisation.email
    Worker().send_all()
    partner, portal = Client(), Client()
    portal.force_login(factories.user("partner", organisation=referral.organisation))
    old_link = link_in(next(mail for mail in mailoutbox if mail.to == [address]))
    page = partner.get(old_link, follow=True).request["PATH_INFO"]
    partner.post(page, {"answer": "pick_up", "day": factories.promise_day().isoformat()})
    own_page = f"/portaal/{referral.public_id}/"
    for visitor, url in ((partner, page), (portal, own_page)):
        assert NAME in visitor.get(url).content.decode()
    audit.log("exported", referral, user=None, channel=Channel.PORTAL)

    card(client, referral.resident)
    client.post(f"/kaart/intrekken/{referral.public_id}/")

    assert partner.get(old_link).status_code == partner.get(page).status_code == 410
    for url in (own_page, "/portaal/"):
        html = portal.get(url).content.decode()
        assert NAME not in html
        assert PHONE not in html
    mailoutbox.clear()
    Worker().send_all()
    (mail,) = [mail for mail in mailoutbox if mail.to == [address]]
    whole = str(mail.message())
    assert NAME not in whole
    assert PHONE not in whole
    assert len(selectors.exports_of(referral)) == 1
    assert "bestand" in mail.body
    page = partner.get(link_in(mail), follow=True)
    assert "bestanden" in page.content.decode()
    partner.post(page.request["PATH_INFO"], {"deleted": "1"})
    html = client.get("/kaart/stand/").content.decode()
    assert "gewist" in html
    referral.refresh_from_db()
    assert referral.deletion_confirmed_at


def test_who_was_never_seen_is_told_so(client):
    referral = factories.referral()
    services.withdraw(referral.pk)
    told = registry.build(Message.objects.get(kind="referrals.withdrawn"))
    assert "/vraag/" not in told.text
    html = card(client, referral.resident)
    assert "nooit gezien" in html


def test_the_others_are_left_alone():
    resident = factories.resident(factories.opportunity(), factories.opportunity())
    first, second = resident.referrals.all()
    services.withdraw(first.pk)
    second.refresh_from_db()
    assert second.state == State.ASKED
    resident.refresh_from_db()
    assert resident.erase_after is None


def test_on_the_phone_the_desk_presses_the_button(client):
    referral = factories.pick_up(factories.referral())
    coordinator = factories.user("coordinator")
    client.force_login(coordinator)
    url = f"/bureau/vraag/{referral.public_id}/intrekken/"
    assert client.get(url).status_code == 200
    referral.refresh_from_db()
    assert referral.state == State.PICKED_UP
    for _ in range(2):
        assert client.post(url).status_code == 302
    entry = referral.ledger.get(entry=Entry.WITHDRAWN)
    assert (entry.user, entry.channel) == (coordinator, Channel.DESK)


# Everything, and thinking again ------------------------------------------------------------------
def test_thinking_again_within_the_days_of_grace(client, time_machine):
    referral = factories.referral()
    resident = referral.resident
    card(client, resident)
    client.post("/kaart/intrekken/")
    row = Message.objects.get(kind="referrals.all_withdrawn")
    assert registry.build(row).text
    assert "/kaart/blijven/" in client.get("/kaart/stand/").content.decode()
    client.post("/kaart/blijven/")
    assert registry.build(row) is None
    time_machine.move_to(timezone.now() + timedelta(days=20))
    purge()
    resident.refresh_from_db()
    assert resident.erased_at is None
    assert resident.name
    referral.refresh_from_db()
    assert referral.state == State.WITHDRAWN


def test_withdrawing_everything_twice_does_not_lengthen_the_wait(client, time_machine):
    resident = factories.resident()
    services.withdraw_everything(resident.pk)
    resident.refresh_from_db()
    first = resident.erase_after
    time_machine.move_to(timezone.now() + timedelta(days=3))
    services.withdraw_everything(resident.pk)
    resident.refresh_from_db()
    assert resident.erase_after == first


def test_nobody_thinks_again_for_somebody_erased():
    resident = factories.resident()
    services.withdraw_everything(resident.pk)
    resident.refresh_from_db()
    services.erase(resident)
    services.stay(resident.pk)
    resident.refresh_from_db()
    assert resident.erase_after
    assert not resident.name


def test_what_was_withdrawn_is_no_work_any_more():
    caller = factories.caller()
    assert Task.objects.open().count() == 1
    services.withdraw_everything(caller.pk)
    assert not Task.objects.open().exists()

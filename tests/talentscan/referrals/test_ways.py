"""Each way to be reached has its own words: only who is called is promised a call."""

import re

import pytest

from django.contrib.staticfiles import finders

from cms.core.forms import ContactKind
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services, standing, ways
from talentscan.referrals.choices import Channel, Entry, State
from talentscan.referrals.letters import residents
from talentscan.referrals.models import Referral
from talentscan.referrals.views.result import CARD
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

NOT_CALLED = {
    ContactKind.EMAIL: "roy@example.org",
    ContactKind.LETTER: "Dorpsweg 99, 9755 ZZ Onnen",
    ContactKind.VISIT: "",
}
WAYS = NOT_CALLED | {
    ContactKind.PHONE: "06 00 00 00 06",
    ContactKind.THROUGH: "Nora, 06 00 00 00 04",
}
#: "belt", "bellen", "gebeld"; "Bel ons" is an offer and may stand anywhere.
PROMISES_A_CALL = re.compile(r"\b(belt|bellen|belde|gebeld)\b")


def page(client, resident, path: str) -> str:
    session = client.session
    session[CARD] = str(resident.public_id)
    session.save()
    html = client.get(path).content.decode()
    return html.partition("<main")[2].partition("</main>")[0]


def someone(kind: str, **values):
    return factories.resident(contact_kind=kind, contact=WAYS[kind], **values)


def waits(kind: str):
    return factories.caller(contact_kind=kind, contact=WAYS[kind])


# On the pages ------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", NOT_CALLED)
@pytest.mark.parametrize("make", [someone, waits])
@pytest.mark.parametrize("path", ["/uitkomst/geregeld/", "/kaart/stand/"])
def test_nobody_waits_for_a_call_who_chose_something_else(client, kind, make, path):
    assert not PROMISES_A_CALL.search(page(client, make(kind), path))


@pytest.mark.parametrize("kind", [ContactKind.PHONE, ContactKind.THROUGH])
@pytest.mark.parametrize("make", [someone, waits])
def test_who_is_called_reads_so(client, kind, make):
    assert PROMISES_A_CALL.search(page(client, make(kind), "/uitkomst/geregeld/"))


def test_who_comes_by_reads_where(client, settings):
    settings.HELP_ADDRESS = "Marktplein 1, maandag 10–12 uur"
    resident = someone(ContactKind.VISIT)
    venue = resident.referrals.get().opportunity.venue
    for path in ("/uitkomst/geregeld/", "/kaart/stand/"):
        assert venue.street in page(client, resident, path)
        assert settings.HELP_ADDRESS not in page(client, resident, path)
        assert settings.HELP_ADDRESS in page(client, waits(ContactKind.VISIT), path)


def test_without_an_own_door_one_is_asked_to_call_first(client, settings):
    settings.HELP_ADDRESS = ""
    html = page(client, waits(ContactKind.VISIT), "/uitkomst/geregeld/")
    assert settings.HELP_PHONE in html
    assert "Hier kunt u langskomen" not in html


@pytest.mark.parametrize("kind", WAYS)
def test_only_who_is_called_sees_people_on_the_phone(client, kind):
    html = page(client, someone(kind), "/uitkomst/geregeld/")
    is_called = kind in {ContactKind.PHONE, ContactKind.THROUGH}
    assert ("drawings/call" in html) == is_called
    assert finders.find(ways.way_of(kind).drawing)


def test_the_address_is_for_who_comes_by(client):
    resident = someone(ContactKind.LETTER)
    venue = resident.referrals.get().opportunity.venue
    assert venue.street not in page(client, resident, "/kaart/stand/")


# How it stands -----------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", NOT_CALLED)
@pytest.mark.parametrize("seen", [False, True])
@pytest.mark.parametrize("closed", [False, True])
def test_how_it_stands_promises_no_call(kind, seen, closed):
    referral = someone(kind).referrals.get()
    if seen:
        services.record_seen(referral.pk, channel=Channel.LINK)
    if closed:
        referral.organisation.closed_until = factories.tomorrow()
        referral.organisation.save()
    referral = Referral.objects.get(pk=referral.pk)
    assert not PROMISES_A_CALL.search(standing.in_plain_words(referral))
    referral = factories.pick_up(referral)
    said = [line.title for line in standing.ledger_lines(Referral.objects.get(pk=referral.pk))]
    assert not PROMISES_A_CALL.search(" ".join([*said, standing.in_plain_words(referral)]))


def test_three_attempts_are_told_without_a_call(settings):
    settings.REFERRAL_ATTEMPTS_APART_MINUTES = 0
    referral = factories.pick_up(someone(ContactKind.LETTER).referrals.get())
    for _ in range(3):
        services.record_attempt(referral.pk, Entry.NO_ANSWER, channel=Channel.DESK)
    referral = Referral.objects.get(pk=referral.pk)
    assert referral.state == State.UNREACHABLE
    said = " ".join(line.title for line in standing.ledger_lines(referral))
    assert not PROMISES_A_CALL.search(said)
    text = registry.build(Message.objects.get(kind="referrals.unreachable")).text
    assert not PROMISES_A_CALL.search(text)


# In messages -------------------------------------------------------------------------------------
@pytest.mark.parametrize("key", residents.LETTERS)
@pytest.mark.parametrize("kind", NOT_CALLED)
def test_no_letter_promises_a_call_to_who_is_not_called(key, kind):
    words = " ".join(map(str, residents.LETTERS[key].paragraphs_for(kind)))
    assert not PROMISES_A_CALL.search(words)


def test_the_letters_to_who_is_called_do():
    words = " ".join(map(str, residents.LETTERS[residents.DECLINED].paragraphs))
    assert PROMISES_A_CALL.search(words)


def test_the_card_of_who_comes_by_says_where():
    resident = someone(ContactKind.VISIT)
    text = registry.build(Message.objects.get(kind="referrals.card")).text
    assert resident.referrals.get().opportunity.venue.street in text
    assert "langskomen" in text


# For somebody else -------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", WAYS)
def test_who_brings_somebody_reads_how_they_are_reached(client, kind):
    session = client.session
    session["introduced"] = str(kind.value)
    session.save()
    html = client.get("/voor-een-ander/dank/").content.decode().partition("<main")[2]
    calls = bool(PROMISES_A_CALL.search(html.partition("</main>")[0]))
    assert calls == (kind in {ContactKind.PHONE, ContactKind.THROUGH})

"""A yes to the talent bank: one's own, in words somebody checked, and just once."""

import uuid

import pytest

from django.test import Client

from cms.core.models import AuditEntry
from cms.languages.choices import State
from cms.languages.services import set_text
from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.bank import services
from talentscan.bank.models import BankEntry
from talentscan.referrals.choices import BANK_WORDS
from talentscan.referrals.exceptions import WordsNotChecked
from talentscan.referrals.models import ConsentText, ConsentWording, Referral, Resident, Task
from talentscan.scan import services as scan
from talentscan.scan.answers import Answers
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

JOIN = "/uitkomst/bewaren/"
KEPT = "/uitkomst/bewaren/geregeld/"
WHO = {
    "name": "Emine",
    "contact_kind": "email",
    "email": "emine@example.org",
    "birth_year": "1948",
}


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


@pytest.fixture
def client():
    return answered(Client())


def answered(client, **chosen):
    session = client.session
    chosen = {card: [key] for card, key in (chosen or {"joy": "music"}).items()}
    session["scan"] = Answers(chosen).as_dict()
    session.save()
    return client


def check_bank_words(language: str) -> None:
    for record in ConsentText.objects.filter(key__in=BANK_WORDS):
        set_text(record, "text", language, f"{language} {record.text}", state=State.CHECKED)


# The way there -----------------------------------------------------------------------------------
def test_the_outcome_leads_there(client):
    assert f'href="{JOIN}"' in client.get("/uitkomst/").content.decode()


def test_who_answered_nothing_does_the_scan_first():
    client = Client()
    response = client.get(JOIN, follow=True)
    assert response.redirect_chain == [("/scan/", 302)]
    assert "Vertel ons eerst wat u graag doet." in response.content.decode()
    assert client.post(JOIN, WHO | {"yes": "on"}).status_code == 302
    assert not BankEntry.objects.exists()


def test_all_words_stand_there_before_the_yes(client):
    html = client.get(JOIN).content.decode()
    for record in ConsentText.objects.filter(key__in=BANK_WORDS):
        assert record.text in html
    assert " checked" not in html.partition('name="yes"')[2].partition(">")[0]


# The yes -----------------------------------------------------------------------------------------
def test_a_yes_is_kept_with_its_words(client):
    town = place()
    answered(client, joy="music", where=town.slug)
    response = client.post(JOIN, WHO | {"yes": "on"}, follow=True)
    assert response.redirect_chain[-1][0] == KEPT
    entry = BankEntry.objects.get()
    resident = entry.resident
    assert entry.place == town.municipality
    assert entry.consent_language == "nl"
    assert ConsentWording.objects.get(version=entry.consent_version)
    assert resident.answers["chosen"]["joy"] == ["music"]
    html = response.content.decode()
    assert resident.readable_code in html
    row = Message.objects.get(kind="bank.kept")
    assert row.channel == "email"
    assert resident.readable_code in registry.build(row).text
    assert "Emine" not in registry.build(row).subject
    assert not Referral.objects.exists()


def test_without_the_tick_nothing_is_kept(client):
    response = client.post(JOIN, WHO)
    assert response.status_code == 422
    assert not Resident.objects.exists()
    assert not BankEntry.objects.exists()


def test_the_same_form_twice_is_one_yes(client):
    key = str(uuid.uuid4())
    for sender in (client, answered(Client())):
        assert sender.post(JOIN, WHO | {"yes": "on", "key": key}).status_code == 302
    client.post(JOIN, WHO | {"yes": "on", "key": key})
    assert Resident.objects.count() == 1
    assert BankEntry.objects.count() == 1
    assert Message.objects.filter(kind="bank.kept").count() == 1


def test_who_has_a_card_is_not_asked_who_they_are(client):
    resident = factories.caller()
    session = client.session
    session["card"] = str(resident.public_id)
    session.save()
    html = client.get(JOIN).content.decode()
    assert 'name="contact_kind"' not in html
    assert client.post(JOIN, {"yes": "on"}).status_code == 302
    assert BankEntry.objects.get().resident == resident
    # And who shares a phone with them is.
    assert 'name="contact_kind"' in client.get(f"{JOIN}?ander=1").content.decode()


def test_what_a_partner_was_shown_of_somebody_does_not_change(client):
    resident = factories.resident()
    shown = resident.answers
    session = client.session
    session["card"] = str(resident.public_id)
    session.save()
    answered(client, hands="cooking")
    client.post(JOIN, {"yes": "on"})
    assert BankEntry.objects.get().resident == resident
    assert Resident.objects.get(pk=resident.pk).answers == shown


def test_a_new_yes_within_the_days_of_grace_keeps_the_card(client):
    entry = factories.bank_entry()
    services.stop(entry.pk, channel="card")
    session = client.session
    session["card"] = str(entry.resident.public_id)
    session.save()
    client.post(JOIN, {"yes": "on"})
    assert BankEntry.objects.open().get().resident == entry.resident
    assert Resident.objects.get().erase_after is None


# In words somebody checked -----------------------------------------------------------------------
def test_unchecked_words_are_not_shown_but_read_together(client):
    response = client.get(f"/pl{JOIN}", follow=True)
    assert response.redirect_chain[-1][0] == f"/pl{JOIN}samen/"
    response = client.post(f"/pl{JOIN}samen/", WHO)
    assert response.headers["Location"] == "/pl/uitkomst/geregeld/"
    assert not BankEntry.objects.exists()
    task = Task.objects.get()
    assert "talentenbank" in task.resident.idea
    with pytest.raises(WordsNotChecked):
        services.join(
            factories.person(),
            answers=Answers({"joy": ["music"]}),
            language="pl",
            idempotency_key=uuid.uuid4(),
        )


def test_checked_words_are_shown(client):
    check_bank_words("pl")
    response = client.get(f"/pl{JOIN}")
    assert response.status_code == 200
    assert client.get(f"/pl{JOIN}samen/").headers["Location"] == f"/pl{JOIN}"
    client.post(f"/pl{JOIN}", WHO | {"yes": "on"})
    assert BankEntry.objects.get().consent_language == "pl"


def test_a_worker_reads_the_dutch_words_aloud(client):
    worker = factories.user(Role.CARAVAN_WORKER)
    client.force_login(worker)
    answered(client)
    html = client.get(f"/pl{JOIN}").content.decode()
    assert 'lang="nl"' in html
    client.post(f"/pl{JOIN}", WHO | {"yes": "on"})
    entry = BankEntry.objects.get()
    assert (entry.consent_language, entry.recorded_by) == ("nl", worker)
    assert entry.resident.language == "pl"


def test_the_desk_hears_the_yes_by_phone(client):
    resident = services.offer_to_read(
        factories.person(),
        wish="Talentenbank",
        answers=Answers({"joy": ["music"]}),
        language="pl",
        idempotency_key=uuid.uuid4(),
    )
    url = f"/bureau/talentenbank/ja/{resident.public_id}/"
    client.force_login(factories.user(Role.COORDINATOR))
    task = Task.objects.get()
    assert url in client.get(f"/bureau/taak/{task.public_id}/").content.decode()
    assert client.post(url).status_code == 422
    assert not BankEntry.objects.exists()
    client.post(url, {"heard": "on"})
    entry = BankEntry.objects.get()
    assert entry.recorded_by.role == Role.COORDINATOR
    assert AuditEntry.objects.filter(action="seen", object_id=str(resident.pk)).exists()

"""What is said to whom: nothing personal to a partner, and nobody is left unheard."""

import pytest

from cms.messaging import registry
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.messaging.worker import Worker
from talentscan.referrals import services
from talentscan.referrals.choices import Channel as How
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

CANARIES = {
    "name": "Kanarie Zangzaad",
    "contact": "kanarie@example.org",
    "birth_year": "1937",
}
TO_PARTNERS = ("referrals.asked", "referrals.withdrawn")
TO_RESIDENTS = ("referrals.card", "referrals.declined")
LANGUAGES = ("nl", "en", "tr", "ar", "pap")


def rendered(kind: str):
    return [registry.build(row) for row in Message.objects.filter(kind=kind)]


def everything(found) -> str:
    return f"{found.subject}\n{found.text}\n{found.html}\n{found.to}\n{found.who}\n{found.note}"


@pytest.fixture
def told():
    """Every message of a referral, to somebody with a name like no other."""
    referral = factories.referral(**CANARIES, contact_kind="email", language="tr")
    asked = rendered("referrals.asked")
    factories.pick_up(referral)
    services.decline(referral.pk, channel=How.LINK)
    declined = rendered("referrals.declined")
    card = rendered("referrals.card")
    services.withdraw(referral.pk)
    return {
        "referral": referral,
        "referrals.asked": asked,
        "referrals.withdrawn": rendered("referrals.withdrawn"),
        "referrals.declined": declined,
        "referrals.card": card,
    }


@pytest.mark.parametrize("kind", TO_PARTNERS)
def test_a_partner_reads_nothing_about_the_person(told, kind):
    (message,) = told[kind]
    text = everything(message)
    resident = told["referral"].resident
    for canary in (*CANARIES.values(), "Zangzaad", resident.readable_code, resident.card_code):
        assert canary not in text
    for answer in ("Muziek", "Türkçe", "Turks", "ochtend"):
        assert answer not in text
    assert message.to == told["referral"].organisation.email
    assert "/vraag/" in message.text


@pytest.mark.parametrize("kind", [*TO_PARTNERS, *TO_RESIDENTS])
def test_no_subject_names_anybody_or_anything(told, kind):
    (message,) = told[kind]
    referral = told["referral"]
    for word in (*CANARIES.values(), referral.organisation.name, referral.opportunity.title):
        assert word not in message.subject
    assert message.subject


@pytest.mark.parametrize("kind", TO_RESIDENTS)
def test_a_resident_hears_it_in_their_own_language(told, kind):
    (message,) = told[kind]
    assert 'lang="tr"' in message.html
    assert CANARIES["name"] in message.text
    assert message.to == CANARIES["contact"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*TO_PARTNERS, *TO_RESIDENTS])
def test_every_message_exists_in_every_language(kind, language):
    referral = factories.referral(contact_kind="email", contact="e@example.org", language=language)
    if kind == "referrals.declined":
        services.decline(referral.pk, channel=How.LINK)
    if kind == "referrals.withdrawn":
        services.withdraw(referral.pk)
    row = Message.objects.get(kind=kind)
    message = registry.build(row, language)
    assert message.text.strip()
    assert f'lang="{language}"' in message.html
    assert ('dir="rtl"' in message.html) == (language == "ar")
    assert "src=" not in message.html


@pytest.mark.parametrize(
    ("kind", "contact", "channel"),
    [
        ("email", "emine@example.org", Channel.EMAIL),
        ("phone", "06 12 34 56 78", Channel.CALL),
        ("letter", "Lindelaan 12, 9401 AB Assen", Channel.LETTER),
        ("visit", "", Channel.CALL),
        ("through", "Mijn dochter, 06 87 65 43 21", Channel.CALL),
    ],
)
def test_everybody_is_reached_in_their_own_way(client, kind, contact, channel):
    resident = factories.resident(contact_kind=kind, contact=contact)
    message = Message.objects.get(kind="referrals.card")
    assert message.channel == channel
    client.force_login(factories.user("coordinator"))
    outbox = client.get("/bureau/berichten/")
    assert resident.name not in outbox.content.decode()
    if channel != Channel.EMAIL:
        assert message.status == Status.BY_HAND
        assert f"/bureau/berichten/{message.pk}/" in outbox.content.decode()
    page = client.get(f"/bureau/berichten/{message.pk}/").content.decode()
    assert resident.name in page
    assert contact in page


def test_a_partner_without_mail_is_called(client):
    organisation = factories.organisation(email="")
    factories.referral(organisation)
    message = Message.objects.get(kind="referrals.asked")
    assert (message.channel, message.status) == (Channel.CALL, Status.BY_HAND)
    assert registry.build(message).to == organisation.phone


def test_a_message_row_holds_nothing_personal(told):
    for row in Message.objects.values():
        for canary in CANARIES.values():
            assert canary not in str(row)


def test_reading_a_message_often_gives_one_link(told):
    row = Message.objects.get(kind="referrals.withdrawn")
    assert registry.build(row).text == registry.build(row).text


def test_what_is_sent_to_a_partner_holds_a_way_to_answer_and_nobodys_name(mailoutbox):
    referral = factories.referral(**CANARIES)
    Worker().send_all()
    (mail,) = [sent for sent in mailoutbox if sent.to == [referral.organisation.email]]
    whole = mail.message().as_string() + mail.body
    assert "/vraag/" in mail.body
    assert not any(canary in whole for canary in CANARIES.values())


def test_a_withdrawal_before_sending_leaves_only_the_withdrawal(mailoutbox):
    referral = factories.referral()
    services.withdraw(referral.pk)
    Worker().send_all()
    kinds = dict(Message.objects.values_list("kind", "status"))
    assert kinds["referrals.asked"] == Status.OBSOLETE
    assert kinds["referrals.withdrawn"] == Status.SENT

"""What is said to whom: nothing personal to a partner, and nobody is left unheard."""

import pytest

from cms.messaging import registry
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.messaging.worker import Worker
from cms.users.choices import Role
from talentscan.referrals import services
from talentscan.referrals.choices import Channel as How
from talentscan.referrals.choices import Moment, Side, State
from talentscan.referrals.models import Referral
from talentscan.referrals.services import steps as messages
from tests.talentscan import factories
from tests.words import says

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

CANARIES = {
    "name": "Kanarie Zangzaad",
    "contact": "kanarie@example.org",
    "birth_year": "1937",
}
LANGUAGES = ("nl", "en", "tr", "ar", "pap")


# How each message comes about --------------------------------------------------------------------
def _asked(referral):
    return referral


def _nudge(referral):
    messages.message_partner(
        "referrals.nudge", referral, key=f"referrals.nudge:{referral.pk}:{referral.clock_round}"
    )


def _withdrawn(referral):
    factories.pick_up(referral)
    services.withdraw(referral.pk)


def _deletion(referral):
    _withdrawn(referral)
    messages.message_partner("referrals.deletion", referral)


def _how(side, moment):
    def ask(referral):
        services.record_contact(referral.pk, channel=How.LINK)
        services.ask(referral.pk, side, moment)

    return ask


def _declined(referral):
    services.decline(referral.pk, channel=How.LINK)


def _other_place(referral):
    messages.message_resident(
        "referrals.other_place", referral.resident, subject=referral, key=f"other:{referral.pk}"
    )


def _unreachable(referral):
    Referral.objects.filter(pk=referral.pk).update(state=State.UNREACHABLE)
    messages.message_resident(
        "referrals.unreachable", referral.resident, subject=referral, key=f"away:{referral.pk}"
    )


def _all_withdrawn(referral):
    services.withdraw_everything(referral.resident_id)


TO_PARTNERS = {
    "asked": _asked,
    "nudge": _nudge,
    "withdrawn": _withdrawn,
    "deletion": _deletion,
    "how_partner": _how(Side.PARTNER, Moment.FIRST),
    "how_partner/weeks": _how(Side.PARTNER, Moment.SIX_WEEKS),
}
TO_RESIDENTS = {
    "card": _asked,
    "declined": _declined,
    "other_place": _other_place,
    "unreachable": _unreachable,
    "how_resident": _how(Side.RESIDENT, Moment.FIRST),
    "how_resident/weeks": _how(Side.RESIDENT, Moment.SIX_WEEKS),
    "all_withdrawn": _all_withdrawn,
}
ALL = TO_PARTNERS | TO_RESIDENTS


def everything(found) -> str:
    return f"{found.subject}\n{found.text}\n{found.html}\n{found.to}\n{found.who}\n{found.note}"


def tell(scene: str, **values):
    """A message of this kind, to or about somebody with a name like no other."""
    referral = factories.referral(
        **{**CANARIES, "contact_kind": "email", "language": "tr"} | values
    )
    ALL[scene](referral)
    return referral, Message.objects.get(kind=f"referrals.{scene.partition('/')[0]}")


def test_every_kind_is_looked_at():
    ours = {kind for kind in registry._builders if kind.startswith("referrals.")}
    seen = {f"referrals.{scene.partition('/')[0]}" for scene in ALL}
    elsewhere = {"referrals.helper_news", "referrals.digest", "referrals.nobody_left"}
    elsewhere |= {kind for kind in ours if "visit" in kind}
    assert ours - elsewhere == seen - elsewhere


@pytest.mark.parametrize("scene", TO_PARTNERS)
def test_a_partner_reads_nothing_about_the_person(scene):
    referral, row = tell(scene)
    found = registry.build(row)
    text = everything(found)
    resident = referral.resident
    for canary in (*CANARIES.values(), "Zangzaad", resident.readable_code, resident.card_code):
        assert canary not in text
    for answer in ("Muziek", "Türkçe", "Turks", "ochtend"):
        assert answer not in text
    assert found.to == referral.organisation.email
    assert "/vraag/" in found.text or "/hoe-ging-het/" in found.text


@pytest.mark.parametrize("scene", ALL)
def test_no_subject_names_anybody_or_anything(scene):
    referral, row = tell(scene)
    found = registry.build(row)
    for word in (*CANARIES.values(), referral.organisation.name, referral.opportunity.title):
        assert word not in found.subject
    assert found.subject


@pytest.mark.parametrize("scene", TO_RESIDENTS)
def test_a_resident_hears_it_in_their_own_language(scene):
    _referral, row = tell(scene)
    found = registry.build(row)
    assert 'lang="tr"' in found.html
    assert CANARIES["name"] in found.text
    assert found.to == CANARIES["contact"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", ALL)
def test_every_message_exists_in_every_language(scene, language):
    _referral, row = tell(scene, language=language)
    found = registry.build(row, language)
    assert found.text.strip()
    assert "%(" not in found.text
    assert f'lang="{language}"' in found.html
    assert ('dir="rtl"' in found.html) == (language == "ar")
    assert "src=" not in found.html


@pytest.mark.parametrize("scene", TO_RESIDENTS)
@pytest.mark.parametrize(("kind", "contact"), [("letter", "Lindelaan 12"), ("phone", "06 11")])
def test_a_letter_and_a_call_have_no_button_but_a_way_to_answer(scene, kind, contact):
    referral, row = tell(scene, contact_kind=kind, contact=contact)
    found = registry.build(row)
    assert found.to == contact
    for path in ("/vraag/", "/hoe-ging-het/", "/scan/"):
        assert path not in found.text
    if scene.startswith(("card", "how_")):
        assert referral.resident.readable_code in found.text
        assert "/kaart/" in found.text


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


def test_a_message_row_holds_nothing_personal():
    for scene in ALL:
        ALL[scene](factories.referral(**CANARIES, contact_kind="email"))
    for row in Message.objects.values():
        for canary in CANARIES.values():
            assert not says(str(row), canary)


def test_reading_a_message_often_gives_one_link():
    _referral, row = tell("withdrawn")
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


def test_in_the_list_of_messages_people_are_told_apart_without_a_name(client):
    mine, other = (factories.referral(contact_kind="letter", **values) for values in (CANARIES, {}))
    for referral in (mine, other):
        messages.message_resident("referrals.card", referral.resident, key=f"again:{referral.pk}")
    client.force_login(factories.user(Role.COORDINATOR))
    page = client.get("/bureau/berichten/").content.decode()
    for referral in (mine, other):
        assert says(page, f"Bewoner {referral.resident_id}")
    assert CANARIES["name"] not in page

"""The desk: what partners ask, whose answers come closest, and a yes heard before anything."""

from datetime import timedelta

import pytest

from django.test import Client
from django.utils import timezone

from cms.core.models import AuditEntry
from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.bank import services
from talentscan.bank.models import BankEntry, BankQuestion
from talentscan.bank.privacy import purge_questions
from talentscan.bank.wishes import Wishes
from talentscan.choices import Talent
from talentscan.referrals.models import Referral
from talentscan.scan import services as scan
from tests.talentscan import factories
from tests.words import says

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

LIST = "/bureau/talentenbank/"
NAME, CONTACT = "Kanarie Zangzaad", "06 99 88 77 66"


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


@pytest.fixture
def client():
    client = Client()
    client.force_login(factories.user(Role.COORDINATOR))
    return client


@pytest.fixture
def entry():
    return factories.bank_entry(name=NAME, contact=CONTACT, language="tr")


def person_url(entry) -> str:
    return f"{LIST}{entry.public_id}/"


def question_url(question) -> str:
    return f"/bureau/wie-kan/{question.public_id}/"


def looked_at(entry) -> int:
    return AuditEntry.objects.filter(action="seen", object_id=str(entry.resident_id)).count()


# Questions ---------------------------------------------------------------------------------------
def test_a_question_lies_on_the_desk_until_it_is_answered(client):
    question = factories.bank_question()
    assert question_url(question) in client.get("/bureau/").content.decode()
    client.post(question_url(question), {"text": "Wij kijken mee en bellen rond."})
    assert question_url(question) not in client.get("/bureau/").content.decode()
    row = Message.objects.get(kind="bank.answered")
    built = registry.build(row)
    assert built.to == question.organisation.email
    assert "Wij kijken mee" not in built.text
    own = Client()
    own.force_login(question.asked_by)
    html = own.get(f"/portaal/wie-kan/{question.public_id}/").content.decode()
    assert "Wij kijken mee en bellen rond." in html


def test_two_colleagues_answer_once(client):
    question = factories.bank_question()
    for text in ("Ja, twee mensen misschien.", "Nee, niemand."):
        client.post(question_url(question), {"text": text})
    assert BankQuestion.objects.get().answer == "Ja, twee mensen misschien."
    assert Message.objects.filter(kind="bank.answered").count() == 1


def test_those_whose_answers_come_closest_stand_first(client, entry):
    other = factories.bank_entry(answers={"chosen": {"hands": ["cooking"]}})
    best = factories.bank_entry(answers={"chosen": {"joy": ["music"], "hands": ["cooking"]}})
    wished = Wishes(talents=(Talent.MUSIC, Talent.COOK))
    people = client.get(question_url(factories.bank_question(wishes=wished))).context["people"]
    assert people[0].entry == best
    assert {one.entry for one in people} == {entry, other, best}
    only = factories.bank_question()
    people = client.get(question_url(only)).context["people"]
    assert {one.entry for one in people} == {entry, best}


def test_facts_first_a_name_only_when_opened_and_that_is_written_down(client, entry):
    question = factories.bank_question()
    for url in (question_url(question), LIST):
        html = client.get(url).content.decode()
        assert person_url(entry) in html
        assert not says(html, NAME)
    assert says(html, "Tolk: Turks")
    assert looked_at(entry) == 0
    html = client.get(person_url(entry)).content.decode()
    assert says(html, NAME)
    assert says(html, CONTACT)
    assert looked_at(entry) == 1


def test_a_name_never_reaches_the_partner(client, entry):
    question = factories.bank_question()
    response = client.post(question_url(question), {"text": f"Bel {NAME} maar."})
    assert response.status_code == 422
    assert not BankQuestion.objects.get().answered_at
    assert not says(response.content.decode().partition("<textarea")[0], NAME)


def test_the_yes_is_heard_first_and_then_the_partner_is_asked(client, entry):
    opportunity = factories.opportunity()
    question = factories.bank_question(opportunity.organisation, opportunity=opportunity)
    page = client.get(question_url(question)).content.decode()
    assert f"{person_url(entry)}?vraag={question.public_id}&amp;bij={opportunity.slug}" in page
    opened = f"{person_url(entry)}?vraag={question.public_id}&bij={opportunity.slug}"
    yes = f"/bureau/ja/{entry.resident.public_id}/?opportunity={opportunity.pk}"
    html = client.get(opened).content.decode()
    assert yes in html
    assert question_url(question) in html
    assert not Referral.objects.exists()
    sent = {"opportunity": opportunity.pk, "heard": "on"}
    assert client.post(yes, sent).status_code == 302
    referral = Referral.objects.get()
    assert (referral.resident, referral.opportunity) == (entry.resident, opportunity)


# The list ----------------------------------------------------------------------------------------
def test_the_list_of_one_municipality(client, entry):
    town = factories.place()
    here = factories.bank_entry(answers={"chosen": {"joy": ["music"], "where": [town.slug]}})
    page = client.get(f"{LIST}?plaats={town.municipality.slug}").context["page"]
    assert [one.entry for one in page] == [here]
    assert len(client.get(LIST).context["page"]) == 2


def test_who_a_new_place_would_suit(client, entry):
    opportunity = factories.opportunity()
    factories.opportunity(talent=Talent.DRIVE)
    factories.bank_entry(answers={"chosen": {"hands": ["cooking"]}})
    response = client.get(LIST)
    assert [(one.opportunity, one.number) for one in response.context["suits"]] == [
        (opportunity, 1)
    ]
    found = client.get(f"{LIST}?bij={opportunity.slug}").context["page"]
    assert [one.entry for one in found] == [entry]


def test_what_stands_in_the_way_is_respected(client):
    factories.bank_entry(answers={"chosen": {"joy": ["music"], "when": ["evening"]}})
    factories.opportunity(day_parts=["morning"])
    assert not client.get(LIST).context["suits"]


def test_what_they_said_on_the_phone_is_written_down(client, entry):
    BankEntry.objects.update(asked_at=timezone.now())
    assert client.get(LIST).context["to_ask"]
    client.post(person_url(entry), {"answer": "yes"})
    assert BankEntry.objects.get().asked_at is None
    client.post(person_url(entry), {"answer": "stop"})
    assert not BankEntry.objects.open().exists()
    assert client.get(person_url(entry)).status_code == 404


@pytest.mark.parametrize("role", [Role.EDITOR, Role.CARAVAN_WORKER, Role.PARTNER, Role.TRANSLATOR])
def test_only_for_the_desk(entry, role):
    question = factories.bank_question()
    client = Client()
    client.force_login(factories.user(role, organisation=question.organisation))
    hear = f"{LIST}ja/{entry.resident.public_id}/"
    for url in (LIST, person_url(entry), question_url(question), hear):
        assert client.get(url).status_code == 404


def test_as_many_questions_to_the_database_for_many_as_for_few(client, assert_constant_queries):
    question = factories.bank_question()

    def more(number):
        for _each in range(number):
            factories.bank_entry()

    assert_constant_queries(LIST, more)
    assert_constant_queries(question_url(question), more)


def test_the_desk_asks_equally_often_with_many_questions(client, assert_constant_queries):
    def more(number):
        for _each in range(number):
            factories.bank_question()

    assert_constant_queries("/bureau/", more)


def test_old_questions_are_forgotten(client):
    old, new = factories.bank_question(), factories.bank_question()
    services.answer_question(old.pk, text="Ja.", acting_user=old.asked_by)
    BankQuestion.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=800))
    assert purge_questions() == 1
    assert BankQuestion.objects.get() == new

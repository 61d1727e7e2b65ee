"""Somebody brings somebody else: two people kept apart, and the second one's own yes first."""

import uuid

import pytest

from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services, standing
from talentscan.referrals.choices import Channel, Relation, TaskKind
from talentscan.referrals.models import Helper, Introduction, Resident, Task
from talentscan.referrals.standing import Standing
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


def filled_in(**values) -> dict:
    data = {
        "helper-name": "Fatma",
        "helper-relation": "family",
        "helper-contact_kind": "email",
        "helper-email": "fatma@example.org",
        "person-name": "Kanarie Zangzaad",
        "person-contact_kind": "phone",
        "person-phone": "06 12 34 56 78",
        "idea": "Zij tuiniert graag.",
        "yes_language": "tr",
        "said_yes": "on",
        "key": str(uuid.uuid4()),
    }
    return data | {"yes_on": _today()} | values


def _today() -> str:
    from django.utils import timezone

    return timezone.localdate().isoformat()


def introduced(**values) -> Introduction:
    return services.introduce(
        helper=services.Bringer(
            "Fatma", Relation.FAMILY, "email", values.pop("to", "fatma@example.org")
        ),
        person=services.Person("Kanarie", "phone", "06 12 34 56 78"),
        yes=services.HeardYes(factories.tomorrow(), "tr"),
        idea="",
        language="en",
        idempotency_key=uuid.uuid4(),
    )


def test_family_in_public(client):
    data = filled_in()
    for _ in range(2):
        assert client.post("/voor-een-ander/", data).status_code == 302
    assert client.get("/voor-een-ander/dank/").status_code == 200
    introduction = Introduction.objects.get()
    helper, resident = introduction.helper, introduction.resident
    assert (helper.name, helper.contact, helper.relation) == (
        "Fatma",
        "fatma@example.org",
        Relation.FAMILY,
    )
    assert (resident.name, resident.contact) == ("Kanarie Zangzaad", "06 12 34 56 78")
    assert (introduction.yes_language, resident.language) == ("tr", "tr")
    assert introduction.yes_heard_on.isoformat() == _today()
    assert Task.objects.get().kind == TaskKind.INTRODUCED
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "left_out", ["said_yes", "helper-name", "helper-relation", "person-name", "yes_on"]
)
def test_nothing_is_kept_without_their_own_yes_and_two_names(client, left_out):
    response = client.post("/voor-een-ander/", filled_in(**{left_out: ""}))
    assert response.status_code == 422
    assert not Helper.objects.exists()
    assert not Resident.objects.exists()
    assert "error-summary" in response.content.decode()


def test_a_professional_comes_by_a_link_for_their_organisation(client):
    organisation = factories.organisation(name="Huisartsen De Linde")
    coordinator = factories.user("coordinator")
    client.force_login(coordinator)
    page = client.post("/bureau/doorverwijzers/", {"organisation": organisation.pk})
    link = page.context["link"]
    client.logout()
    assert client.get(link.partition("//")[2].partition("/")[1] + link.split("/", 3)[3]).url
    page = client.get("/voor-een-ander/").content.decode()
    assert "Huisartsen De Linde" in page
    wrong = make_link("referral", factories.referral(), seed="x", days=1)
    assert client.get(f"/voor-een-ander/{wrong}/").status_code == 410


def test_a_worker_who_brings_somebody_is_written_down(client):
    worker = factories.user("caravan_worker")
    client.force_login(worker)
    client.post("/voor-een-ander/", filled_in())
    assert Resident.objects.get().recorded_by == worker


def test_the_same_address_cannot_flood_the_desk(client):
    for _ in range(20):
        assert client.post("/voor-een-ander/", filled_in()).status_code == 302
    assert client.post("/voor-een-ander/", filled_in()).status_code == 422
    assert Introduction.objects.count() == 20


# The helper learns three things -------------------------------------------------------------------
def test_reached_begun_and_nothing_more():
    introduction = introduced()
    resident = introduction.resident
    assert standing.of_introduction(introduction) == Standing.WAITING
    worker = factories.user("coordinator")
    services.mark_called(resident.pk, acting_user=worker)
    place = factories.opportunity()
    referral = services.consent_by_phone(resident.pk, place.pk, read_in="nl", acting_user=worker)
    services.record_contact(referral.pk, channel=Channel.LINK)
    services.record_outcome(referral.pk, started=True, channel=Channel.LINK)
    rows = list(Message.objects.filter(kind="referrals.helper_news").order_by("created_at"))
    assert [row.key.rpartition(":")[2] for row in rows] == ["reached", "began"]
    assert registry.build(rows[0]) is None  # overtaken by what is true now
    news = registry.build(rows[1])
    assert (news.to, rows[1].language) == ("fatma@example.org", "en")
    whole = f"{news.subject} {news.text} {news.html}"
    for word in ("Kanarie", "06 12", place.title, place.organisation.name):
        assert word not in whole


@pytest.mark.parametrize("how", ["declined", "withdrawn", "everything"])
def test_why_it_did_not_begin_stays_theirs(how):
    introduction = introduced()
    worker = factories.user("coordinator")
    referral = services.consent_by_phone(
        introduction.resident_id, factories.opportunity().pk, read_in="nl", acting_user=worker
    )
    if how == "declined":
        services.decline(referral.pk, channel=Channel.LINK)
    elif how == "withdrawn":
        services.withdraw(referral.pk)
    else:
        services.withdraw_everything(introduction.resident_id)
    assert standing.of_introduction(Introduction.objects.get()) == Standing.NOT_BEGUN


def test_a_yes_by_phone_is_heard_by_somebody_and_kept(client):
    introduction = introduced()
    place = factories.opportunity()
    coordinator = factories.user("coordinator")
    client.force_login(coordinator)
    url = f"/bureau/ja/{introduction.resident.public_id}/"
    assert client.get(url).status_code == 200
    words = client.get(url, {"opportunity": place.pk}).content.decode()
    assert f"Ja, {place.organisation.name} mag contact met mij opnemen." in words
    assert introduction.resident.name in words
    assert not introduction.resident.consents.exists()
    assert client.post(url, {"opportunity": place.pk}).status_code == 422
    assert client.post(url, {"opportunity": place.pk, "heard": "on"}).status_code == 302
    consent = introduction.resident.consents.get()
    assert consent.recorded_by == coordinator
    assert consent.language == "nl"
    assert consent.text_version
    assert consent.referral.ledger.get().channel == Channel.DESK


# Forgetting ---------------------------------------------------------------------------------------
def test_with_the_person_the_helper_is_forgotten():
    introduction = introduced()
    services.erase(introduction.resident)
    helper = Helper.objects.get()
    assert (helper.name, helper.contact, helper.organisation) == ("", "", "")
    assert helper.erased_at
    for row in Message.objects.all():
        assert registry.build(row) is None


def test_the_task_of_the_desk_tells_who_heard_the_yes(client):
    introduced()
    task = Task.objects.get()
    client.force_login(factories.user("coordinator"))
    url = f"/bureau/taak/{task.public_id}/"
    html = client.get(url).content.decode()
    assert "Kanarie" in html
    assert "Fatma" not in html
    assert client.post(url, {"note": "Zij komt dinsdag."}).status_code == 302
    task.refresh_from_db()
    assert task.note == "Zij komt dinsdag."
    assert task.done_at
    assert task.resident.called_at
    services.erase(task.resident)
    task.refresh_from_db()
    assert task.note == ""

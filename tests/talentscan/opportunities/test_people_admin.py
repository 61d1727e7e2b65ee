"""Who welcomes people, and moments to look: kept by coordinators, in the admin."""

from datetime import timedelta

import pytest

from django.utils import timezone

from wagtail.models import ModelLogEntry

from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.opportunities.models import ContactPerson, TryOut
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

PEOPLE = "/beheer/snippets/opportunities/contactperson/"
MOMENTS = "/beheer/snippets/opportunities/tryout/"


@pytest.fixture(autouse=True)
def desk(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    user = factories.user(Role.COORDINATOR)
    client.force_login(user)
    return user


def form_of(moment: TryOut, **values) -> dict:
    local = timezone.localtime
    return {
        "opportunity": moment.opportunity_id,
        "starts_at": f"{local(moment.starts_at):%Y-%m-%d %H:%M:%S}",
        "ends_at": "",
        "buddy_name": moment.buddy_name,
        "buddy_languages": [],
        "door_text": moment.door_text,
        "capacity": moment.capacity,
    } | values


@pytest.fixture
def moment() -> TryOut:
    begins = (timezone.now() + timedelta(days=9)).replace(microsecond=0)
    return factories.moment(factories.opportunity(), starts_at=begins)


# Who welcomes people -----------------------------------------------------------------------------
def test_somebody_who_welcomes_people_is_added_changed_and_taken_away(client):
    organisation = factories.organisation()
    data = {"organisation": organisation.pk, "name": "Annet", "agreed_on": "2026-11-01"}
    assert client.post(f"{PEOPLE}add/", data).status_code == 302
    person = ContactPerson.objects.get()
    assert person.name == "Annet"
    assert "Annet" in client.get(PEOPLE).content.decode()
    assert client.get(f"{PEOPLE}edit/{person.pk}/").status_code == 200
    client.post(f"{PEOPLE}edit/{person.pk}/", data | {"name": "Sevim"})
    assert ContactPerson.objects.get().name == "Sevim"
    client.post(f"{PEOPLE}delete/{person.pk}/")
    assert not ContactPerson.objects.exists()


def test_the_log_of_the_admin_keeps_no_name(client):
    organisation = factories.organisation()
    data = {"organisation": organisation.pk, "name": "Kanarie", "agreed_on": "2026-11-01"}
    client.post(f"{PEOPLE}add/", data)
    person = ContactPerson.objects.get()
    client.post(f"{PEOPLE}edit/{person.pk}/", data | {"name": "Kanarie Zang"})
    client.post(f"{PEOPLE}delete/{person.pk}/")
    labels = set(ModelLogEntry.objects.values_list("label", flat=True))
    assert ModelLogEntry.objects.count() == 3
    assert not [label for label in labels if "Kanarie" in label]


def test_the_purge_still_knows_them_by_name():
    """Without the care above the log would say it: a person is called by their name."""
    assert str(ContactPerson(name="Kanarie")) == "Kanarie"


# Moments -----------------------------------------------------------------------------------------
def test_a_moment_is_added_and_changed(client, moment):
    begins = f"{timezone.localtime() + timedelta(days=12):%Y-%m-%d %H:%M}"
    data = form_of(moment, starts_at=begins, buddy_languages=["tr"])
    assert client.post(f"{MOMENTS}add/", data).status_code == 302
    added = TryOut.objects.exclude(pk=moment.pk).get()
    assert added.buddy_languages == ["tr"]
    assert client.get(f"{MOMENTS}edit/{added.pk}/").status_code == 200
    client.post(f"{MOMENTS}edit/{added.pk}/", data | {"door_text": "De rode deur."})
    added.refresh_from_db()
    assert added.door_text == "De rode deur."


def test_a_moment_in_the_past_is_not_begun(client, moment):
    response = client.post(f"{MOMENTS}add/", form_of(moment, starts_at="2020-01-01 10:00"))
    assert response.status_code == 200
    assert TryOut.objects.count() == 1


def test_a_moment_that_people_come_to_stays_when_it_is(client, moment):
    factories.visit(factories.resident(moment.opportunity).referrals.get(), moment)
    later = f"{moment.starts_at + timedelta(days=1):%Y-%m-%d %H:%M}"
    page = f"{MOMENTS}edit/{moment.pk}/"
    for change in ({"starts_at": later}, {"capacity": 0}):
        assert client.post(page, form_of(moment, **change)).status_code == 200
    assert client.post(page, form_of(moment, door_text="De rode deur.")).status_code == 302
    before, was = moment.starts_at, moment.capacity
    moment.refresh_from_db()
    assert (moment.starts_at, moment.capacity) == (before, was)


def test_a_moment_that_nobody_comes_to_may_move(client, moment):
    later = moment.starts_at + timedelta(days=1)
    shown = f"{timezone.localtime(later):%Y-%m-%d %H:%M:%S}"
    client.post(f"{MOMENTS}edit/{moment.pk}/", form_of(moment, starts_at=shown))
    moment.refresh_from_db()
    assert moment.starts_at == later


def test_called_off_in_the_admin_everybody_hears(client, moment):
    found = factories.visit(factories.resident(moment.opportunity).referrals.get(), moment)
    data = form_of(moment, does_not_go_ahead="on")
    assert client.post(f"{MOMENTS}edit/{moment.pk}/", data).status_code == 302
    moment.refresh_from_db()
    assert moment.cancelled_at
    assert Message.objects.filter(key=f"referrals.visit_off:{found.pk}").exists()


def test_a_moment_with_people_is_not_thrown_away(client, moment):
    factories.visit(factories.resident(moment.opportunity).referrals.get(), moment)
    assert client.post(f"{MOMENTS}delete/{moment.pk}/").status_code == 302
    assert TryOut.objects.filter(pk=moment.pk).exists()


# From the desk -----------------------------------------------------------------------------------
def test_the_desk_leads_to_all_of_it(client, moment):
    html = client.get(f"/bureau/aanbod/{moment.opportunity.slug}/").content.decode()
    for path in (
        f"/beheer/snippets/opportunities/opportunity/edit/{moment.opportunity_id}/",
        f"{MOMENTS}?opportunity={moment.opportunity_id}",
        f"{PEOPLE}?organisation={moment.opportunity.organisation_id}",
    ):
        assert path in html
        assert client.get(path).status_code == 200

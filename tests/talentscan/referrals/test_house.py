"""What a partner arranges: colleagues, holidays, how often we write, and the first steps."""

from datetime import UTC, datetime, timedelta

import pytest

from django.utils import timezone

from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from cms.users.models import User
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.forms.house import mondays
from talentscan.referrals.services import house
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

SETTINGS = "/portaal/instellingen/"
MONDAY = datetime(2030, 3, 4, 10, tzinfo=UTC)
WEDNESDAY = datetime(2030, 3, 6, 10, tzinfo=UTC)


@pytest.fixture
def partner(client):
    user = factories.user(Role.PARTNER, organisation=factories.organisation())
    client.force_login(user)
    return user


# Colleagues --------------------------------------------------------------------------------------
def test_a_colleague_is_invited_and_out_again(client, partner):
    data = {"do": "invite", "invite-name": "Noor", "invite-email": "Noor@werkbank.example"}
    assert client.post(SETTINGS, data)["Location"] == SETTINGS
    noor = User.objects.get(email="noor@werkbank.example")
    assert (noor.role, noor.organisation) == (Role.PARTNER, partner.organisation)
    assert Message.objects.filter(kind="users.invited", subject_id=noor.pk).count() == 1

    client.post(f"/portaal/collega/{noor.pk}/weg/")
    noor.refresh_from_db()
    assert not noor.is_active
    assert not Message.objects.filter(kind=house.NOBODY_LEFT).exists()


def test_an_account_of_another_house_is_never_taken_over(client, partner):
    coordinator = factories.user(Role.COORDINATOR)
    data = {"do": "invite", "invite-name": "X", "invite-email": coordinator.email}
    assert client.post(SETTINGS, data).status_code == 422
    coordinator.refresh_from_db()
    assert (coordinator.role, coordinator.organisation) == (Role.COORDINATOR, None)


def test_nobody_removes_somebody_elses_colleague(client, partner):
    other = factories.user(Role.PARTNER, organisation=factories.organisation())
    assert client.post(f"/portaal/collega/{other.pk}/weg/").status_code == 404


def test_the_last_who_leaves_tells_the_coordinator(client, partner):
    client.post(f"/portaal/collega/{partner.pk}/weg/")
    row = Message.objects.get(kind=house.NOBODY_LEFT)
    assert row.status == "by_hand"
    assert partner.organisation.name in registry.build(row).text
    assert client.get("/portaal/").status_code == 302

    factories.user(Role.PARTNER, organisation=partner.organisation)
    assert registry.build(row) is None


# Holidays and deputies ---------------------------------------------------------------------------
def test_a_closed_house_is_not_matched_and_who_waits_is_told(client, partner):
    referral = factories.referral(partner.organisation)
    until = mondays()[3]
    client.post(SETTINGS, {"do": "closed", "closed-until": until.isoformat()})
    referral.refresh_from_db()
    assert referral.answer_by > until
    assert not Opportunity.objects.matchable().exists()
    assert Opportunity.objects.published().exists()
    resident = referral.resident
    client.logout()
    client.post("/kaart/", {"code": resident.card_code, "birth_year": resident.birth_year})
    assert "gesloten tot" in client.get("/kaart/stand/").content.decode()

    client.force_login(partner)
    client.post(SETTINGS, {"do": "open"})
    assert Opportunity.objects.matchable().exists()


def test_a_deputy_gets_the_messages_for_as_long_as_it_lasts(client, partner):
    noor = factories.user(Role.PARTNER, organisation=partner.organisation)
    until = mondays()[1].isoformat()
    data = {"do": "notice", "notice-notice": "daily", "notice-deputy": noor.pk}
    assert client.post(SETTINGS, data).status_code == 422
    assert client.post(SETTINGS, data | {"notice-deputy_until": until}).status_code == 302
    organisation = type(partner.organisation).objects.get(pk=partner.organisation.pk)
    assert (organisation.notice, organisation.mailbox) == ("daily", noor.email)
    organisation.deputy_until = timezone.localdate()
    assert organisation.mailbox == organisation.email


def test_a_deputy_is_of_the_same_house(client, partner):
    other = factories.user(Role.PARTNER, organisation=factories.organisation())
    until = mondays()[1].isoformat()
    data = {"do": "notice", "notice-notice": "daily", "notice-deputy": other.pk}
    assert client.post(SETTINGS, data | {"notice-deputy_until": until}).status_code == 422


# How often we write ------------------------------------------------------------------------------
def asked(notice: str, when: datetime):
    organisation = factories.organisation(notice=notice)
    referral = factories.referral(organisation)
    type(referral).objects.filter(pk=referral.pk).update(created_at=when)
    return referral


def test_who_hears_daily_gets_one_message_without_a_name(django_assert_num_queries):
    referral = asked("daily", WEDNESDAY - timedelta(hours=2))
    assert not Message.objects.filter(kind="referrals.asked").exists()
    assert house.send_digests(WEDNESDAY) == 1
    house.send_digests(WEDNESDAY)
    row = Message.objects.get(kind=house.DIGEST)
    said = registry.build(row)
    assert referral.resident.name not in said.text + said.subject
    house.record_digest(referral.organisation_id, row.created_at + timedelta(days=9999))
    referral.refresh_from_db()
    assert referral.sent_at
    assert registry.build(row) is None


def test_who_hears_weekly_waits_for_monday_but_not_too_long():
    asked("weekly", WEDNESDAY - timedelta(hours=2))
    assert house.send_digests(WEDNESDAY) == 0
    assert house.send_digests(MONDAY + timedelta(days=7)) == 1


def test_nobody_waits_longer_than_a_reminder_would_take():
    asked("weekly", WEDNESDAY - timedelta(days=7))
    assert house.send_digests(WEDNESDAY) == 1


def test_nobody_is_written_to_at_night_or_on_sunday():
    asked("daily", WEDNESDAY - timedelta(days=7))
    assert house.send_digests(WEDNESDAY.replace(hour=2)) == 0
    assert house.send_digests(MONDAY - timedelta(days=1)) == 0


# The first steps ---------------------------------------------------------------------------------
def test_from_invitation_to_a_first_thing_to_do(client):
    organisation = factories.organisation(phone="", contact_name="", email="")
    client.force_login(factories.user(Role.PARTNER, organisation=organisation))
    assert "/portaal/begin/" in client.get("/portaal/").content.decode()
    begin = "/portaal/begin/"
    assert client.get(begin).context["done"] == 0
    assert client.post(begin, {"step": "facts", "facts-about": ""}).status_code == 422
    facts = {"step": "facts", "facts-about": "Wij koken.", "facts-phone": "085 000 00 02"}
    who = {"step": "who", "who-contact_name": "Bo", "who-email": "bo@werkbank.example"}
    for data in (facts, who):
        assert client.post(begin, data).status_code == 302
    assert client.get(begin).context["done"] == 2
    factories.opportunity(organisation)
    assert client.get(begin).context["done"] == 3
    assert "/portaal/begin/" not in client.get("/portaal/").content.decode()


# The inbox ---------------------------------------------------------------------------------------
def test_the_inbox_shows_only_what_stands_so(client, partner):
    new, begun = (factories.referral(partner.organisation) for _ in range(2))
    factories.referral()
    factories.pick_up(begun)
    for chosen, expected in (("nieuw", new), ("bezig", begun)):
        inbox = client.get(f"/portaal/?stand={chosen}").context["inbox"]
        assert inbox.found == [expected]
    assert [found.count for found in inbox.filters[:2]] == [1, 1]


def test_the_inbox_asks_as_often_for_many(client, partner, assert_constant_queries):
    def add(number: int) -> None:
        for _ in range(number):
            factories.referral(partner.organisation)

    assert_constant_queries("/portaal/", add)
    assert_constant_queries("/portaal/?stand=nieuw", add)

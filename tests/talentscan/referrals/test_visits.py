"""Coming to look first: a seat of one's own, given back at any time, and never a mark."""

from datetime import timedelta

import pytest
import time_machine

from django.test import Client
from django.utils import timezone

from cms.core import tokens
from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.opportunities import services as opportunities
from talentscan.opportunities.privacy import purge_buddies, purge_contacts
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, TaskKind
from talentscan.referrals.exceptions import MomentFull, MomentGone
from talentscan.referrals.models import Task, Visit
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral():
    return factories.referral()


@pytest.fixture
def moment(referral):
    return factories.moment(referral.opportunity, capacity=1)


def with_card(referral) -> Client:
    client = Client()
    code = {"code": referral.resident.card_code, "birth_year": referral.resident.birth_year}
    assert client.post("/kaart/", code).status_code == 302
    return client


def plan_url(referral, moment) -> str:
    return f"/kaart/kijken/{referral.public_id}/{moment.public_id}/"


# Choosing ----------------------------------------------------------------------------------------
def test_chosen_on_the_card_and_told_in_the_own_way(referral, moment):
    client = with_card(referral)
    assert "Sevim wacht op u bij de deur." in client.get("/kaart/stand/").content.decode()
    for _twice in range(2):
        client.post(plan_url(referral, moment))
    visit = Visit.objects.get()
    html = client.get("/kaart/stand/").content.decode()
    assert "U komt kijken" in html
    row = Message.objects.get(kind="referrals.visit")
    assert row.channel == "call"
    text = registry.build(row).text
    assert "Sevim" in text
    assert "De gele deur." in text
    client.post(f"/kaart/kijken/{visit.public_id}/afzeggen/")
    assert not Visit.objects.filter(cancelled_at=None).exists()
    assert registry.build(row) is None


def test_the_last_seat_goes_to_one(referral, moment):
    services.plan_visit(referral.pk, moment.public_id)
    other = factories.resident(referral.opportunity).referrals.get()
    with pytest.raises(MomentFull):
        services.plan_visit(other.pk, moment.public_id)
    services.cancel_visit(Visit.objects.get().pk)
    assert services.plan_visit(other.pk, moment.public_id).cancelled_at is None


def test_another_moment_gives_the_first_seat_back(referral, moment):
    services.plan_visit(referral.pk, moment.public_id)
    later = factories.moment(referral.opportunity)
    services.plan_visit(referral.pk, later.public_id)
    assert Visit.objects.get(cancelled_at=None).try_out == later


def test_only_moments_of_what_one_said_yes_to(referral):
    elsewhere = factories.moment(factories.opportunity())
    with pytest.raises(MomentGone):
        services.plan_visit(referral.pk, elsewhere.public_id)


def test_not_after_it_began_nor_when_called_off(referral, moment):
    with time_machine.travel(moment.starts_at, tick=False), pytest.raises(MomentGone):
        services.plan_visit(referral.pk, moment.public_id)
    opportunities.cancel_try_out(moment.pk)
    with pytest.raises(MomentGone):
        services.plan_visit(referral.pk, moment.public_id)


def test_a_full_moment_is_not_offered_and_takes_no_place_from_others(referral, moment):
    services.plan_visit(referral.pk, moment.public_id)
    referral.opportunity.refresh_from_db()
    assert referral.opportunity.places_available == 3
    other = factories.resident(referral.opportunity).referrals.get()
    assert "kaart/kijken" not in with_card(other).get("/kaart/stand/").content.decode()


def test_somebody_elses_visit_looks_like_nothing(referral, moment):
    visit = services.plan_visit(referral.pk, moment.public_id)
    client = with_card(factories.referral())
    assert client.post(f"/kaart/kijken/{visit.public_id}/afzeggen/").status_code == 404
    assert client.post(plan_url(referral, moment)).status_code == 404
    visit.refresh_from_db()
    assert visit.cancelled_at is None


# What ends it ------------------------------------------------------------------------------------
def test_a_yes_taken_back_frees_the_seat(referral, moment):
    services.plan_visit(referral.pk, moment.public_id)
    services.withdraw(referral.pk)
    assert not Visit.objects.filter(cancelled_at=None).exists()


def test_a_moment_called_off_is_told_to_who_would_come(referral, moment):
    services.plan_visit(referral.pk, moment.public_id)
    opportunities.cancel_try_out(moment.pk)
    opportunities.cancel_try_out(moment.pk)
    row = Message.objects.get(kind="referrals.visit_off")
    assert referral.organisation.name in registry.build(row).text
    assert not Visit.objects.filter(cancelled_at=None).exists()


# How it went -------------------------------------------------------------------------------------
def test_who_did_not_come_is_called_and_bears_no_mark(referral, moment):
    visit = services.plan_visit(referral.pk, moment.public_id)
    with time_machine.travel(moment.starts_at + timedelta(hours=2), tick=False):
        for _twice in range(2):
            services.record_visit(visit.pk, came=False)
    task = Task.objects.get(kind=TaskKind.NO_SHOW)
    assert task.resident == referral.resident
    missed = Visit.objects.get()
    cancelled = services.plan_visit(referral.pk, factories.moment(referral.opportunity).public_id)
    services.cancel_visit(cancelled.pk)
    cancelled.refresh_from_db()
    plain = {"id", "public_id", "try_out_id", "created_at", "cancelled_at"}
    differing = {
        field.attname
        for field in Visit._meta.concrete_fields
        if getattr(missed, field.attname) != getattr(cancelled, field.attname)
    }
    assert differing <= plain


def test_who_came_cannot_be_said_not_to_have(referral, moment):
    visit = services.plan_visit(referral.pk, moment.public_id)
    assert services.record_visit(visit.pk, came=True).came_at is None
    with time_machine.travel(moment.starts_at + timedelta(hours=2), tick=False):
        services.record_visit(visit.pk, came=True)
        services.record_visit(visit.pk, came=False)
    assert not Task.objects.filter(kind=TaskKind.NO_SHOW).exists()


def test_the_partner_says_so_from_the_page_of_the_message(referral, moment):
    visit = services.plan_visit(referral.pk, moment.public_id)
    services.pick_up(referral.pk, by=factories.promise_day(), channel=Channel.LINK)
    client = Client()
    with time_machine.travel(moment.starts_at + timedelta(hours=2), tick=False):
        client.get(f"/vraag/{tokens.make_link('referral', referral, seed='a', days=90)}/")
        html = client.get(f"/vraag/antwoord/{referral.public_id}/").content.decode()
        assert "Sevim" in html
        client.post(f"/vraag/kijken/{visit.public_id}/", {"came": "no"})
        assert Task.objects.filter(kind=TaskKind.NO_SHOW).count() == 1


# Forgetting --------------------------------------------------------------------------------------
def test_the_name_at_the_door_is_forgotten_after_four_weeks(moment):
    with time_machine.travel(moment.starts_at + timedelta(weeks=4), tick=False):
        assert purge_buddies() == 0
    with time_machine.travel(moment.starts_at + timedelta(weeks=4, hours=1), tick=False):
        assert purge_buddies() == 1
        assert purge_buddies() == 0
    moment.refresh_from_db()
    assert moment.buddy_name == ""


def test_who_welcomes_people_nowhere_any_more_is_forgotten():
    one = factories.opportunity()
    person = opportunities.keep_contact(one, name="Orlando")
    long_ago = timezone.localdate() - timedelta(days=40)
    type(person).objects.update(agreed_on=long_ago)
    assert purge_contacts() == 0
    opportunities.stop(one.pk)
    assert purge_contacts() == 1
    one.refresh_from_db()
    assert one.contact is None


# An idea -----------------------------------------------------------------------------------------
def test_an_idea_becomes_a_draft_and_nothing_is_copied_by_itself(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    caller = factories.caller(idea="Kanarie Zangzaad wil een volkstuin")
    task = caller.tasks.first()
    like = factories.opportunity()
    client.force_login(factories.user(Role.COORDINATOR))
    page = f"/bureau/idee/{task.public_id}/"
    html = client.get(page).content.decode()
    assert "Kanarie Zangzaad" in html
    assert html.count("Kanarie Zangzaad") == 1
    data = {
        "title": "Samen tuinieren",
        "summary": "U tuiniert.",
        "organisation": like.organisation.pk,
        "place": like.place.pk,
    }
    assert client.post(page, data)["Location"] == "/bureau/aanbod/samen-tuinieren/"
    draft = like.organisation.opportunities.get(slug="samen-tuinieren")
    assert draft.status == "draft"
    assert "Kanarie" not in str(draft.__dict__)

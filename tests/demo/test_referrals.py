"""The demo shows every kind of work: no pile of the desk and no state in the portal is empty."""

import pytest

from django.utils import timezone

from cms.demo import seeding
from cms.demo.content import catalogue
from cms.demo.content.people import REFERRALS
from cms.demo.seeding import referrals as referral_seeding
from cms.demo.seeding import texts
from cms.directory.models import Organisation
from cms.users.models import User
from talentscan.referrals import day, extensions, inbox
from talentscan.referrals.choices import Relation, State
from talentscan.referrals.models import Introduction, LedgerEntry, Referral, Visit
from talentscan.scan.services import load_starter_cards

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


@pytest.fixture
def demo(monkeypatch):
    """Everything but pages, voices and pictures."""
    monkeypatch.setattr(catalogue, "FACES", {})
    monkeypatch.setattr(catalogue, "PICTURES", {})
    monkeypatch.setattr(texts, "translations", lambda name: {})
    load_starter_cards()
    seeding.seed_directory()
    seeding.seed_opportunities()
    seeding.seed_logins()
    seeding.seed_catalogue()
    seeding.seed_wording()
    seeding.seed_referrals()


def user(role: str, **values) -> User:
    return User.objects.filter(role=role, **values).first()


def test_each_pile_of_the_desk_has_work(demo):
    found = day.day(user("coordinator"))
    others = {pile.key for pile in extensions.lines(user("coordinator"), None)}
    empty = {pile.key for pile in found.piles if pile.count == 0} - others
    assert empty == set()
    assert {"calls", "ideas", "contradictions"} <= {pile.key for pile in found.piles if pile.calls}
    assert found.begun


def test_each_way_in_which_a_question_stands_is_in_one_portal(demo):
    partner = user("partner", organisation__slug="werkplaats-de-kolk")
    empty = {shown.key for shown in inbox.inbox(partner).filters if shown.count == 0}
    assert empty == set()
    assert inbox.inbox(partner).withdrawn


def test_every_state_occurs_and_every_example_is_one(demo):
    states = set(Referral.objects.values_list("state", flat=True))
    assert states == set(State.values)
    assert {state for _, _, state in REFERRALS} == set(referral_seeding._BRING_TO)


def test_somebody_comes_to_look_and_two_were_brought(demo):
    assert Visit.objects.filter(cancelled_at=None, try_out__starts_at__gt=timezone.now()).exists()
    relations = set(Introduction.objects.values_list("helper__relation", flat=True))
    assert relations == {Relation.FAMILY, Relation.PROFESSIONAL}


def test_nothing_happens_before_it_was_asked_and_nobody_is_kept_from_new_people(demo):
    for entry in LedgerEntry.objects.select_related("referral"):
        assert entry.at <= timezone.now()
    for organisation in Organisation.objects.all():
        waiting = organisation.referrals.waiting()
        assert waiting.count() < 5
        assert waiting.overdue().count() < 3

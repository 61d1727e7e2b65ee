"""The desk of one day: in piles, per place, and as quick with many as with few."""

import pytest

from cms.users.choices import Role
from talentscan.referrals.choices import TaskKind
from talentscan.referrals.services import tasks
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

DESK = "/bureau/"


@pytest.fixture
def coordinator(client):
    user = factories.user(Role.COORDINATOR)
    client.force_login(user)
    return user


def piles(client, query: str = "") -> dict[str, int]:
    day = client.get(DESK + query).context["day"]
    return {pile.key: pile.count for pile in day.piles if pile.count}


def test_an_empty_desk_is_a_warm_one(client, coordinator):
    page = client.get(DESK).content.decode()
    assert "empty-state" in page


def test_work_lies_in_piles_with_language_and_words_to_read(client, coordinator):
    factories.caller(idea="")
    referral = factories.referral(language="tr")
    for kind in (TaskKind.CONTRADICTION, TaskKind.UNREACHABLE, TaskKind.DELETION):
        tasks.add(kind, referral.resident, referral=referral)

    assert piles(client) == {"calls": 1, "contradictions": 1, "unreachable": 1, "deletions": 1}
    page = client.get(DESK).content.decode()
    assert "tag--warning" in page
    assert f"/bureau/ja/{referral.resident.public_id}/" in page
    assert referral.resident.name not in page


def test_one_place_shows_its_own_and_who_lives_nowhere_known(client, coordinator):
    town, other = place("Haren"), place("Assen")
    for where in (town, other):
        referral = factories.resident(factories.opportunity(place=where)).referrals.get()
        tasks.add(TaskKind.CONTRADICTION, referral.resident, referral=referral)
    factories.caller(idea="")

    assert piles(client, "?plek=haren") == {"calls": 1, "contradictions": 1}
    assert piles(client) == {"calls": 1, "contradictions": 2}


def test_many_cost_no_more_questions_than_few(client, coordinator, assert_constant_queries):
    def add(number: int) -> None:
        for _ in range(number):
            factories.caller(idea="")
            referral = factories.referral()
            tasks.add(TaskKind.NO_SHOW, referral.resident, referral=referral)

    assert_constant_queries(DESK, add)

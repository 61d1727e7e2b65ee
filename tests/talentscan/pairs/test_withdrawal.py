"""Taking everything back, from either side: the other knows a name no more, and is told kindly."""

from datetime import timedelta

import pytest

from django.test import Client
from django.utils import timezone

from cms.core import privacy
from cms.core.tokens import make_link
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.pairs import services
from talentscan.pairs.desk_choices import Outcome, Side, State
from talentscan.pairs.models import Family, Pair
from talentscan.pairs.privacy import purge_families
from talentscan.referrals import services as referrals
from talentscan.referrals.models import Resident
from talentscan.referrals.privacy import purge_residents
from tests.talentscan.pairs import factories
from tests.words import says

pytestmark = pytest.mark.django_db

NAME = {"name": "Wielewaal Bosrand", "contact_kind": "email", "contact": "wielewaal@bos.example"}


@pytest.fixture
def pair() -> Pair:
    """Two who know each other's name, and have a day to meet."""
    return factories.plan(
        factories.both_say_yes(factories.pair(vog=True, one=NAME, other=NAME)),
    )


def visitor(pair, side) -> tuple[Client, str]:
    found, client = factories.side(pair, side), Client()
    client.get(f"/kennismaken/{make_link(services.LINK, found, seed='t', days=1)}/")
    return client, f"/kennismaken/mijn/{found.public_id}/"


def looks_on(pair, side) -> bool:
    rows = Message.objects.filter(
        kind="pairs.look_on", subject_id=str(factories.side(pair, side).pk)
    )
    return any(registry.build(row) for row in rows)


def test_a_family_takes_its_question_back_and_all_is_erased(pair):
    client, address = visitor(pair, Side.GRANDPARENT)
    assert says(client.get(address).content.decode(), NAME["name"])
    own = Client()
    token = make_link(services.FAMILY_LINK, pair.family, seed="t", days=1)
    page = own.get(f"/bonus-opa-en-oma/mijn-vraag/{token}/", follow=True).request["PATH_INFO"]
    assert own.get(f"{page}intrekken/").status_code == 200
    assert Family.objects.get().ended_at is None
    assert own.post(f"{page}intrekken/").status_code == 302
    assert client.get(address).status_code == 410
    assert own.get(page).status_code == 410
    assert own.get(f"/bonus-opa-en-oma/mijn-vraag/{token}/").status_code == 410
    family = Family.objects.get()
    kept = (family.name, family.contact, family.note, family.ages, family.languages)
    assert not any(kept)
    assert family.erased_at
    assert looks_on(pair, Side.GRANDPARENT)
    assert not looks_on(pair, Side.FAMILY)
    pair.refresh_from_db()
    assert (pair.state, pair.meeting_where) == (State.STOPPED, "")


def test_a_resident_withdraws_everything_and_the_family_hears_that_we_look_on(pair):
    client, address = visitor(pair, Side.FAMILY)
    assert says(client.get(address).content.decode(), NAME["name"])
    referrals.withdraw_everything(pair.grandparent.resident_id)
    assert client.get(address).status_code == 410
    assert looks_on(pair, Side.FAMILY)
    assert not looks_on(pair, Side.GRANDPARENT)
    assert Family.objects.free().get() == pair.family


def test_an_erased_resident_closes_the_pair(pair):
    client, address = visitor(pair, Side.FAMILY)
    referrals.erase(Resident.objects.get(pk=pair.grandparent.resident_id))
    assert client.get(address).status_code == 410
    assert looks_on(pair, Side.FAMILY)


def test_two_who_see_each_other_are_not_disturbed_when_one_is_forgotten(pair):
    Pair.objects.update(meeting_at=timezone.now() - timedelta(days=1))
    factories.outcome(pair, Outcome.BEGUN, note="Fijn.")
    referrals.erase(Resident.objects.get(pk=pair.grandparent.resident_id))
    pair.refresh_from_db()
    assert (pair.state, pair.note) == (State.ENDED, "")
    assert not looks_on(pair, Side.FAMILY)


def test_withdrawing_twice_is_once(pair):
    for _ in range(2):
        services.withdraw_family(pair.family_id, channel="link")
        services.stop_grandparent(pair.grandparent_id, channel="desk")
    assert Message.objects.filter(kind="pairs.look_on").count() == 1


# Retention ---------------------------------------------------------------------------------------
def make_old(days: int = 200) -> None:
    long_ago = timezone.now() - timedelta(days=days)
    Family.objects.update(created_at=long_ago, last_step_at=long_ago)
    Pair.objects.update(created_at=long_ago, changed_at=long_ago)
    Resident.objects.update(created_at=long_ago)


def test_a_quiet_family_is_erased_and_one_with_somebody_is_not(pair):
    quiet = factories.family()
    make_old(days=100)
    assert purge_families() == 0
    make_old()
    assert purge_families() == 1
    quiet.refresh_from_db()
    assert (quiet.name, quiet.erased_at is not None) == ("", True)
    assert not Family.objects.get(pk=pair.family_id).erased_at
    assert purge_families() == 0


def test_a_bonus_grandparent_with_a_family_is_kept_and_one_without_is_not(pair):
    waits = factories.grandparent(spoken=True)
    make_old()
    purge_residents()
    assert not Resident.objects.get(pk=pair.grandparent.resident_id).erased_at
    assert Resident.objects.get(pk=waits.resident_id).erased_at


def test_the_purge_runs_every_night():
    assert purge_families in privacy.PURGES

"""Out of many places the search gives what the engine would give over all of them."""

import random

import pytest

from cms.directory.choices import PlaceKind
from cms.directory.models import Organisation, Place
from talentscan.choices import (
    Company,
    DayPart,
    DutchLevel,
    Facility,
    Group,
    Posture,
    Reach,
    Rhythm,
    Setting,
    Talent,
)
from talentscan.matching import engine, search
from talentscan.matching.selectors import candidates
from talentscan.matching.types import Answer, PartnerRecord, Point, Profile, Turn
from talentscan.opportunities.models import Opportunity, OpportunityTalent
from talentscan.opportunities.services.match_rows import rebuild_match_rows

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

HOME = Point(52.99, 6.56)
LANGUAGES = ["nl", "nl_little", "tr", "ar", "rif", "pap", "en", "qu", "other"]


def some(chance, values, most=3):
    return chance.sample(list(values), chance.randint(0, most))


def write_many(number: int, chance: random.Random) -> None:
    """Opportunities at forty places around one home, and far from it."""
    places = Place.objects.bulk_create(
        Place(
            name=f"Plek {n}",
            slug=f"plek-{n}",
            kind=PlaceKind.MUNICIPALITY,
            latitude=HOME.latitude + chance.gauss(0, 0.15),
            longitude=HOME.longitude + chance.gauss(0, 0.25),
        )
        for n in range(40)
    )
    partners = Organisation.objects.bulk_create(
        Organisation(name=f"Partner {n}", slug=f"partner-{n}") for n in range(12)
    )
    found = Opportunity.objects.bulk_create(
        Opportunity(
            slug=f"iets-{n}",
            title=f"Iets {n}",
            organisation=chance.choice(partners),
            place=chance.choice(places),
            company=some(chance, Company.values),
            group=chance.choice(["", *Group.values]),
            postures=some(chance, Posture.values, 2),
            settings=some(chance, Setting.values, 2),
            rhythm=chance.choice(["", *Rhythm.values]),
            day_parts=some(chance, DayPart.values),
            at_home=chance.random() < 0.15,
            dutch=chance.choice(DutchLevel.values),
            languages=some(chance, LANGUAGES),
            facilities=some(chance, Facility.values, 5),
            helps=some(chance, ["interpreter", "other_times"], 2),
            come_and_see=chance.random() < 0.5,
        )
        for n in range(number)
    )
    OpportunityTalent.objects.bulk_create(
        OpportunityTalent(
            opportunity=one, talent=talent, weight=chance.randint(1, 3), because="Het is nodig."
        )
        for one in found
        for talent in some(chance, Talent.values, 4)
    )
    rebuild_match_rows()


def any_profile(chance: random.Random) -> Profile:
    def answers(card, values, most=3):
        return {value: Answer(card, value) for value in some(chance, values, most)}

    reach = chance.choice([None, *Reach.values])
    return Profile(
        talents={
            talent: (Answer("hands", talent, chance.randint(1, 5)),)
            for talent in some(chance, Talent.values, 12)
        },
        company=answers("company", Company.values),
        group=answers("group", Group.values),
        posture=answers("posture", Posture.values, 2),
        setting=answers("setting", Setting.values, 2),
        rhythm=answers("rhythm", Rhythm.values, 1),
        day_parts=answers("when", DayPart.values),
        languages=answers("languages", LANGUAGES),
        facilities=answers("needs", Facility.values, 2),
        reach=Answer("reach", reach) if reach else None,
        where=Answer("where", "hier") if chance.random() < 0.5 else None,
        home=HOME if chance.random() < 0.8 else None,
    )


@pytest.fixture
def partners(request):
    """Some that answer well, some that do not, and one that keeps too many waiting."""
    chance = random.Random(7)
    write_many(300, chance)
    ids = list(Organisation.objects.values_list("pk", flat=True))
    records = {
        pk: PartnerRecord(chance.randint(0, 3), 0, 4, chance.randint(0, 4)) for pk in ids[:8]
    }
    return records | {ids[8]: PartnerRecord(open=5)}


@pytest.mark.parametrize(
    ("first", "more", "scans"), [(3, 0, 60), (16, 0, 60), (16, 8, 20), (60, 60, 20)]
)
def test_the_answer_is_the_one_over_everything(partners, first, more, scans, monkeypatch):
    """Also when it looks at a few at a time, so that it has to come back for more."""
    monkeypatch.setattr(search, "FIRST", first)
    monkeypatch.setattr(search, "MORE", more)
    chance, everything = random.Random(11), candidates(partners)
    assert len(everything) > 200
    for number in range(scans):
        profile, turn = any_profile(chance), Turn(f"resident {number}", "2026-48")

        found = search.Search(profile, partners, turn=turn).outcome()

        assert found == engine.match(profile, everything, turn=turn)


def test_the_best_twenty_are_the_best_twenty(partners):
    chance, everything = random.Random(13), candidates(partners)
    for _number in range(40):
        profile = any_profile(chance)

        found = search.Search(profile, partners).best(20)

        assert found == engine.rank(profile, everything)[:20]


def test_a_partner_that_keeps_people_waiting_is_not_shown(partners):
    shut = next(pk for pk, record in partners.items() if record.open == 5)

    assert Opportunity.objects.filter(organisation=shut).exists()
    assert shut not in {candidate.partner for candidate in candidates(partners)}


def test_one_of_another_kind_is_looked_for_only_where_it_may_still_be(partners, monkeypatch):
    """What was taken often proves it; where it does not, the answer above would be another."""
    asked: list[bool] = []
    fitting = search.Narrowing.fitting

    def noted(self, without=()):
        asked.append(bool(without))
        return fitting(self, without)

    monkeypatch.setattr(search.Narrowing, "fitting", noted)
    chance, scans = random.Random(17), 40
    for _number in range(scans):
        search.Search(any_profile(chance), partners).outcome()

    assert 0 < sum(asked) < scans


def test_some_candidates_are_the_same_as_among_all(partners):
    everything = {candidate.id: candidate for candidate in candidates(partners)}
    some_of_them = list(everything)[::7]

    assert candidates(partners, some_of_them) == [everything[pk] for pk in some_of_them]

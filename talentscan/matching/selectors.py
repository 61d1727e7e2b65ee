"""From rows to the plain values of the matching."""

from collections.abc import Iterable

from django.db.models import Count, Q

from cms.directory.models import Place
from talentscan.matching.types import Answer, Candidate, Point, Profile
from talentscan.opportunities.models import Opportunity, OpportunityTalent
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject
from talentscan.scan.models import Card

#: What is still unanswered weighs when two places fit equally well.
OPEN_STATES = ("asked", "picked_up")


def candidates() -> list[Candidate]:
    """Every open opportunity: two queries, no texts."""
    talents: dict[int, dict[str, int]] = {}
    for pk, talent, weight in OpportunityTalent.objects.values_list(
        "opportunity_id", "talent", "weight"
    ):
        talents.setdefault(pk, {})[talent] = weight
    busy = Count("referrals", filter=Q(referrals__state__in=OPEN_STATES))
    rows = Opportunity.objects.open().select_related("place", "venue").annotate(busy=busy)
    return [_candidate(row, talents.get(row.pk, {})) for row in rows]


def _candidate(row: Opportunity, talents: dict[str, int]) -> Candidate:
    location = row.venue or row.place
    return Candidate(
        id=row.pk,
        key=row.slug,
        talents=talents,
        location=Point(location.latitude, location.longitude),
        company=frozenset(row.company),
        group=row.group,
        postures=frozenset(row.postures),
        settings=frozenset(row.settings),
        rhythm=row.rhythm,
        day_parts=frozenset(row.day_parts),
        at_home=row.at_home,
        dutch=row.dutch,
        languages=frozenset(row.languages),
        facilities=frozenset(row.facilities),
        come_and_see=row.come_and_see,
        open_referrals=row.busy,
    )


_PARTS = {
    Subject.COMPANY: "company",
    Subject.GROUP: "group",
    Subject.POSTURE: "posture",
    Subject.SETTING: "setting",
    Subject.RHYTHM: "rhythm",
    Subject.DAY_PARTS: "day_parts",
    Subject.LANGUAGES: "languages",
    Subject.FACILITIES: "facilities",
}


def profile(answers: Answers, cards: Iterable[Card]) -> Profile:
    """What the answers say, without those that were struck. `cards` come with their options."""
    talents: dict[str, tuple[Answer, ...]] = {}
    parts: dict[str, dict[str, Answer]] = {name: {} for name in _PARTS.values()}
    reach = where = None
    for card in cards:
        weights = {option.key: option for option in card.active_options}
        for key in answers.known(card.key):
            answer = Answer(card.key, key, weights[key].weight if key in weights else 1)
            if answer.key in answers.struck:
                continue
            if card.subject == Subject.PLACE:
                where = answer
            elif key not in weights:
                continue
            elif card.subject == Subject.REACH:
                reach = answer
            elif card.subject == Subject.TALENTS:
                talent = weights[key].talent
                talents[talent] = (*talents.get(talent, ()), answer)
            else:
                parts[_PARTS[card.subject]][key] = answer
    place = Place.objects.filter(slug=where.option).first() if where else None
    home = Point(place.latitude, place.longitude) if place else None
    return Profile(talents=talents, reach=reach, where=where if place else None, home=home, **parts)

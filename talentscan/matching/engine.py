"""From a profile to three places and why: hard needs first, then a sum of named terms.

Deterministic and explainable: every sentence a resident reads is a non-zero term of the sum, and a
term that is struck disappears from both. Origin, age and religion are no terms.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import exp

from talentscan.choices import REACH_KM, DutchLevel, Facility, Reach
from talentscan.matching.types import Candidate, Match, Outcome, Profile, Reason

#: How many places are shown.
PLACES = 3
#: Points of one agreement, per term. Talents count by both weights instead.
POINTS = {
    "company": 2.0,
    "group": 2.0,
    "posture": 1.0,
    "setting": 1.5,
    "rhythm": 1.5,
    "day_parts": 1.0,
    "languages": 2.0,
    "facilities": 0.5,
    "near": 3.0,
}
#: Kilometres over which nearness loses most of its worth.
NEAR_DECAY_KM = 6.0
#: Who has not said how far, is not sent further than this.
DEFAULT_REACH = Reach.TOWN
#: What somebody has at home anyway.
_AT_HOME = frozenset(Facility) - {Facility.SHORT}
_DUTCH = {"nl": DutchLevel.GOOD, "nl_little": DutchLevel.LITTLE}
_ENOUGH = {
    DutchLevel.NONE: {DutchLevel.NONE, DutchLevel.LITTLE, DutchLevel.GOOD},
    DutchLevel.LITTLE: {DutchLevel.LITTLE, DutchLevel.GOOD},
    DutchLevel.GOOD: {DutchLevel.GOOD},
}


# Hard needs -------------------------------------------------------------------------------------
def dutch_level(profile: Profile) -> str | None:
    """How much Dutch somebody speaks by their own answer; None when they did not say."""
    if not profile.languages:
        return None
    levels = [_DUTCH[code] for code in ("nl", "nl_little") if code in profile.languages]
    return levels[0] if levels else DutchLevel.NONE


def can_talk(profile: Profile, candidate: Candidate) -> bool:
    level = dutch_level(profile)
    shared = candidate.languages & set(profile.languages)
    return level is None or bool(shared) or level in _ENOUGH[candidate.dutch]


def can_reach(profile: Profile, candidate: Candidate) -> bool:
    reach = profile.reach.option if profile.reach else None
    if reach == Reach.HOME:
        return candidate.at_home
    if profile.home is None:
        return True
    limit = REACH_KM[Reach.REGION if candidate.at_home else reach or DEFAULT_REACH]
    return profile.home.km_to(candidate.location) <= limit


def has_time(profile: Profile, candidate: Candidate) -> bool:
    either_open = not profile.day_parts or not candidate.day_parts
    return either_open or bool(candidate.day_parts & set(profile.day_parts))


def has_access(profile: Profile, candidate: Candidate) -> bool:
    offered = candidate.facilities | (_AT_HOME if candidate.at_home else frozenset())
    return set(profile.facilities) <= offered


NEEDS: dict[str, Callable[[Profile, Candidate], bool]] = {
    "language": can_talk,
    "reach": can_reach,
    "times": has_time,
    "access": has_access,
}


def failing_needs(profile: Profile, candidate: Candidate) -> list[str]:
    """The names of the hard needs this place does not meet; empty when it is possible."""
    return [name for name, holds in NEEDS.items() if not holds(profile, candidate)]


# Terms ------------------------------------------------------------------------------------------
def _talents(profile: Profile, candidate: Candidate) -> Iterator[Reason]:
    for talent, weight in candidate.talents.items():
        if answers := profile.talents.get(talent):
            strongest = max(answers, key=lambda answer: (answer.weight, answer.key))
            points = float(weight * sum(answer.weight for answer in answers))
            yield Reason("talents", talent, strongest, points)


def _agreements(profile: Profile, candidate: Candidate) -> Iterator[Reason]:
    pairs = {
        "company": (profile.company, candidate.company),
        "group": (profile.group, {candidate.group}),
        "posture": (profile.posture, candidate.postures),
        "setting": (profile.setting, candidate.settings),
        "rhythm": (profile.rhythm, {candidate.rhythm}),
        "day_parts": (profile.day_parts, candidate.day_parts),
        "languages": (profile.languages, candidate.languages),
        "facilities": (profile.facilities, candidate.facilities),
    }
    for term, (answers, offered) in pairs.items():
        for value, answer in answers.items():
            if value in offered:
                yield Reason(term, value, answer, POINTS[term])


def _near(profile: Profile, candidate: Candidate) -> Iterator[Reason]:
    answer = profile.reach or profile.where
    if profile.home is None or answer is None or candidate.at_home:
        return
    km = profile.home.km_to(candidate.location)
    yield Reason("near", "", answer, round(POINTS["near"] * exp(-km / NEAR_DECAY_KM), 6), km=km)


TERMS = (_talents, _agreements, _near)


def explain(profile: Profile, candidate: Candidate) -> Match:
    """All non-zero terms of one place, the weightiest first."""
    reasons = [reason for term in TERMS for reason in term(profile, candidate) if reason.points]
    reasons.sort(key=lambda reason: (-reason.points, reason.term, reason.value))
    return Match(candidate, tuple(reasons))


# Ranking ----------------------------------------------------------------------------------------
def _order(match: Match) -> tuple:
    """Best score; then who is kept waiting least; then what is easiest to try; then by key."""
    place = match.candidate
    easy = (place.dutch != DutchLevel.NONE) + (not place.come_and_see)
    return (-match.score, place.open_referrals, easy, place.key)


def rank(profile: Profile, candidates: Iterable[Candidate]) -> list[Match]:
    """Every possible place, best first. Who skipped everything gets the easiest ones first."""
    matches = [
        explain(profile, candidate)
        for candidate in candidates
        if not failing_needs(profile, candidate)
    ]
    return sorted(matches, key=_order)


def find_different(ranked: Sequence[Match], places: Sequence[Match]) -> Match | None:
    """The best place that asks for none of the talents already shown, to surprise."""
    shown = {talent for match in places for talent in match.candidate.talents}
    for match in ranked:
        if match not in places and not shown & set(match.candidate.talents):
            return match
    return None


def match(profile: Profile, candidates: Iterable[Candidate]) -> Outcome:
    """Three places that fit, and one that is quite different."""
    ranked = rank(profile, candidates)
    places = tuple(ranked[:PLACES])
    return Outcome(places, find_different(ranked, places))

"""What speaks for a place: a sum of named terms. Origin, age and religion are no terms."""

from collections.abc import Callable, Iterator, Mapping
from math import exp

from talentscan.matching.types import Candidate, Match, Profile, Reason

Points = Mapping[str, float]

#: Points of one agreement, per term. Talents count by both weights instead.
POINTS: Points = {
    "company": 2.0,
    "group": 1.0,
    "posture": 1.5,
    "setting": 2.0,
    "rhythm": 1.5,
    "day_parts": 1.0,
    "languages": 2.0,
    "facilities": 0.5,
    "near": 3.0,
}
#: Kilometres over which nearness loses most of its worth.
NEAR_DECAY_KM = 6.0


def _talents(profile: Profile, candidate: Candidate, points: Points) -> Iterator[Reason]:
    for talent, weight in candidate.talents.items():
        if answers := profile.talents.get(talent):
            strongest = max(answers, key=lambda answer: (answer.weight, answer.key))
            worth = float(weight * sum(answer.weight for answer in answers))
            yield Reason("talents", talent, strongest, worth)


def _agreements(profile: Profile, candidate: Candidate, points: Points) -> Iterator[Reason]:
    pairs = (
        ("company", profile.company, candidate.company),
        ("group", profile.group, (candidate.group,)),
        ("posture", profile.posture, candidate.postures),
        ("setting", profile.setting, candidate.settings),
        ("rhythm", profile.rhythm, (candidate.rhythm,)),
        ("day_parts", profile.day_parts, candidate.day_parts),
        ("languages", profile.languages, candidate.languages),
        ("facilities", profile.facilities, candidate.facilities),
    )
    for term, answers, offered in pairs:
        for value, answer in answers.items():
            if value in offered:
                yield Reason(term, value, answer, points[term])


def _near(profile: Profile, candidate: Candidate, points: Points) -> Iterator[Reason]:
    answer = profile.reach or profile.where
    if profile.home is None or answer is None or candidate.at_home:
        return
    km = profile.home.km_to(candidate.location)
    yield Reason("near", "", answer, round(points["near"] * exp(-km / NEAR_DECAY_KM), 6), km=km)


TERMS: tuple[Callable[[Profile, Candidate, Points], Iterator[Reason]], ...] = (
    _talents,
    _agreements,
    _near,
)


def explain(profile: Profile, candidate: Candidate, points: Points = POINTS) -> Match:
    """All non-zero terms of one place, the weightiest first."""
    reasons = [
        reason for term in TERMS for reason in term(profile, candidate, points) if reason.points
    ]
    reasons.sort(key=lambda reason: (-reason.points, reason.term, reason.value))
    return Match(candidate, tuple(reasons))

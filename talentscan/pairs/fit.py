"""Which family and which older person suit each other: what must be so, and what speaks for it.

Plain Python. Origin, age and religion are neither needs nor terms.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import exp

from talentscan.matching.types import Point

#: Points of each term.
SAME_OFTEN, NEARLY_OFTEN, KIND, NEAR = 2.0, 1.0, 1.5, 3.0
#: Kilometres over which nearness loses most of its worth.
NEAR_DECAY_KM = 6.0
#: From seldom to often; one step apart is talked over easily.
OFTEN = ("monthly", "fortnightly", "weekly", "often")
#: Terms that go together; "for as long as it goes well" suits everybody.
HALF_YEAR, YEAR, LONG = "half_year", "year", "long"


@dataclass(frozen=True)
class Wish:
    """What one side would like."""

    id: int
    home: Point
    far_km: float
    often: str
    term: str
    kinds: frozenset[str]
    languages: frozenset[str]

    def km_to(self, other: "Wish") -> float:
        return self.home.km_to(other.home)


@dataclass(frozen=True)
class Reason:
    """One non-zero term: which, about what, and what it is worth."""

    term: str
    value: str
    points: float
    km: float | None = None


@dataclass(frozen=True)
class Fit:
    """One possible other side with everything that speaks for it."""

    other: Wish
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        return round(sum(reason.points for reason in self.reasons), 6)


# What must be so ---------------------------------------------------------------------------------
def near_enough(one: Wish, other: Wish) -> bool:
    """Both travel; so the smaller of both wishes counts."""
    return one.km_to(other) <= min(one.far_km, other.far_km)


def can_talk(one: Wish, other: Wish) -> bool:
    return bool(one.languages & other.languages)


def same_term(one: Wish, other: Wish) -> bool:
    return one.term == other.term or LONG in {one.term, other.term}


NEEDS: dict[str, Callable[[Wish, Wish], bool]] = {
    "near": near_enough,
    "language": can_talk,
    "term": same_term,
}


def failing_needs(one: Wish, other: Wish) -> list[str]:
    """The names of the needs these two do not meet; empty when it is possible."""
    return [name for name, holds in NEEDS.items() if not holds(one, other)]


# What speaks for it ------------------------------------------------------------------------------
def _often(one: Wish, other: Wish) -> Iterator[Reason]:
    if one.often == other.often:
        yield Reason("often", one.often, SAME_OFTEN)
    elif abs(OFTEN.index(one.often) - OFTEN.index(other.often)) == 1:
        yield Reason("often", "nearly", NEARLY_OFTEN)


def _kinds(one: Wish, other: Wish) -> Iterator[Reason]:
    for kind in sorted(one.kinds & other.kinds):
        yield Reason("kinds", kind, KIND)


def _near(one: Wish, other: Wish) -> Iterator[Reason]:
    km = one.km_to(other)
    yield Reason("near", "", round(NEAR * exp(-km / NEAR_DECAY_KM), 6), km=km)


TERMS: tuple[Callable[[Wish, Wish], Iterator[Reason]], ...] = (_often, _kinds, _near)


def explain(one: Wish, other: Wish) -> Fit:
    """All non-zero terms of these two, the weightiest first; the same from either side."""
    reasons = [reason for term in TERMS for reason in term(one, other) if reason.points]
    reasons.sort(key=lambda reason: (-reason.points, reason.term, reason.value))
    return Fit(other, tuple(reasons))


def best(one: Wish, others: Iterable[Wish]) -> list[Fit]:
    """Who is possible, the best first; among equals whoever waits longest (the lowest id)."""
    found = [explain(one, other) for other in others if not failing_needs(one, other)]
    return sorted(found, key=lambda fit: (-fit.score, fit.other.id))

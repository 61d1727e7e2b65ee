"""Plain values the matching works with. Nothing here knows a database."""

from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0


@dataclass(frozen=True)
class Point:
    latitude: float
    longitude: float

    def km_to(self, other: "Point") -> float:
        """Distance as the crow flies, in kilometres."""
        a, b = radians(self.latitude), radians(other.latitude)
        half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * (
            sin(radians(other.longitude - self.longitude) / 2) ** 2
        )
        return 2 * EARTH_KM * asin(sqrt(half))


@dataclass(frozen=True)
class Answer:
    """One answer, such as `hands:cooking`: what a reason names and a strike removes."""

    card: str
    option: str
    weight: int = 1

    @property
    def key(self) -> str:
        return f"{self.card}:{self.option}"


@dataclass(frozen=True)
class Profile:
    """What one resident told us. Empty parts were skipped, and say nothing.

    Each part maps a value of the shared vocabulary to the answers it came from.
    """

    talents: dict[str, tuple[Answer, ...]] = field(default_factory=dict)
    company: dict[str, Answer] = field(default_factory=dict)
    group: dict[str, Answer] = field(default_factory=dict)
    posture: dict[str, Answer] = field(default_factory=dict)
    setting: dict[str, Answer] = field(default_factory=dict)
    rhythm: dict[str, Answer] = field(default_factory=dict)
    day_parts: dict[str, Answer] = field(default_factory=dict)
    languages: dict[str, Answer] = field(default_factory=dict)
    facilities: dict[str, Answer] = field(default_factory=dict)
    reach: Answer | None = None
    home: Point | None = None
    where: Answer | None = None


@dataclass(frozen=True)
class Candidate:
    """One opportunity, as the matching sees it."""

    id: int
    key: str
    talents: dict[str, int]
    location: Point
    company: frozenset[str] = frozenset()
    group: str = ""
    postures: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    rhythm: str = ""
    day_parts: frozenset[str] = frozenset()
    at_home: bool = False
    dutch: str = "none"
    languages: frozenset[str] = frozenset()
    facilities: frozenset[str] = frozenset()
    come_and_see: bool = False
    open_referrals: int = 0


@dataclass(frozen=True)
class Reason:
    """One non-zero term: what the resident answered, what is there, and what it is worth."""

    term: str
    value: str
    answer: Answer
    points: float
    km: float | None = None


@dataclass(frozen=True)
class Match:
    candidate: Candidate
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        return round(sum(reason.points for reason in self.reasons), 6)


@dataclass(frozen=True)
class Outcome:
    """At most three places, and one of quite another kind."""

    places: tuple[Match, ...]
    different: Match | None = None

"""Plain values the matching works with. Nothing here knows a database."""

from dataclasses import dataclass, field
from hashlib import blake2b
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
    helps: frozenset[str] = frozenset()
    come_and_see: bool = False
    partner: int = 0
    open_referrals: int = 0
    answer_rate: float = 0.5


@dataclass(frozen=True)
class PartnerRecord:
    """How a partner deals with the people led to it: what waits there, and what was in time."""

    open: int = 0
    overdue: int = 0
    asked: int = 0
    in_time: int = 0

    @property
    def answer_rate(self) -> float:
        """The share answered in time. One good and one bad answer are counted for everybody, so
        that a single answer does not make or break a small partner."""
        return (self.in_time + 1) / (self.asked + 2)


@dataclass(frozen=True)
class Turn:
    """Decides among places that are equal in everything: another order per resident and week."""

    seed: str = ""
    week: str = ""

    def number(self, *parts: object) -> int:
        text = ":".join(str(part) for part in (self.seed, self.week, *parts))
        return int.from_bytes(blake2b(text.encode(), digest_size=6).digest())


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
    """One place with everything that speaks for it; `help` is what makes it possible, if needed."""

    candidate: Candidate
    reasons: tuple[Reason, ...]
    help: str = ""

    @property
    def score(self) -> float:
        return round(sum(reason.points for reason in self.reasons), 6)


@dataclass(frozen=True)
class Miss:
    """A place that would suit, were it not for one need; with the answers that need comes from."""

    match: Match
    need: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Outcome:
    """At most three places, one of quite another kind, and what just did not fit."""

    places: tuple[Match, ...]
    different: Match | None = None
    misses: tuple[Miss, ...] = ()

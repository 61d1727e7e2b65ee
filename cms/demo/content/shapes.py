"""The shapes of the demo's content. Plain values; keys are stable and resolve to each other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    key: str
    name: str
    kind: str
    latitude: float
    longitude: float
    parent: str = ""
    phone: str = ""
    phone_hours: str = ""
    intro: str = ""


@dataclass(frozen=True)
class Organisation:
    key: str
    name: str
    places: tuple[str, ...]
    email: str
    phone: str
    about: str
    contact_name: str


@dataclass(frozen=True)
class Venue:
    key: str
    name: str
    street: str
    postcode: str
    town: str
    place: str
    latitude: float
    longitude: float
    step_free: bool | None
    toilet: bool | None
    seats: bool | None
    parking: bool | None
    route: str


@dataclass(frozen=True)
class Opportunity:
    key: str
    organisation: str
    place: str
    venue: str | None
    title: str
    summary: str
    with_whom: str
    how_often: str
    talents: dict[str, tuple[int, str]]
    company: tuple[str, ...] = ()
    group: str = ""
    postures: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    rhythm: str = ""
    day_parts: tuple[str, ...] = ()
    at_home: bool = False
    dutch: str = "little"
    languages: tuple[str, ...] = ()
    facilities: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    places_available: int = 2
    come_and_see: bool = True
    travel_costs: bool = False
    vog: bool = False
    checked_days_ago: int = 10


@dataclass(frozen=True)
class Activity:
    key: str
    organisation: str
    place: str
    venue: str | None
    title: str
    summary: str
    description: tuple[str, ...]
    picture: str
    cost: str
    languages: tuple[str, ...]
    talents: tuple[str, ...]
    sign_up: bool
    sessions: tuple[tuple[int, str, str, int | None], ...]
    for_whom: str = ""
    full: bool = False
    cancelled: tuple[int, ...] = ()


@dataclass(frozen=True)
class Story:
    key: str
    place: str
    episode: int
    name: str
    age: int
    title: str
    standfirst: str
    in_short: str
    body: tuple[tuple[str, str], ...]
    portrait: str
    portrait_alt: str
    talents: tuple[str, ...]
    published_days_ago: int


@dataclass(frozen=True)
class Portrait:
    key: str
    name: str
    age: int
    place: str
    answer: str
    quote: str
    in_short: str
    transcript: tuple[str, ...]
    portrait: str
    portrait_alt: str


@dataclass(frozen=True)
class Person:
    """Somebody for whom the demo has a referral."""

    key: str
    name: str
    contact_kind: str
    contact: str
    birth_year: str
    language: str
    answers: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Bringer:
    """Somebody who brings another person."""

    name: str
    relation: str
    contact_kind: str
    contact: str
    organisation: str = ""


@dataclass(frozen=True)
class Login:
    email: str
    name: str
    role: str
    organisation: str = ""

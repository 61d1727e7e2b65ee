"""Small made-up records for the tests of the agenda."""

import itertools
import uuid
from datetime import timedelta

from django.utils import timezone

from cms.directory.choices import PlaceKind
from cms.directory.models import Organisation, Place, Venue
from events import services
from events.models import Event, Registration, Session

_numbers = itertools.count(1)


def place(name: str = "Assen", parent: Place | None = None) -> Place:
    kind = PlaceKind.NEIGHBOURHOOD if parent else PlaceKind.MUNICIPALITY
    slug = name.lower()
    return Place.objects.get_or_create(
        slug=slug,
        defaults={
            "name": name,
            "parent": parent,
            "kind": kind,
            "latitude": 52.99,
            "longitude": 6.56,
        },
    )[0]


def organisation() -> Organisation:
    return Organisation.objects.get_or_create(
        slug="de-aanschuiftafel", defaults={"name": "De Aanschuiftafel"}
    )[0]


def venue(where: Place | None = None) -> Venue:
    return Venue.objects.get_or_create(
        slug="buurthuis-de-bank",
        defaults={
            "name": "Buurthuis De Bank",
            "place": where or place(),
            "street": "Lindelaan 12",
            "postcode": "9401 AB",
            "town": "Assen",
            "latitude": 52.99,
            "longitude": 6.56,
            "step_free": True,
            "toilet": False,
            "route": "Bus 2, halte Lindelaan. Dan is het 3 minuten lopen.",
        },
    )[0]


def event(**values) -> Event:
    number = next(_numbers)
    where = values.pop("place", None) or place()
    defaults = {
        "title": f"Soep koken {number}",
        "slug": f"soep-koken-{number}",
        "summary": "Samen soep koken en opeten.",
        "description": "We snijden, roeren en praten.\n\nDaarna eten we.",
        "organisation": organisation(),
        "place": where,
        "venue": venue(where),
        "spoken_languages": ["nl", "tr"],
        "talents": ["cook"],
    }
    return Event.objects.create(**defaults | values)


def session(of: Event | None = None, *, days: float = 3, **values) -> Session:
    start = values.pop("starts_at", None) or timezone.now() + timedelta(days=days)
    defaults = {"starts_at": start, "ends_at": start + timedelta(hours=2), "capacity": 12}
    return Session.objects.create(event=of or event(), **defaults | values)


def sign_up(to: Session, **values) -> Registration:
    number = next(_numbers)
    defaults = {
        "name": f"Fatma {number}",
        "contact_kind": "email",
        "contact": f"fatma{number}@example.org",
        "people": 1,
        "language": "nl",
        "idempotency_key": uuid.uuid4(),
    }
    return services.register(to.pk, **defaults | values)


def answers(**values) -> dict[str, str]:
    """What a browser sends from the page to sign up."""
    return {
        "name": "Fatma Yıldız",
        "people": "1",
        "contact_kind": "phone",
        "phone": "06 12 34 56 78",
        "key": str(uuid.uuid4()),
        "website": "",
    } | values

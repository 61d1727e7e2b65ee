"""Where what stands above the referrals joins their desk, their card and their retention.

The talent bank and the pairs register here when the site starts; the referrals know neither.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import QuerySet

from cms.directory.models import Place
from talentscan.referrals.models import Resident


@dataclass(frozen=True)
class Line:
    """Something to do at the desk that is no task about one resident."""

    title: str
    facts: list[str]
    url: str
    since: datetime
    is_late: bool = False


@dataclass(frozen=True)
class Lines:
    """A pile of them; `key` is its place on the page."""

    key: str
    title: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class CardPart:
    """What a resident reads on their card, below their yeses. The template gets `part`."""

    template: str
    content: object


#: `(user, place or None) -> Lines`; a constant number of queries each.
desk_piles: list[Callable[..., Lines]] = []
#: `(resident) -> CardPart or None`.
card_parts: list[Callable[[Resident], CardPart | None]] = []
#: `() -> primary keys of residents` who are not forgotten: they said yes anew.
kept: list[Callable[[], QuerySet]] = []


def lines(user, place: Place | None) -> list[Lines]:
    return [pile(user, place) for pile in desk_piles]


def parts_of(resident: Resident) -> list[CardPart]:
    return [part for make in card_parts if (part := make(resident))]

"""A partner's inbox: what waits first, or only what stands in one way."""

from collections import Counter
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.choices import State
from talentscan.referrals.models import Referral

_MOST = 100

#: The ways in which a question can stand, for whoever looks for one: the name in the address, the
#: states, and what it is called.
_FILTERS = (
    ("nieuw", {State.ASKED}, _("New")),
    ("bezig", {State.PICKED_UP, State.UNREACHABLE, State.CONTACTED}, _("Being handled")),
    ("afgesproken", {State.MEETING}, _("Will meet")),
    ("begonnen", {State.STARTED}, _("Begun")),
    ("niet-gelukt", {State.NOT_STARTED, State.DECLINED}, _("Did not work out")),
    ("afgesloten", {State.STOPPED, State.WITHDRAWN}, _("Closed")),
)


@dataclass(frozen=True)
class Filter:
    key: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Inbox:
    """All of it in three parts; or one list, when somebody chose how things stand."""

    filters: list[Filter]
    chosen: Filter | None = None
    found: list[Referral] = field(default_factory=list)
    waiting: list[Referral] = field(default_factory=list)
    withdrawn: list[Referral] = field(default_factory=list)
    others: list[Referral] = field(default_factory=list)


def inbox(user, chosen: str = "") -> Inbox:
    """What this partner has; a constant number of queries."""
    own = Referral.objects.visible_to(user)
    counts = Counter(own.order_by().values_list("state", flat=True))
    filters = [
        Filter(key, str(label), sum(counts[state] for state in states), key == chosen)
        for key, states, label in _FILTERS
    ]
    listed = own.for_listing()
    for shown, (_key, states, _label) in zip(filters, _FILTERS, strict=True):
        if shown.is_chosen:
            found = listed.filter(state__in=states).order_by("-created_at")[:_MOST]
            return Inbox(filters, shown, found=list(found))
    waiting = list(listed.waiting())
    others = listed.exclude(pk__in=[referral.pk for referral in waiting])
    return Inbox(
        filters,
        waiting=waiting,
        withdrawn=list(listed.deletion_open()),
        others=list(others.exclude(state=State.WITHDRAWN).order_by("-created_at")[:_MOST]),
    )

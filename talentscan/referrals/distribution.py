"""Who is shown, chosen and heard: whether the same partners always win."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, Sum
from django.utils import timezone

from cms.directory.models import Organisation
from talentscan.matching.selectors import keeps_waiting
from talentscan.matching.types import PartnerRecord
from talentscan.opportunities.models import Opportunity, ShownCount
from talentscan.referrals.choices import Entry
from talentscan.referrals.models import LedgerEntry, Referral
from talentscan.referrals.records import partner_records

#: From the first of these on, a partner has taken a resident up.
_TAKEN_UP = (Entry.PICKED_UP, Entry.CONTACTED, Entry.MEETING, Entry.STARTED)


@dataclass(frozen=True)
class Line:
    """How often one opportunity, or several together, came to each step."""

    name: str
    shown: int = 0
    chosen: int = 0
    picked_up: int = 0


@dataclass(frozen=True)
class PartnerLine:
    """A partner with each of its opportunities, and how it stands with answering."""

    organisation: Organisation
    total: Line
    opportunities: list[Line] = field(default_factory=list)
    record: PartnerRecord = PartnerRecord()

    @property
    def keeps_waiting(self) -> bool:
        """Nobody new is led here until it answers."""
        return keeps_waiting(self.record)


@dataclass(frozen=True)
class Distribution:
    days: int
    partners: list[PartnerLine]
    towns: list[Line]
    total: Line


def distribution() -> Distribution:
    """The last months, the most shown first. What nobody saw is there too: that is the point."""
    days = settings.DISTRIBUTION_DAYS
    found = list(Opportunity.objects.published().select_related("organisation", "place__parent"))
    lines = _lines(found, timezone.localdate() - timedelta(days=days))
    records = partner_records()
    partners = [
        PartnerLine(
            together[0].organisation,
            _together(together[0].organisation.name, together, lines),
            sorted((lines[one.pk] for one in together), key=_most_shown),
            records.get(together[0].organisation_id, PartnerRecord()),
        )
        for together in _grouped(found, lambda one: one.organisation_id)
    ]
    towns = [
        _together(together[0].place.municipality.name, together, lines)
        for together in _grouped(found, lambda one: one.place.municipality.pk)
    ]
    return Distribution(
        days,
        sorted(partners, key=lambda partner: _most_shown(partner.total)),
        sorted(towns, key=_most_shown),
        _together("", found, lines),
    )


def _lines(found: Iterable[Opportunity], since) -> dict[int, Line]:
    shown = dict(
        ShownCount.objects.filter(day__gte=since)
        .order_by()
        .values_list("opportunity")
        .annotate(Sum("times"))
    )
    taken_up = LedgerEntry.objects.filter(referral=OuterRef("pk"), entry__in=_TAKEN_UP)
    referrals = (
        Referral.objects.filter(created_at__date__gte=since)
        .annotate(was_taken_up=Exists(taken_up))
        .order_by()
        .values_list("opportunity")
        .annotate(number=Count("pk"), picked_up=Count("pk", filter=Q(was_taken_up=True)))
    )
    chosen = {pk: (number, picked_up) for pk, number, picked_up in referrals}
    return {
        one.pk: Line(one.title, shown.get(one.pk, 0), *chosen.get(one.pk, (0, 0))) for one in found
    }


def _grouped(
    found: Iterable[Opportunity], key: Callable[[Opportunity], int]
) -> list[list[Opportunity]]:
    groups: dict[int, list[Opportunity]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _together(name: str, found: Iterable[Opportunity], lines: dict[int, Line]) -> Line:
    parts = [lines[one.pk] for one in found]
    return Line(
        name,
        sum(line.shown for line in parts),
        sum(line.chosen for line in parts),
        sum(line.picked_up for line in parts),
    )


def _most_shown(line: Line) -> tuple:
    return (-line.shown, -line.chosen, line.name)

"""What there is to do."""

from collections.abc import Iterable

from django.db.models import Q, Sum, Value
from django.db.models.functions import Coalesce

from cms.directory.models import Place
from cms.languages.selectors import with_texts
from talentscan.opportunities.models import Opportunity


def fitting(
    talents: Iterable[str] = (), place: Place | None = None, limit: int = 2
) -> list[Opportunity]:
    """Open opportunities for these talents in a place, best first; two queries with texts."""
    found = Opportunity.objects.open().for_listing()
    if place is not None:
        found = found.filter(Q(place=place) | Q(place__parent=place) | Q(place=place.parent))
    shared = Sum("talents__weight", filter=Q(talents__talent__in=list(talents)))
    found = found.annotate(shared=Coalesce(shared, Value(0))).order_by("-shared", "title")
    return with_texts(found[:limit])


def by_ids(ids: Iterable[int], *, only_open: bool = False) -> dict[int, Opportunity]:
    """These opportunities with organisation, venue and texts, by id."""
    found = Opportunity.objects.open() if only_open else Opportunity.objects.all()
    found = found.filter(pk__in=list(ids)).for_listing().prefetch_related("talents")
    opportunities = list(found)
    with_texts([*opportunities, *(t for o in opportunities for t in o.talents.all())])
    return {opportunity.pk: opportunity for opportunity in opportunities}

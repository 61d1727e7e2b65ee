"""What there is to do."""

from collections.abc import Iterable

from django.db.models import OuterRef, Q, Subquery, Sum

from cms.directory.models import Place
from cms.languages.selectors import with_texts
from talentscan.opportunities.models import Opportunity, OpportunityTalent


def fitting(
    talents: Iterable[str] = (), place: Place | None = None, limit: int = 2
) -> list[Opportunity]:
    """Open opportunities for these talents in a place, best first, with what a card shows; two
    queries with texts."""
    found = Opportunity.objects.open().for_cards()
    if place is not None:
        found = found.filter(Q(place=place) | Q(place__parent=place) | Q(place=place.parent))
    order = ["title"]
    if wanted := list(talents):
        shared = (
            OpportunityTalent.objects.filter(opportunity=OuterRef("pk"), talent__in=wanted)
            .order_by()
            .values("opportunity")
            .annotate(total=Sum("weight"))
            .values("total")
        )
        order = [Subquery(shared).desc(nulls_last=True), "title"]
    return with_texts(found.order_by(*order)[:limit])


def by_ids(ids: Iterable[int], *, only_open: bool = False) -> dict[int, Opportunity]:
    """These opportunities with organisation, venue and texts, by id."""
    found = Opportunity.objects.open() if only_open else Opportunity.objects.all()
    found = found.filter(pk__in=list(ids)).for_listing().prefetch_related("talents")
    opportunities = list(found)
    with_texts([*opportunities, *(t for o in opportunities for t in o.talents.all())])
    return {opportunity.pk: opportunity for opportunity in opportunities}

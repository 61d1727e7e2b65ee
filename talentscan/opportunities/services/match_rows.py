"""Keeping the narrow rows of the matching equal to the opportunities they stand for."""

from collections.abc import Iterable

from django.db import transaction

from talentscan.choices import DutchLevel
from talentscan.opportunities import masks
from talentscan.opportunities.choices import Status
from talentscan.opportunities.models import MatchRow, Opportunity

#: From no Dutch needed to good Dutch needed.
_DUTCH = {level: number for number, level in enumerate(DutchLevel.values)}
_BATCH = 2000
_FIELDS = [field.name for field in MatchRow._meta.fields if not field.primary_key]


def facts(opportunity: Opportunity) -> dict:
    """What its row ought to say; the opportunity comes with its talents, venue and place."""
    location = opportunity.venue or opportunity.place
    return {
        "partner": opportunity.organisation_id,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "at_home": opportunity.at_home,
        "dutch": _DUTCH[opportunity.dutch],
        "talents": masks.pack_talents({t.talent: t.weight for t in opportunity.talents.all()}),
        "traits": (
            masks.traits("company", opportunity.company)
            | masks.trait("group", opportunity.group)
            | masks.traits("posture", opportunity.postures)
            | masks.traits("setting", opportunity.settings)
            | masks.trait("rhythm", opportunity.rhythm)
            | masks.traits("day_parts", opportunity.day_parts)
            | masks.traits("facilities", opportunity.facilities)
            | masks.traits("helps", opportunity.helps)
        ),
        "languages": masks.languages(opportunity.languages),
    }


@transaction.atomic
def refresh_match_rows(ids: Iterable[int]) -> int:
    """Write the rows of these opportunities anew. What is not on the site has none."""
    ids = list(ids)
    on_the_site = list(
        Opportunity.objects.filter(pk__in=ids, status=Status.PUBLISHED)
        .select_related("venue", "place")
        .prefetch_related("talents")
    )
    gone = set(ids) - {opportunity.pk for opportunity in on_the_site}
    if gone:
        MatchRow.objects.filter(pk__in=gone).delete()
    MatchRow.objects.bulk_create(
        [MatchRow(opportunity=opportunity, **facts(opportunity)) for opportunity in on_the_site],
        update_conflicts=True,
        unique_fields=["opportunity"],
        update_fields=_FIELDS,
    )
    return len(on_the_site)


def rebuild_match_rows() -> int:
    """All of them, in batches: after a restore, or after rows were written past the models."""
    ids = list(Opportunity.objects.order_by("pk").values_list("pk", flat=True))
    return sum(
        refresh_match_rows(ids[start : start + _BATCH]) for start in range(0, len(ids), _BATCH)
    )

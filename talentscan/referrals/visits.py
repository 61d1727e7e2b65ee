"""Moments to come and look, as a resident and a partner see them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cms.images.renditions import CARD, prefetched
from cms.languages.selectors import with_texts
from talentscan.opportunities.models import TryOut
from talentscan.referrals.choices import CLOSED
from talentscan.referrals.models import Referral, Visit


@dataclass
class Looking:
    """What somebody may still choose for one yes, and what they have chosen."""

    visit: Visit | None = None
    moments: list[TryOut] = field(default_factory=list)


def looking(referrals: Iterable[Referral]) -> dict[int, Looking]:
    """For each yes that is open, by its id: three queries with texts, however many there are."""
    open_ones = [referral for referral in referrals if referral.state not in CLOSED]
    found = {referral.pk: Looking() for referral in open_ones}
    visits = Visit.objects.filter(referral__in=open_ones, cancelled_at=None)
    for visit in visits.select_related("try_out__door_photo"):
        visit.try_out.seats_taken = 0
        found[visit.referral_id].visit = visit
    wanted = {r.opportunity_id for r in open_ones if found[r.pk].visit is None}
    moments = TryOut.objects.upcoming().with_room().filter(opportunity__in=wanted)
    moments = moments.select_related("door_photo").prefetch_related(prefetched("door_photo", CARD))
    by_opportunity: dict[int, list[TryOut]] = {}
    for moment in moments:
        by_opportunity.setdefault(moment.opportunity_id, []).append(moment)
    for referral in open_ones:
        if found[referral.pk].visit is None:
            found[referral.pk].moments = by_opportunity.get(referral.opportunity_id, [])
    chosen = [entry.visit.try_out for entry in found.values() if entry.visit]
    with_texts([*chosen, *(moment for some in by_opportunity.values() for moment in some)])
    return {pk: entry for pk, entry in found.items() if entry.visit or entry.moments}


def visit_of(referral: Referral) -> Visit | None:
    """Who comes to look, for the partner: one query."""
    return referral.visits.filter(cancelled_at=None).select_related("try_out").first()

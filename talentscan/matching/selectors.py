"""From rows to the plain values of the matching."""

from collections.abc import Collection, Iterator, Mapping

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.core import crypto
from talentscan.matching.terms import POINTS, Points
from talentscan.matching.types import Candidate, PartnerRecord, Point, Turn
from talentscan.opportunities import masks
from talentscan.opportunities.models import MatchingWeights, Opportunity, OpportunityTalent

Partners = Mapping[int, PartnerRecord]

_UNKNOWN = PartnerRecord()
_FIELDS = (
    "pk",
    "slug",
    "organisation_id",
    "company",
    "group",
    "postures",
    "settings",
    "rhythm",
    "day_parts",
    "at_home",
    "dutch",
    "languages",
    "facilities",
    "helps",
    "come_and_see",
)


def points() -> Points:
    """What each agreement is worth, as it was last decided."""
    newest = MatchingWeights.objects.first()
    return newest.points if newest else POINTS


def turn_of(session_key: str | None) -> Turn:
    """Whose turn it is among equals: for this resident, this week."""
    year, week, _day = timezone.localdate().isocalendar()
    seed = crypto.fingerprint(session_key, "turn") if session_key else ""
    return Turn(seed, f"{year}-{week}")


def keeps_waiting(record: PartnerRecord) -> bool:
    """A partner that first has to answer those who are already waiting."""
    return (
        record.overdue >= settings.REFERRAL_MAX_OVERDUE or record.open >= settings.REFERRAL_MAX_OPEN
    )


def blocked(partners: Partners) -> list[int]:
    """Partners nobody is led to until they answer."""
    return [pk for pk, record in partners.items() if keeps_waiting(record)]


def candidates(partners: Partners, ids: Collection[int] | None = None) -> list[Candidate]:
    """What somebody may be led to, of all or of these; no texts. Of these in one query: their
    talents stand on their rows for the matching, too."""
    found = Opportunity.objects.matchable()
    if ids is not None:
        return list(_candidates(found.filter(pk__in=ids), None, partners))
    talents: dict[int, dict[str, int]] = {}
    rows = OpportunityTalent.objects.order_by()
    for pk, talent, weight in rows.values_list("opportunity_id", "talent", "weight"):
        talents.setdefault(pk, {})[talent] = weight
    return list(_candidates(found, talents, partners))


def _candidates(found, talents: dict[int, dict[str, int]] | None, partners: Partners) -> Iterator:
    without = set(blocked(partners))
    rows = found.order_by().values_list(
        *_FIELDS,
        Coalesce(F("venue__latitude"), F("place__latitude")),
        Coalesce(F("venue__longitude"), F("place__longitude")),
        *(["match_row__talents"] if talents is None else []),
    )
    for pk, key, partner, company, group, postures, places, rhythm, day_parts, *rest in rows:
        if partner in without:
            continue
        at_home, dutch, languages, facilities, helps, come_and_see, latitude, longitude = rest[:8]
        record = partners.get(partner, _UNKNOWN)
        yield Candidate(
            id=pk,
            key=key,
            talents=masks.unpack_talents(rest[8] or 0) if talents is None else talents.get(pk, {}),
            location=Point(latitude, longitude),
            company=frozenset(company),
            group=group,
            postures=frozenset(postures),
            settings=frozenset(places),
            rhythm=rhythm,
            day_parts=frozenset(day_parts),
            at_home=at_home,
            dutch=dutch,
            languages=frozenset(languages),
            facilities=frozenset(facilities),
            helps=frozenset(helps),
            come_and_see=come_and_see,
            partner=partner,
            open_referrals=record.open,
            answer_rate=record.answer_rate,
        )

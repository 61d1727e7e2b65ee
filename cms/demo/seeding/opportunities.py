from datetime import timedelta

from django.utils import timezone

from cms.demo.content.opportunities import OPPORTUNITIES
from cms.demo.seeding.texts import translate
from cms.directory.models import Organisation, Place, Venue
from talentscan.opportunities.models import Opportunity, OpportunityTalent

_SAME = (
    "title", "summary", "with_whom", "how_often", "group", "rhythm", "at_home", "dutch",
    "places_available", "come_and_see", "travel_costs", "vog",
)  # fmt: skip
_LISTS = ("company", "postures", "settings", "day_parts", "languages", "facilities", "helps")


def seed_opportunities() -> None:
    """Forty-five things to do, with their translations."""
    organisations = {row.slug: row for row in Organisation.objects.all()}
    places = {row.slug: row for row in Place.objects.all()}
    venues = {row.slug: row for row in Venue.objects.all()}
    today = timezone.localdate()
    records: list = []
    for source in OPPORTUNITIES:
        opportunity = Opportunity.objects.create(
            slug=source.key,
            organisation=organisations[source.organisation],
            place=places[source.place],
            venue=venues.get(source.venue),
            checked_on=today - timedelta(days=source.checked_days_ago),
            **{name: getattr(source, name) for name in _SAME},
            **{name: list(getattr(source, name)) for name in _LISTS},
        )
        records.append(opportunity)
        for talent, (weight, because) in source.talents.items():
            records.append(
                OpportunityTalent.objects.create(
                    opportunity=opportunity, talent=talent, weight=weight, because=because
                )
            )
    translate(records, "opportunities")

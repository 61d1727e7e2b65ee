"""From an invitation to a first thing to do: three steps, and how far a partner is."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cms.directory.models import Organisation
from talentscan.opportunities.models import Opportunity


@dataclass(frozen=True)
class Step:
    key: str
    title: str
    is_done: bool


def steps(organisation: Organisation | None) -> list[Step]:
    """Nobody ticks these off: a step is done when what it asks for is there."""
    if organisation is None:
        return []
    offers = Opportunity.objects.filter(organisation=organisation).exists()
    facts = bool(organisation.about and organisation.phone)
    who = bool(organisation.contact_name and organisation.email)
    return [
        Step("facts", str(_("Who you are")), facts),
        Step("who", str(_("Who calls the people who say yes")), who),
        Step("offer", str(_("Your first thing to do")), offers),
    ]


def done(found: list[Step]) -> int:
    return sum(step.is_done for step in found)

"""The narrow rows say what the opportunities say, whatever happens to those."""

from datetime import timedelta

import pytest

from django.core.management import call_command
from django.utils import timezone

from talentscan.choices import (
    Company,
    DayPart,
    Facility,
    Group,
    Help,
    Posture,
    Rhythm,
    Setting,
    Talent,
)
from talentscan.opportunities import masks, services
from talentscan.opportunities.choices import Status
from talentscan.opportunities.models import MatchRow, Opportunity, OpportunityTalent
from tests.events.factories import place, venue
from tests.talentscan import factories

pytestmark = pytest.mark.django_db


def written() -> list[dict]:
    return list(MatchRow.objects.order_by("pk").values())


def as_they_ought_to_be() -> list[dict]:
    MatchRow.objects.all().delete()
    call_command("rebuild_match_rows", verbosity=0)
    return written()


def add_talent(found):
    OpportunityTalent.objects.create(opportunity=found, talent=Talent.COOK, because="Koken.")


def in_the_admin(found):
    """As a form does that saves an opportunity together with its talents."""
    found.talents = [OpportunityTalent(talent=Talent.GARDEN, weight=1, because="Tuinen.")]
    found.languages = ["tr"]
    found.save()


def change(field, value):
    def do(found):
        setattr(found, field, value)
        found.save()

    return do


def move_venue(found):
    found.venue.latitude += 0.1
    found.venue.save()


def move_place(found):
    found.venue = None
    found.save()
    found.place.longitude += 0.1
    found.place.save()


CHANGES = {
    "a talent more": add_talent,
    "a talent less": lambda found: found.talents.first().delete(),
    "talents gone at once": lambda found: OpportunityTalent.objects.all().delete(),
    "another weight": lambda found: OpportunityTalent.objects.first().save(),
    "in the admin": in_the_admin,
    "other times": change("day_parts", ["evening"]),
    "help": change("helps", ["interpreter"]),
    "from home": change("at_home", True),
    "the venue moves": move_venue,
    "the place moves": move_place,
    "stopped": change("status", Status.STOPPED),
    "back in draft": change("status", Status.DRAFT),
    "removed": lambda found: Opportunity.objects.get(pk=found.pk).delete(),
    "closed for a while": lambda found: services.close_until(
        found.pk, timezone.localdate() + timedelta(days=9)
    ),
    "stopped by its partner": lambda found: services.stop(found.pk),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_row_is_never_stale(name):
    found = factories.opportunity(helps=[])
    factories.opportunity()

    CHANGES[name](found)

    assert written() == as_they_ought_to_be()


def test_another_partner_or_venue_reaches_the_row():
    found = factories.opportunity()
    found.organisation, found.place = factories.organisation(), place()
    found.venue = venue(found.place)
    found.save()

    assert MatchRow.objects.get().partner == found.organisation_id
    assert written() == as_they_ought_to_be()


def test_every_word_of_the_vocabularies_has_a_bit_of_its_own():
    assert set(masks.TALENTS) == set(Talent.values)
    words = {
        "company": Company,
        "group": Group,
        "posture": Posture,
        "setting": Setting,
        "rhythm": Rhythm,
        "day_parts": DayPart,
        "facilities": Facility,
        "helps": [Help.INTERPRETER, Help.OTHER_TIMES],
    }
    bits = [masks.trait(term, value) for term, values in words.items() for value in values]
    assert all(bits)
    assert len(set(bits)) == len(bits)
    assert max(*bits, masks.OTHER_LANGUAGE, masks.talent_mask(Talent.values)) < 2**63

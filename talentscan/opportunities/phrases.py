"""What there is to do, to be heard: its name, and what one does."""

from collections.abc import Iterator

from cms.languages.selectors import with_texts
from cms.languages.voices.choices import Part
from cms.languages.voices.texts import Spoken, source
from talentscan.opportunities.models import Opportunity


@source(Part.THINGS_TO_DO)
def things_to_do(language: str) -> Iterator[Spoken]:
    for opportunity in with_texts(Opportunity.objects.open(), language):
        yield Spoken.of(opportunity, "title")
        yield Spoken.of(opportunity, "summary")

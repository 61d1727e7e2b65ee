"""What of the scan can be heard: every question with its answers, and the buttons between them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from cms.languages.voices.choices import Part
from cms.languages.voices.texts import Phrase, Spoken, phrases, source
from talentscan.scan import selectors
from talentscan.scan.choices import Subject


@source(Part.QUESTIONS)
def questions(language: str) -> Iterator[Spoken]:
    """Card by card; the places of the first one are names, the same in every language."""
    for card in selectors.cards_with_options():
        yield Spoken.of(card, "question")
        yield Spoken.of(card, "hint")
        if card.subject == Subject.PLACE:
            for place in selectors.places():
                yield Spoken.of(place, "name", picture="map")
        for option in card.active_options:
            yield Spoken.of(option, "label", picture=option.picture)


phrases(
    Part.SCAN,
    Phrase("scan-title", _("What do you enjoy? Somebody is waiting for it.")),
    Phrase("scan-skip", _("You may skip every question.")),
    Phrase("scan-no-wrong", _("There are no wrong answers.")),
    Phrase("scan-nobody", _("Nobody sees your answers, until you say yes yourself.")),
    Phrase("scan-call", _("Then a person calls you."), picture="phone"),
    Phrase(
        "scan-together",
        _(
            "Do you fill this in together with somebody? That is fine."
            " Read the questions aloud to each other."
        ),
    ),
    Phrase("begin", _("Begin")),
    Phrase("go-on", _("Go on where you were")),
    Phrase("dont-know", _("I don't know"), picture="question"),
    Phrase("continue", _("Continue")),
    Phrase("keep", _("Keep this")),
    Phrase("leave-open", _("You may also leave this open and continue.")),
    Phrase("back", _("Back")),
    Phrase("check-title", _("Look at your answers")),
    Phrase("check-text", _("Is this right? You can change everything.")),
    Phrase("change", _("Change")),
    Phrase("see-result", _("See what suits you")),
    Phrase("look-at-answers", _("Look at my answers")),
    Phrase("clear", _("Clear everything and begin again")),
)

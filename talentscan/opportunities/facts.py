"""What somebody wants to know before saying yes, in words: the same facts for every opportunity."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.core import cldr
from cms.languages.selectors import Text, obj_text
from events.wording import language_name
from talentscan.choices import Company, DayPart, DutchLevel, Facility, Group, Posture, Rhythm
from talentscan.choices import Setting as Surroundings
from talentscan.opportunities.choices import Duration
from talentscan.opportunities.models import Opportunity


@dataclass(frozen=True)
class Fact:
    """One question and its answer: lines that are read one below the other."""

    pictogram: str
    label: str
    lines: tuple[Text, ...]


def _labels(choices, keys: Iterable[str]) -> Text | None:
    words = [str(choices(key).label) for key in keys if key in choices.values]
    return Text(cldr.in_words(words), "") if words else None


def _fact(pictogram: str, label: str, *lines: Text | str | None) -> list[Fact]:
    kept = tuple(Text(line, "") if isinstance(line, str) else line for line in lines if line)
    kept = tuple(line for line in kept if line.value)
    return [Fact(pictogram, label, kept)] if kept else []


def facts(opportunity: Opportunity) -> list[Fact]:
    """All that is known, in the order in which people ask it."""
    return [
        *_with_whom(opportunity),
        *_when(opportunity),
        *_how(opportunity),
        *_language(opportunity),
        *_conditions(opportunity),
    ]


def _with_whom(opportunity: Opportunity) -> list[Fact]:
    return _fact(
        f"group-{opportunity.group}" if opportunity.group else "company-neighbours",
        _("With whom"),
        obj_text(opportunity, "with_whom"),
        _labels(Group, [opportunity.group]) if not opportunity.with_whom else None,
        _labels(Company, opportunity.company),
    )


def _when(opportunity: Opportunity) -> list[Fact]:
    how_often = obj_text(opportunity, "how_often")
    return [
        *_fact(
            "calendar",
            _("When"),
            how_often if how_often.value else _labels(Rhythm, [opportunity.rhythm]),
            _labels(DayPart, opportunity.day_parts),
        ),
        *_fact("flowers", _("For how long"), _labels(Duration, [opportunity.duration])),
    ]


def _how(opportunity: Opportunity) -> list[Fact]:
    sitting = Posture.SITTING in opportunity.postures
    return _fact(
        "posture-sitting" if sitting else "posture-standing",
        _("Sitting or standing"),
        *(_labels(Posture, [key]) for key in opportunity.postures),
        _labels(Surroundings, opportunity.settings),
    )


def _language(opportunity: Opportunity) -> list[Fact]:
    others = [language_name(code) for code in opportunity.languages if code != "nl"]
    spoken = _("Also spoken here: %(languages)s.") % {"languages": cldr.in_words(others)}
    sentences = {
        DutchLevel.NONE: _("You need no Dutch here"),
        DutchLevel.LITTLE: _("A little Dutch is fine"),
        DutchLevel.GOOD: _("You need good Dutch here"),
    }
    return _fact(
        "speech",
        _("Language"),
        sentences[DutchLevel(opportunity.dutch)],
        spoken if others else None,
    )


def _conditions(opportunity: Opportunity) -> list[Fact]:
    places = opportunity.places_available
    welcome = ngettext(
        "%(number)s person is welcome.", "%(number)s people are welcome.", places
    ) % {"number": places}
    certificate = _("You need a certificate of conduct (VOG). It is free, and we help you get it.")
    return [
        *_fact("help", _("Who helps you"), obj_text(opportunity, "guidance")),
        *_fact("teach", _("What you learn first"), obj_text(opportunity, "training")),
        *_fact(
            "shopping",
            _("Travel costs"),
            _("Your travel costs are paid.")
            if opportunity.travel_costs
            else _("Travel costs are not paid here."),
        ),
        *(_fact("paperwork", _("Certificate"), certificate) if opportunity.vog else []),
        *(_fact("welcome", _("Places"), welcome) if places else []),
    ]


def comforts(opportunity: Opportunity) -> list[dict]:
    """What is taken into account here, with its pictogram."""
    return [
        {"pictogram": f"facility-{key}", "label": str(Facility(key).label)}
        for key in Facility.values
        if key in opportunity.facilities
    ]

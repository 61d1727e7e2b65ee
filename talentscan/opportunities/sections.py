"""The pages on which a partner describes an opportunity, in the order in which one thinks of it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from talentscan.opportunities import forms
from talentscan.opportunities.models import Opportunity


@dataclass(frozen=True)
class Section:
    """One page: its address, its name, its form, and which of what lacks it takes away."""

    slug: str
    title: str
    form: type[forms.SectionForm]
    takes_away: frozenset[str] = frozenset()
    filled_by: tuple[str, ...] = ()


SECTIONS = (
    Section("wat", _("What it is"), forms.WhatForm, frozenset({"title", "summary"}), ("summary",)),
    Section(
        "talenten", _("What somebody can give"), forms.TalentsForm, frozenset({"talents"}),
        ("talents",),
    ),
    Section(
        "zinnen", _("What happens with it"), forms.SentencesForm, frozenset({"because"}),
        ("talents",),
    ),
    Section("met-wie", _("With whom"), forms.PeopleForm, filled_by=("with_whom", "company")),
    Section("waar", _("Where"), forms.WhereForm, frozenset({"venue"}), ("venue_id", "at_home")),
    Section("wanneer", _("When"), forms.WhenForm, frozenset({"how_often"}), ("how_often",)),
    Section("hoe", _("How one does it"), forms.HowForm, filled_by=("postures", "facilities")),
    Section("taal", _("Language"), forms.LanguageForm, filled_by=("dutch",)),
    Section("hulp", _("Help and conditions"), forms.HelpForm, filled_by=("guidance",)),
    Section("contact", _("Who welcomes somebody"), forms.ContactForm, filled_by=("contact_id",)),
    Section("foto", _("A photo"), forms.PictureForm, filled_by=("picture_id",)),
)  # fmt: skip
BY_SLUG = {section.slug: section for section in SECTIONS}


@dataclass(frozen=True)
class Task:
    """A section in the list: is it done, still to do, or free to skip?"""

    section: Section
    is_done: bool
    is_needed: bool


def tasks(opportunity: Opportunity, texts: dict, lacking: list[str]) -> list[Task]:
    """Every section and how far it is."""
    found = []
    for section in SECTIONS:
        if section.slug == "zinnen" and not texts["talents"]:
            continue
        is_needed = bool(section.takes_away & set(lacking))
        values = (texts.get(name, getattr(opportunity, name, "")) for name in section.filled_by)
        found.append(Task(section, not is_needed and any(values), is_needed))
    return found


def following(section: Section) -> Section | None:
    """The page after this one, where one answer asks for the next."""
    return BY_SLUG["zinnen"] if section.slug == "talenten" else None

"""How partners write about what there is to do, and how it is decided."""

from talentscan.opportunities.forms.answers import ReturnForm, TruthForm, reopening_days
from talentscan.opportunities.forms.describing import (
    ContactForm,
    DeskDraftForm,
    HelpForm,
    HowForm,
    LanguageForm,
    NewForm,
    PeopleForm,
    PictureForm,
    SectionForm,
    SentencesForm,
    TalentsForm,
    WhatForm,
    WhenForm,
    WhereForm,
)
from talentscan.opportunities.forms.moments import TryOutForm

__all__ = [
    "ContactForm",
    "DeskDraftForm",
    "HelpForm",
    "HowForm",
    "LanguageForm",
    "NewForm",
    "PeopleForm",
    "PictureForm",
    "ReturnForm",
    "SectionForm",
    "SentencesForm",
    "TalentsForm",
    "TruthForm",
    "TryOutForm",
    "WhatForm",
    "WhenForm",
    "WhereForm",
    "reopening_days",
]

"""What a family fills in, and what the desk writes down in a talk."""

from talentscan.pairs.forms.desk import (
    CardCodeForm,
    FamilyTalkForm,
    GrandparentTalkForm,
    HeardAnswerForm,
    MeetingForm,
    OutcomeForm,
    VogForm,
)
from talentscan.pairs.forms.wishes import FamilyForm

__all__ = [
    "CardCodeForm",
    "FamilyForm",
    "FamilyTalkForm",
    "GrandparentTalkForm",
    "HeardAnswerForm",
    "MeetingForm",
    "OutcomeForm",
    "VogForm",
]

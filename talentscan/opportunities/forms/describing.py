"""What there is to do, in a partner's own words: one short page per question."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cms.core.forms import LineField, NameField
from cms.directory.models import Organisation, Place, Venue
from events.choices import SpokenLanguage
from talentscan.choices import (
    Company,
    DayPart,
    DutchLevel,
    Facility,
    Group,
    Help,
    Posture,
    Rhythm,
    Setting,
    Talent,
)
from talentscan.opportunities.choices import Duration, Weight
from talentscan.opportunities.forms.fields import PhotoField, PlainForm, line, one, several

#: More talents than this say nothing any more.
MOST_TALENTS = 4
MOST_PLACES = 99


class SectionForm(PlainForm):
    """One page of questions about an opportunity, opened with what is known."""

    def __init__(self, data=None, files=None, *, opportunity, texts):
        self.opportunity = opportunity
        self.texts = texts
        super().__init__(data, files, initial=self.known())

    def known(self) -> dict:
        names = type(self).base_fields
        return {name: self.texts.get(name, getattr(self.opportunity, name, "")) for name in names}

    def values(self) -> dict:
        """What the services keep."""
        return self.cleaned_data


# What it is --------------------------------------------------------------------------------------
class WhatForm(SectionForm):
    title = line(
        _("What is it called?"),
        missing=_("Write in a few words what it is, such as: cooking with the neighbours."),
        help_text=_("In a few words, as you would say it at the market."),
    )
    summary = forms.CharField(
        label=_("What does somebody do there?"),
        help_text=_("Two or three short sentences. Begin with “U”."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Write in two or three sentences what somebody does there."),
            "max_length": _("Write it a little shorter."),
        },
    )


class NewForm(PlainForm):
    """The first page: enough to begin with."""

    title = WhatForm.base_fields["title"]
    summary = WhatForm.base_fields["summary"]
    place = forms.ModelChoiceField(
        label=_("In which place is it?"),
        queryset=Place.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose the place."),
            "invalid_choice": _("Choose one of the places in the list."),
        },
    )

    def __init__(self, *args, organisation=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places_for(organisation)


class DeskDraftForm(NewForm):
    """The coordinator begins a draft for a partner."""

    organisation = forms.ModelChoiceField(
        label=_("Which organisation could do this?"),
        queryset=Organisation.objects.filter(is_active=True),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the organisations in the list."),
            "invalid_choice": _("Choose one of the organisations in the list."),
        },
    )


def places_for(organisation) -> QuerySet[Place]:
    """Where a partner works; who has not said so may choose from all."""
    places = Place.objects.order_by("name")
    own = organisation.places.all() if organisation else Place.objects.none()
    return places.filter(pk__in=own) if own.exists() else places


class TalentsForm(SectionForm):
    talents = several(
        _("What can somebody give here?"),
        Talent,
        "",
        required=True,
        help_text=_("Choose up to four."),
    )

    def known(self) -> dict:
        return {"talents": list(self.texts["talents"])}

    def clean_talents(self) -> list[str]:
        chosen = self.cleaned_data["talents"]
        if len(chosen) > MOST_TALENTS:
            raise ValidationError(_("Choose up to four. Then people see what it is about."))
        return chosen

    def values(self) -> dict:
        known = self.texts["talents"]
        first = Weight.HEART if not known else Weight.OFTEN
        return {
            "talents": {key: known.get(key, [first, ""]) for key in self.cleaned_data["talents"]}
        }


class SentencesForm(SectionForm):
    """For each chosen talent: what happens with it here, and how much of it there is."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for talent, (weight, because) in self.texts["talents"].items():
            label = Talent(talent).label
            self.fields[f"because-{talent}"] = line(
                label,
                missing=_("Write one sentence about what happens here with it."),
                longest=160,
                initial=because,
                help_text=_("One whole sentence, such as: They cook for twenty neighbours here."),
            )
            self.fields[f"weight-{talent}"] = one(
                _("How much of the work is this?"),
                Weight,
                required=True,
                initial=weight,
            )

    def known(self) -> dict:
        return {}

    def values(self) -> dict:
        data = self.cleaned_data
        return {
            "talents": {
                talent: [int(data[f"weight-{talent}"]), data[f"because-{talent}"]]
                for talent in self.texts["talents"]
            }
        }


class PeopleForm(SectionForm):
    with_whom = line(
        _("With whom is it?"),
        help_text=_("For example: with five cooks and twenty guests."),
    )
    group = one(_("Alone or together?"), Group, "group-")
    company = several(_("Whom does one meet there?"), Company, "company-")


class WhereForm(SectionForm):
    place = NewForm.base_fields["place"]
    venue = forms.ModelChoiceField(
        label=_("At which address?"),
        help_text=_("Is yours not in the list? Call us, then we add it."),
        queryset=Venue.objects.none(),
        required=False,
        empty_label=_("No fixed address"),
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the addresses in the list.")},
    )
    at_home = forms.BooleanField(label=_("Possible from home, or by phone"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        places = places_for(self.opportunity.organisation)
        self.fields["place"].queryset = places
        self.fields["venue"].queryset = (
            Venue.objects.filter(place__in=places) | Venue.objects.filter(place__parent__in=places)
        ).distinct()


class WhenForm(SectionForm):
    how_often = line(
        _("When and how often is it?"),
        missing=_("Write when it is, such as: every Tuesday from 10 to 13."),
        help_text=_("For example: every Tuesday from 10 to 13."),
    )
    rhythm = one(_("How often can somebody come?"), Rhythm, "rhythm-")
    day_parts = several(_("At what time of day?"), DayPart, "day-")
    duration = one(_("For how long do you count on somebody?"), Duration)


class HowForm(SectionForm):
    postures = several(_("Sitting or standing?"), Posture, "posture-")
    settings = several(_("Indoors or outdoors?"), Setting, "setting-")
    facilities = several(_("What can you take into account?"), Facility, "facility-")


class LanguageForm(SectionForm):
    dutch = one(_("How much Dutch does somebody need?"), DutchLevel, required=True)
    languages = several(
        _("Which other languages are spoken or useful there?"),
        [choice for choice in SpokenLanguage.choices if choice[0] != SpokenLanguage.DUTCH],
    )


class HelpForm(SectionForm):
    guidance = line(
        _("Who helps somebody in the beginning?"),
        longest=200,
        help_text=_("For example: Annet cooks beside you the first times."),
    )
    training = line(
        _("Is there something to learn first?"),
        longest=200,
        help_text=_("For example: one morning with others who do this."),
    )
    helps = several(
        _("Can you arrange this for somebody?"),
        [(kind.value, kind.label) for kind in (Help.INTERPRETER, Help.OTHER_TIMES)],
    )
    places_available = LineField(
        label=_("How many people are welcome now?"),
        max_length=3,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        help_text=_("0 means: it is full for now."),
        error_messages={
            "required": _("Fill in a number, such as 2."),
            "max_length": _("Fill in a number of at most 99."),
        },
    )
    travel_costs = forms.BooleanField(label=_("Travel costs are paid"), required=False)
    vog = forms.BooleanField(label=_("A certificate of conduct (VOG) is needed"), required=False)
    come_and_see = forms.BooleanField(label=_("One may come and look first"), required=False)

    def clean_places_available(self) -> int:
        typed = self.cleaned_data["places_available"]
        if not (typed.isascii() and typed.isdecimal() and int(typed) <= MOST_PLACES):
            raise ValidationError(_("Fill in a number of at most 99."))
        return int(typed)


# People and photos -------------------------------------------------------------------------------
class ContactForm(SectionForm):
    """Who welcomes people: a name, and a face only with a yes."""

    name = NameField(
        label=_("Who welcomes somebody?"), help_text=_("A first name is enough. It is on the site.")
    )
    photo = PhotoField(label=_("A photo of them"), required=False)
    agreed = forms.BooleanField(
        label=_("They agree to be on the site"),
        error_messages={"required": _("Ask them first, and tick this when they agree.")},
    )

    def known(self) -> dict:
        contact = self.opportunity.contact
        return {"name": contact.name} if contact else {}


class PictureForm(SectionForm):
    picture = PhotoField(label=_("A photo of the place"))
    picture_alt = line(
        _("What does the photo show?"),
        missing=_("Describe the photo for people who cannot see it."),
        longest=160,
        help_text=_("For who cannot see it: people at a long table, laughing."),
    )
    agreed = forms.BooleanField(
        label=_("Everybody in it agrees, or nobody can be recognised"),
        error_messages={"required": _("Ask who is in it first, and tick this when they agree.")},
    )
    remove = forms.BooleanField(
        label=_("Take the photo off the site"),
        help_text=_("At once, also when somebody in it no longer agrees."),
        required=False,
    )

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        if not self.texts["picture_id"]:
            del self.fields["remove"]
        elif data and data.get("remove"):
            for name in ("picture", "picture_alt", "agreed"):
                self.fields[name].required = False

    def known(self) -> dict:
        return {"picture_alt": self.texts["picture_alt"]}

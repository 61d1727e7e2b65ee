"""How partners write about what there is to do: one short page per question."""

from datetime import date, datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import dates
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
from talentscan.opportunities.language_check import refusal

#: More talents than this say nothing any more.
MOST_TALENTS = 4
MOST_PLACES = 99


# Pieces ------------------------------------------------------------------------------------------
class PictureMixin:
    """Each choice brings its pictogram: the key itself, or after a prefix."""

    def __init__(self, prefix: str = "", **kwargs):
        super().__init__(**kwargs)
        self.picture_prefix = prefix

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["picture"] = f"{self.picture_prefix}{value}"
        return option


# Named as what they are: templates choose by the name of a widget.
class CheckboxSelectMultiple(PictureMixin, forms.CheckboxSelectMultiple):
    pass


class RadioSelect(PictureMixin, forms.RadioSelect):
    pass


def several(label, choices, prefix: str | None = None, **kwargs) -> forms.MultipleChoiceField:
    widget = forms.CheckboxSelectMultiple() if prefix is None else CheckboxSelectMultiple(prefix)
    kwargs.setdefault("required", False)
    return forms.MultipleChoiceField(
        label=label,
        choices=getattr(choices, "choices", choices),
        widget=widget,
        error_messages={
            "required": _("Choose at least one."),
            "invalid_choice": _("Choose from the answers in the list."),
        },
        **kwargs,
    )


def one(label, choices, prefix: str | None = None, **kwargs) -> forms.ChoiceField:
    widget = forms.RadioSelect() if prefix is None else RadioSelect(prefix)
    kwargs.setdefault("required", False)
    messages = {
        "invalid_choice": _("Choose one of the answers in the list."),
        "required": _("Choose one of the answers."),
    }
    return forms.ChoiceField(
        label=label,
        choices=getattr(choices, "choices", choices),
        widget=widget,
        error_messages=messages,
        **kwargs,
    )


def line(label, *, missing="", longest: int = 120, **kwargs) -> LineField:
    return LineField(
        label=label,
        max_length=longest,
        required=bool(missing),
        error_messages={"required": missing, "max_length": _("Write it a little shorter.")},
        **kwargs,
    )


class PlainForm(forms.Form):
    """A form whose texts people will read: a label for people is not kept."""

    def clean(self):
        cleaned = super().clean()
        for name, value in list(cleaned.items()):
            if isinstance(self.fields[name], forms.CharField) and (words := refusal(value)):
                self.add_error(name, words)
        return self.cleaned_data


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
class PhotoField(forms.FileField):
    """A photo; what it is made of is looked at by the service."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": "image/*"}))
        messages = {
            "required": _("Choose a photo."),
            "invalid": _("Choose a photo."),
            "missing": _("Choose a photo."),
            "empty": _("Choose a photo."),
        }
        super().__init__(error_messages=messages, **kwargs)


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

    def known(self) -> dict:
        return {"picture_alt": self.texts["picture_alt"]}


# Moments to come and look ------------------------------------------------------------------------
_DAYS = ("%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%Y-%m-%d")
_TIMES = ("%H:%M", "%H.%M", "%H")
_FURTHEST = timedelta(days=365)


class TryOutForm(PlainForm):
    day = forms.DateField(
        label=_("On which day?"),
        help_text=_("For example 3-12-2026."),
        input_formats=_DAYS,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the day, such as 3-12-2026."),
            "invalid": _("Fill in the day, such as 3-12-2026."),
        },
    )
    start = forms.TimeField(
        label=_("From what time?"),
        help_text=_("For example 10.00."),
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the time, such as 10.00."),
            "invalid": _("Fill in the time, such as 10.00."),
        },
    )
    end = forms.TimeField(
        label=_("Until what time?"),
        required=False,
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={"invalid": _("Fill in the time, such as 10.00.")},
    )
    buddy_name = NameField(
        label=_("Who waits at the door?"), help_text=_("A first name is enough. It is on the site.")
    )
    buddy_languages = several(_("Which languages do they speak?"), SpokenLanguage)
    door_text = line(
        _("How does one recognise the door?"),
        longest=200,
        help_text=_("For example: the yellow door beside the bus stop."),
    )
    door_photo = PhotoField(label=_("A photo of the door"), required=False)
    capacity = one(
        _("How many people may come and look?"),
        [(str(number), str(number)) for number in range(1, 7)],
        required=True,
        initial="2",
    )

    def clean(self):
        cleaned = super().clean()
        day, start, end = (cleaned.get(name) for name in ("day", "start", "end"))
        if not (day and start):
            return cleaned
        begins = timezone.make_aware(datetime.combine(day, start))
        if begins <= timezone.now() or begins > timezone.now() + _FURTHEST:
            self.add_error("day", _("Choose a day to come, within a year."))
        if end and end <= start:
            self.add_error("end", _("The end must be later than the beginning."))
        cleaned["starts_at"] = begins
        cleaned["ends_at"] = timezone.make_aware(datetime.combine(day, end)) if end else None
        return cleaned


# Is it still true? -------------------------------------------------------------------------------
class TruthForm(forms.Form):
    """The one tap: still true, closed for a while, open again, or over."""

    STILL, CLOSED, OPEN, STOPS = "still", "closed", "open", "stops"

    answer = forms.ChoiceField(
        choices=[(key, key) for key in (STILL, CLOSED, OPEN, STOPS)],
        error_messages={
            "required": _("Choose one of the answers."),
            "invalid_choice": _("Choose one of the answers."),
        },
    )
    until = forms.ChoiceField(
        required=False,
        error_messages={"invalid_choice": _("Choose one of the days in the list.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["until"].choices = [
            (day.isoformat(), dates.day(day)) for day in reopening_days()
        ]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("answer") == self.CLOSED and not self.errors:
            if not cleaned.get("until"):
                self.add_error("until", _("Choose until which day it is closed."))
            else:
                cleaned["until"] = date.fromisoformat(cleaned["until"])
        return cleaned


def reopening_days() -> list[date]:
    """Mondays in two weeks, and in one, two, three and six months, to choose from (FRM-27)."""
    today = timezone.localdate()
    days = (today + timedelta(weeks=weeks) for weeks in (2, 4, 8, 13, 26))
    return [day + timedelta(days=-day.weekday() % 7) for day in days]


# The coordinator ---------------------------------------------------------------------------------
class ReturnForm(forms.Form):
    note = forms.CharField(
        label=_("What would you like to be different?"),
        help_text=_("The partner reads this. Begin with what is good."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Write what you would like to be different."),
            "max_length": _("Write it a little shorter."),
        },
    )

"""The wishes themselves: asked of a family on the site, and of both sides in a talk."""

import uuid

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cms.core.forms import ContactForm
from cms.directory.models import Place
from events.choices import SpokenLanguage
from talentscan.pairs.choices import FAR, Ages, Kind, Often, Term

_PICTURES = {
    Kind.PLAY: "games",
    Kind.READ: "book",
    Kind.OUTSIDE: "setting-outside",
    Kind.EAT: "cook",
    Kind.HOMEWORK: "teach",
    Kind.SCHOOL: "walk",
    Often.MONTHLY: "rhythm-once",
    Often.FORTNIGHTLY: "rhythm-sometimes",
    Often.WEEKLY: "rhythm-weekly",
    Often.OFTEN: "rhythm-often",
    **{far: f"reach-{far}" for far, _label in FAR},
}


class _Pictured:
    """Each choice brings its pictogram, where it has one."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if picture := _PICTURES.get(str(value)):
            option["attrs"]["picture"] = picture
        return option


# Named as what they are: templates choose by the name of a widget.
class CheckboxSelectMultiple(_Pictured, forms.CheckboxSelectMultiple):
    pass


class RadioSelect(_Pictured, forms.RadioSelect):
    pass


def several(label, choices, **kwargs) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=choices,
        widget=CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one."),
            "invalid_choice": _("Choose from the answers in the list."),
        },
        **kwargs,
    )


def one(label, choices, **kwargs) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        widget=RadioSelect,
        error_messages={
            "required": _("Choose one of the answers."),
            "invalid_choice": _("Choose one of the answers in the list."),
        },
        **kwargs,
    )


class PlaceField(forms.ModelChoiceField):
    """Where somebody lives: a town, or a neighbourhood of it."""

    def __init__(self, **kwargs):
        super().__init__(
            queryset=Place.objects.select_related("parent").order_by("parent__name", "name"),
            empty_label=_("Choose where you live"),
            widget=forms.Select(attrs={"class": "input"}),
            error_messages={
                "required": _("Choose where you live."),
                "invalid_choice": _("Choose one of the places in the list."),
            },
            **kwargs,
        )

    def label_from_instance(self, place: Place) -> str:
        return f"{place.parent.name}: {place.name}" if place.parent else place.name


class WishesForm(forms.Form):
    """How often, what, how far and for how long: the same questions for both sides."""

    place = PlaceField(label=_("Where do you live?"))
    languages = several(_("Which languages do you speak at home?"), SpokenLanguage.choices)
    often = one(_("How often would you like to see each other?"), Often.choices)
    kinds = several(_("What would you like to do together?"), Kind.choices)
    far = one(_("How far away may it be?"), FAR)
    term = one(_("For how long, to begin with?"), Term.choices)

    def __init__(self, *args, **kwargs):
        """Six questions alike: a mistake says which one it is about."""
        super().__init__(*args, **kwargs)
        for name in ("ages", "languages", "often", "kinds", "far", "term"):
            if field := self.fields.get(name):
                messages = field.error_messages
                messages["required"] = format_lazy("{} {}", field.label, messages["required"])


class FamilyForm(ContactForm, WishesForm):
    """What a family asks. Of the children only how old they are, roughly."""

    ages = several(
        _("How old are the children?"),
        Ages.choices,
        help_text=_("You need not give names or birthdays."),
    )
    note = forms.CharField(
        label=_("Is there something else you would like to tell us?"),
        help_text=_("Only our own team reads this. Please write nothing about anybody's health."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"max_length": _("Write it a little shorter, or tell us when we call.")},
    )
    yes = forms.BooleanField(
        error_messages={"required": _("Tick that we may look with you, or call us first.")}
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    #: In the order of the page, so that the first mistake is the first in the list.
    field_order = [
        "place", "ages", "languages", "often", "kinds", "far", "term", "name", "contact_kind",
        "phone", "email", "letter", "through", "note", "yes", "key",
    ]  # fmt: skip

    def __init__(self, *args, asks_yes: bool, **kwargs):
        """The yes is asked only in words that somebody checked."""
        super().__init__(*args, **kwargs)
        if not asks_yes:
            del self.fields["yes"]

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()

"""Pieces all public forms are made of: kind to what people type, helpful when it is not enough."""

import phonenumbers

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactKind(models.TextChoices):
    """How a person wants to be reached: one way, their own choice."""

    PHONE = "phone", _("By phone")
    EMAIL = "email", _("By e-mail")
    LETTER = "letter", _("By letter")
    VISIT = "visit", _("I will come by")
    THROUGH = "through", _("Through somebody else")


#: Characters that turn or isolate the direction of what follows: they can hide what is there.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_line(text: str) -> str:
    """One line as a person would see it: no control or direction-override characters."""
    if not text.isascii() or not text.isprintable():
        seen = (c for c in text if c not in _DIRECTION)
        text = "".join(c if c.isprintable() or c == "\u200d" else " " for c in seen)
    return " ".join(text.split())


class LineField(forms.CharField):
    """A single line of text, cleaned of what cannot be seen."""

    def to_python(self, value):
        return clean_line(super().to_python(value) or "")


class NameField(LineField):
    """A name as somebody writes it: any script, one word is fine (FRM-20)."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("What is your name?"))
        kwargs.setdefault("max_length", 100)
        kwargs.setdefault(
            "widget",
            forms.TextInput(
                attrs={"autocomplete": "name", "spellcheck": "false", "autocapitalize": "words"}
            ),
        )
        kwargs.setdefault(
            "error_messages",
            {
                "required": _("Fill in your name. A first name is fine."),
                "max_length": _("Fill in a shorter name, of at most 100 letters."),
            },
        )
        super().__init__(**kwargs)


def parse_phone(typed: str) -> str:
    """The number in E.164; raises ValidationError with a sentence that helps (FRM-21)."""
    try:
        number = phonenumbers.parse(typed, "NL")
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise ValidationError(_("Fill in a phone number, such as 06 12 34 56 78."))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def check_email(typed: str) -> None:
    try:
        validate_email(typed)
    except ValidationError:
        raise ValidationError(_("Fill in an e-mail address, such as name@example.nl.")) from None


class ContactForm(forms.Form):
    """A name and one way to be reached.

    Each way has its own field, so that all is visible and works without JavaScript; only the field
    of the chosen way counts.
    """

    fields_of_way = {
        ContactKind.PHONE: ("phone", _("Fill in a phone number, such as 06 12 34 56 78.")),
        ContactKind.EMAIL: ("email", _("Fill in an e-mail address, such as name@example.nl.")),
        ContactKind.LETTER: ("letter", _("Fill in your street, house number, postcode and town.")),
        ContactKind.THROUGH: ("through", _("Fill in who it is and how we reach them.")),
    }

    name = NameField()
    contact_kind = forms.ChoiceField(
        label=_("How shall we reach you?"),
        choices=ContactKind,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how we may reach you."),
            "invalid_choice": _("Choose one of the ways in the list."),
        },
    )
    phone = LineField(
        label=_("Phone number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(
            attrs={"type": "tel", "inputmode": "tel", "autocomplete": "tel", "dir": "ltr"}
        ),
    )
    email = LineField(
        label=_("E-mail address"),
        required=False,
        max_length=254,
        widget=forms.TextInput(
            attrs={"type": "email", "autocomplete": "email", "spellcheck": "false", "dir": "ltr"}
        ),
    )
    letter = LineField(
        label=_("Address"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    through = LineField(
        label=_("Who is it, and what is their phone number?"), required=False, max_length=200
    )

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def clean(self):
        cleaned = super().clean()
        way = cleaned.get("contact_kind")
        field, sentence = self.fields_of_way.get(way, (None, None))
        cleaned["contact"] = ""
        if field is None or field in self.errors:
            return cleaned
        typed = cleaned.get(field, "")
        if not typed:
            self.add_error(field, sentence)
            return cleaned
        try:
            if way == ContactKind.PHONE:
                parse_phone(typed)
            elif way == ContactKind.EMAIL:
                check_email(typed)
        except ValidationError as error:
            self.add_error(field, error)
        cleaned["contact"] = typed
        return cleaned

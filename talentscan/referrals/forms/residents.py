import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.forms import ContactForm, ContactKind, LineField, NameField


class NameForm(forms.Form):
    name = NameField(help_text=_("As you like to be called."))


class ReachForm(ContactForm):
    """One way to be reached; the name came before."""

    name = None


class BirthYearForm(forms.Form):
    birth_year = LineField(
        label=_("In which year were you born?"),
        help_text=_("With it only you can open your card."),
        max_length=10,
        error_messages={"required": _("Fill in the year, such as 1948.")},
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "bday-year", "dir": "ltr"}
        ),
    )

    def clean_birth_year(self):
        typed = self.cleaned_data["birth_year"]
        digits = "".join(str(int(c)) for c in typed if c.isdecimal())
        if not (len(digits) == 4 and 1900 <= int(digits) <= timezone.localdate().year):
            raise ValidationError(_("Fill in the year in four digits, such as 1948."))
        return digits


class ConsentForm(forms.Form):
    """A yes per partner; none is ticked beforehand (PRV-03)."""

    partners = forms.MultipleChoiceField(
        label=_("Who may contact you?"),
        error_messages={
            "required": _("Choose at least one organisation that may contact you."),
            "invalid_choice": _("Choose from the organisations on this page."),
        },
        widget=forms.CheckboxSelectMultiple,
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, opportunities, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partners"].choices = [(str(o.pk), o.organisation.name) for o in opportunities]

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()


class TogetherForm(forms.Form):
    """How somebody wants to go through it with a person."""

    way = forms.ChoiceField(
        choices=[("contact", ""), (ContactKind.VISIT, "")],
        error_messages={
            "required": _("Choose one of the two buttons."),
            "invalid_choice": _("Choose one of the two buttons."),
        },
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()


class CallMeForm(ContactForm):
    """Talk first, or bring an idea of one's own."""

    idea = forms.CharField(
        label=_("What would you like to talk about?"),
        help_text=_("An idea of your own, or a question. You may leave this empty."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"max_length": _("Write it a little shorter, or tell us when we call.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    field_order = ["name", "contact_kind", "phone", "email", "letter", "through", "idea", "key"]

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()


class CardCodeForm(BirthYearForm):
    code = LineField(
        label=_("What is the code on your card?"),
        help_text=_("Six letters and digits."),
        max_length=30,
        error_messages={"required": _("Fill in the code on your card, such as K7P-3XW.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "spellcheck": "false",
                "autocapitalize": "characters",
                "dir": "ltr",
            }
        ),
    )
    field_order = ["code", "birth_year"]

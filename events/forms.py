"""Signing up: who, one way to be reached, and with how many. And finding one's sign-up again."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms import WagtailAdminModelForm

from cms.core.codes import clean_code
from cms.core.forms import ContactForm, ContactKind, LineField
from events.choices import MAX_PEOPLE, SpokenLanguage, Theme
from events.exceptions import SessionHasPeople

_PEOPLE = [
    (1, _("Just me")),
    (2, _("Two people")),
    (3, _("Three people")),
    (4, _("Four people")),
]


#: Short names that are addresses of their own below the agenda.
_TAKEN = frozenset({"aanmelding", "d"})


class SignUpForm(ContactForm):
    """One page: no account, no e-mail address needed, no puzzle."""

    contact_kind = forms.ChoiceField(
        label=_("How shall we reach you?"),
        help_text=_("We only use this for news about this activity."),
        choices=[
            (ContactKind.PHONE, ContactKind.PHONE.label),
            (ContactKind.EMAIL, ContactKind.EMAIL.label),
            (ContactKind.LETTER, ContactKind.LETTER.label),
            (ContactKind.THROUGH, ContactKind.THROUGH.label),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how we may reach you."),
            "invalid_choice": _("Choose one of the ways in the list."),
        },
    )
    people = forms.TypedChoiceField(
        label=_("With how many do you come?"),
        help_text=_("Does somebody come along to help you? They are welcome too, for free."),
        choices=_PEOPLE[:MAX_PEOPLE],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose with how many you come."),
            "invalid_choice": _("Choose with how many you come."),
        },
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput)
    #: Stands where only a machine sees it.
    website = forms.CharField(required=False)

    field_order = ["name", "people", "contact_kind", "phone", "email", "letter", "through"]
    #: What goes to `services.register` as it is.
    service_fields = ("name", "contact_kind", "contact", "people")

    def clean_website(self):
        if self.cleaned_data["website"]:
            raise ValidationError(
                _("We could not take this in. Please send it once more, or call us.")
            )
        return ""

    def clean_key(self) -> uuid.UUID:
        try:
            return uuid.UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid.uuid4()

    def idempotency_key(self, session_id: int) -> uuid.UUID:
        """The same for the same form with the same answers.

        Who presses twice makes one sign-up; who goes back and writes down a neighbour makes two.
        """
        values = [self.cleaned_data[name] for name in SignUpForm.service_fields]
        return uuid.uuid5(self.cleaned_data["key"], repr([session_id, *values]))


class FindForm(forms.Form):
    """Back to one's sign-up, with the code and what was filled in then."""

    code = LineField(
        label=_("Your code"),
        help_text=_("It has six letters and digits, such as K7P-3XW."),
        max_length=20,
        error_messages={
            "required": _("Fill in the code of your sign-up, such as K7P-3XW."),
            "max_length": _("Fill in the code of your sign-up, such as K7P-3XW."),
        },
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "dir": "ltr",
            }
        ),
    )
    contact = LineField(
        label=_("The phone number, e-mail address or name you gave"),
        max_length=254,
        error_messages={
            "required": _("Fill in the phone number, e-mail address or name you gave."),
            "max_length": _("Fill in the phone number, e-mail address or name you gave."),
        },
    )

    def clean_code(self):
        return clean_code(self.cleaned_data["code"])


class StaffSignUpForm(SignUpForm):
    """For whoever has somebody on the telephone."""

    language = forms.ChoiceField(label=_("Language we write in"), choices=())
    service_fields = (*SignUpForm.service_fields, "language")

    def __init__(self, *args, languages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = languages


class EventForm(WagtailAdminModelForm):
    """An activity with its dates, in the admin."""

    spoken_languages = forms.MultipleChoiceField(
        label=_("languages spoken there"),
        choices=SpokenLanguage,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    talents = forms.MultipleChoiceField(
        label=_("what people do there"),
        choices=Theme,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug in _TAKEN:
            raise ValidationError(_("This word is taken. Choose another short name."))
        return slug

    def is_valid(self):
        """Dates with people on their list may not be removed along with the form."""
        valid = super().is_valid()
        sessions = self.formsets.get("sessions")
        if not valid or sessions is None:
            return valid
        for form in sessions.deleted_forms:
            if form.instance.pk and form.instance.registrations.exists():
                sessions._non_form_errors.append(SessionHasPeople.message)
                valid = False
        return valid

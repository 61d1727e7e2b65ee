import uuid
from datetime import date, timedelta

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import dates
from cms.core.forms import ContactForm, ContactKind, LineField, NameField
from talentscan.referrals.choices import Relation

#: Somebody's own yes may be this many days old.
_YES_DAYS = 14


class HelperForm(ContactForm):
    """Whoever brings somebody: two ways to be reached are enough for news."""

    name = NameField(label=_("What is your own name?"))
    relation = forms.ChoiceField(
        label=_("Who are you to this person?"),
        choices=Relation,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who you are to this person.")},
    )
    organisation = LineField(
        label=_("Which organisation do you work for?"), required=False, max_length=120
    )

    field_order = ["name", "relation", "organisation", "contact_kind", "phone", "email"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact_kind"].label = _("How may we send you news?")
        self.fields["contact_kind"].choices = [
            (kind.value, kind.label) for kind in (ContactKind.PHONE, ContactKind.EMAIL)
        ]


class PersonForm(ContactForm):
    """The person themselves; kept apart from who brings them."""

    name = NameField(label=_("What is the name of the person?"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact_kind"].label = _("How shall we reach this person?")


class IntroductionForm(forms.Form):
    """The person's own yes, and what they would like to talk about."""

    idea = forms.CharField(
        label=_("What would this person like to talk about?"),
        help_text=_("What they enjoy or wish. Please write nothing about their health."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={"max_length": _("Write it a little shorter, or tell us when we call.")},
    )
    yes_on = forms.ChoiceField(
        label=_("When did they say yes?"),
        error_messages={
            "required": _("Choose on which day they said yes."),
            "invalid_choice": _("Choose one of the days in the list."),
        },
    )
    yes_language = forms.ChoiceField(
        label=_("In which language did you talk about it?"),
        choices=settings.LANGUAGES,
        widget=forms.Select(attrs={"class": "input"}),
        error_messages={
            "required": _("Choose a language."),
            "invalid_choice": _("Choose a language."),
        },
    )
    said_yes = forms.BooleanField(
        label=_("This person said yes themselves: they know of it, and you may call them."),
        error_messages={
            "required": _("Talk about it together first. We only call who said yes themselves.")
        },
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        days = [today - timedelta(days=n) for n in range(_YES_DAYS)]
        choices = [(day.isoformat(), dates.day(day)) for day in days]
        self.fields["yes_on"].choices = choices
        self.fields["yes_on"].widget = forms.Select(attrs={"class": "input"}, choices=choices)

    def clean_yes_on(self):
        return date.fromisoformat(self.cleaned_data["yes_on"])

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.forms import ContactForm
from talentscan.referrals.forms import BirthYearForm


class _KeyForm(forms.Form):
    """A form that may arrive twice, and counts once."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean_key(self):
        return self.cleaned_data["key"] or uuid.uuid4()


class YesForm(_KeyForm):
    """The yes of somebody we know already; never ticked beforehand."""

    yes = forms.BooleanField(
        error_messages={"required": _("Tick this if you say yes. You may also leave it.")}
    )


class JoinForm(ContactForm, BirthYearForm, YesForm):
    """Who somebody is, one way to be reached, and their yes."""

    field_order = [
        "name",
        "contact_kind",
        "phone",
        "email",
        "letter",
        "through",
        "birth_year",
        "yes",
        "key",
    ]


class KnownTogetherForm(_KeyForm):
    """Somebody we know wants to read it together."""


class TogetherForm(ContactForm, _KeyForm):
    """Somebody who wants to read it together with a person first."""


class StillForm(forms.Form):
    """Does this still hold? Each answer is one tap."""

    YES, STOP = "yes", "stop"

    answer = forms.ChoiceField(choices=[(YES, YES), (STOP, STOP)])

"""What a partner arranges for its own house: colleagues, deputy, holidays, our messages."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import dates
from cms.core.forms import LineField, NameField, check_email
from cms.directory.choices import Notice
from cms.directory.models import Organisation
from cms.users.models import User
from talentscan.referrals.exports import Format, Purpose

_WEEKS_AHEAD = 26
_CHOOSE_DAY = _("Choose one of the days in the list.")


def mondays() -> list[date]:
    """The Mondays of half a year, to choose from."""
    today = timezone.localdate()
    first = today + timedelta(days=7 - today.weekday())
    return [first + timedelta(weeks=week) for week in range(_WEEKS_AHEAD)]


class DayField(forms.TypedChoiceField):
    """A Monday to come; nothing chosen is nothing arranged."""

    def __init__(self, **kwargs):
        super().__init__(
            choices=self.days,
            coerce=date.fromisoformat,
            empty_value=None,
            required=False,
            widget=forms.Select(attrs={"class": "input"}),
            error_messages={"invalid_choice": _CHOOSE_DAY},
            **kwargs,
        )

    @staticmethod
    def days():
        return [("", "–"), *((day.isoformat(), dates.day(day)) for day in mondays())]


class ClosedForm(forms.Form):
    until = DayField(
        label=_("Until which day are you closed?"),
        help_text=_("Meanwhile nobody is led to you. Who waits already can read it on their card."),
    )

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until is None:
            raise forms.ValidationError(_("Choose until which day it is closed."))
        return until


class NoticeForm(forms.ModelForm):
    """How often we write, and to whom for the time being."""

    notice = forms.ChoiceField(
        label=_("How often shall we tell you that somebody new waits?"),
        help_text=_("Who has waited three working days is told to you in any case."),
        choices=Notice,
        widget=forms.RadioSelect,
    )
    deputy_until = DayField(label=_("Until which day does your deputy answer?"))

    class Meta:
        model = Organisation
        fields = ["notice", "deputy", "deputy_until"]
        labels = {"deputy": _("Who answers while you are away?")}
        widgets = {"deputy": forms.Select(attrs={"class": "input"})}

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["deputy"].queryset = colleagues
        self.fields["deputy"].empty_label = _("Nobody, I am there")
        if self.instance.deputy_until:
            self.initial["deputy_until"] = self.instance.deputy_until.isoformat()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("deputy") and not cleaned.get("deputy_until") and not self.errors:
            self.add_error("deputy_until", _CHOOSE_DAY)
        return cleaned


class ColleagueForm(forms.Form):
    """Somebody of the same house who gets to log in."""

    name = NameField(label=_("What is your colleague's name?"))
    email = LineField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.TextInput(
            attrs={"type": "email", "autocomplete": "off", "spellcheck": "false", "dir": "ltr"}
        ),
        error_messages={"required": _("Fill in an e-mail address, such as name@example.nl.")},
    )

    def __init__(self, *args, organisation: Organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisation = organisation

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        check_email(email)
        others = User.objects.filter(email=email).exclude(organisation=self.organisation)
        if others.exists():
            # Nobody takes over an account that belongs elsewhere.
            raise forms.ValidationError(_("We cannot invite this address. Please call us."))
        return email


class FactsForm(forms.ModelForm):
    """The first step: who they are."""

    class Meta:
        model = Organisation
        fields = ["about", "phone"]
        labels = {
            "about": _("What do you do, in two or three sentences?"),
            "phone": _("Phone number"),
        }
        widgets = {"about": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].required = True
        self.fields["about"].error_messages["required"] = _("Tell in a few words what you do.")
        self.fields["phone"].error_messages["required"] = _(
            "Fill in a phone number, such as 06 12 34 56 78."
        )


class WhoForm(forms.ModelForm):
    """The second step: who answers when somebody says yes."""

    class Meta:
        model = Organisation
        fields = ["contact_name", "email"]
        labels = {"contact_name": _("Who calls the people who say yes?")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].required = True
        self.fields["contact_name"].error_messages["required"] = _(
            "Fill in your name. A first name is fine."
        )
        self.fields["email"].error_messages["required"] = _(
            "Fill in an e-mail address, such as name@example.nl."
        )


class ExportForm(forms.Form):
    """A file is made for one purpose, and says so in the audit."""

    purpose = forms.ChoiceField(
        label=_("What do you need the list for?"),
        choices=Purpose,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you need it for.")},
    )
    format = forms.ChoiceField(
        label=_("Which kind of file?"),
        choices=Format,
        initial=Format.XLSX,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a kind of file.")},
    )

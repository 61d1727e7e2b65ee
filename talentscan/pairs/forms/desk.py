"""What a coordinator writes down, usually with the phone at the ear."""

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.codes import clean_code
from cms.core.forms import LineField
from talentscan.pairs.choices import Ages
from talentscan.pairs.desk_choices import Outcome, State
from talentscan.pairs.forms.wishes import WishesForm, several
from talentscan.referrals.models import Resident

_DAYS = ("%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%Y-%m-%d")
_TIMES = ("%H:%M", "%H.%M", "%H")
_FURTHEST = timedelta(days=183)


def _note(label) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=_("Only what a colleague needs. It is kept encrypted, and erased in time."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"max_length": _("Write it a little shorter.")},
    )


class _TalkForm(WishesForm):
    note = _note(_("What came of the talk?"))
    spoken = forms.BooleanField(
        label=_("We spoke about all of this, and they would like it for a long time."),
        error_messages={"required": _("Speak about it first. Then tick this.")},
    )

    def __init__(self, *args, wisher, **kwargs):
        names = [name for name in self.base_fields if name not in {"note", "spoken"}]
        known = {name: getattr(wisher, name, None) for name in names}
        known |= {"note": wisher.spoken_note, "spoken": wisher.spoken_at is not None}
        super().__init__(*args, initial=known, **kwargs)

    def wishes(self) -> dict:
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in {"note", "spoken", "heard"}
        }


class FamilyTalkForm(_TalkForm):
    """The wishes of a family; with the words read aloud where they said no yes yet."""

    ages = several(_("How old are the children?"), Ages.choices)
    heard = forms.BooleanField(
        label=_("I read these words aloud, and heard their own yes."),
        error_messages={"required": _("Read the words aloud first, and hear their yes.")},
    )
    field_order = [
        "heard", "place", "ages", "languages", "often", "kinds", "far", "term", "note", "spoken",
    ]  # fmt: skip

    def __init__(self, *args, wisher, **kwargs):
        super().__init__(*args, wisher=wisher, **kwargs)
        if wisher.consented_at:
            del self.fields["heard"]


class GrandparentTalkForm(_TalkForm):
    """The wishes of somebody who would be a bonus grandparent."""


class CardCodeForm(forms.Form):
    """Finds somebody by the code on their card."""

    code = LineField(
        label=_("What is the code on their card?"),
        max_length=30,
        error_messages={"required": _("Fill in the code on their card, such as K7P-3XW.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )

    def clean_code(self) -> str:
        found = Resident.objects.filter(
            card_fingerprint=Resident.fingerprint(clean_code(self.cleaned_data["code"])),
            erased_at=None,
            erase_after=None,
        ).first()
        if found is None:
            raise ValidationError(_("Look at the code once more: we know nobody with this one."))
        self.resident = found
        return self.cleaned_data["code"]


class VogForm(forms.Form):
    seen = forms.BooleanField(
        label=_("I have seen the certificate of conduct myself."),
        error_messages={"required": _("Look at it first. Then tick this.")},
    )


class HeardAnswerForm(forms.Form):
    """What somebody said on the phone to the question whether they would like to meet."""

    answer = forms.ChoiceField(
        choices=[("yes", ""), ("no", "")],
        error_messages={
            "required": _("Choose one of the two buttons."),
            "invalid_choice": _("Choose one of the two buttons."),
        },
    )


class MeetingForm(forms.Form):
    day = forms.DateField(
        label=_("On which day do they meet?"),
        help_text=_("For example 3-12-2026."),
        input_formats=_DAYS,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the day, such as 3-12-2026."),
            "invalid": _("Fill in the day, such as 3-12-2026."),
        },
    )
    time = forms.TimeField(
        label=_("At what time?"),
        help_text=_("For example 10.00."),
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the time, such as 10.00."),
            "invalid": _("Fill in the time, such as 10.00."),
        },
    )
    where = LineField(
        label=_("Where do they meet?"),
        help_text=_("A place both can reach, such as a living room of the neighbourhood."),
        max_length=200,
        error_messages={"required": _("Fill in where they meet.")},
    )

    def clean(self):
        cleaned = super().clean()
        day, time = cleaned.get("day"), cleaned.get("time")
        if not (day and time):
            return cleaned
        at = timezone.make_aware(datetime.combine(day, time))
        if not timezone.now() < at <= timezone.now() + _FURTHEST:
            self.add_error("day", _("Choose a day to come, within half a year."))
        cleaned["at"] = at
        return cleaned


class OutcomeForm(forms.Form):
    """How it goes, after calling both; what can be answered depends on how far they are."""

    outcome = forms.ChoiceField(
        label=_("What did both sides say?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the answers."),
            "invalid_choice": _("Choose one of the answers."),
        },
    )
    note = _note(_("What came of it?"))

    def __init__(self, *args, pair, **kwargs):
        super().__init__(*args, **kwargs)
        answers = [Outcome.BEGUN, Outcome.NOT_BEGUN]
        if pair.state == State.BEGUN:
            answers = [Outcome.ENDED] if pair.called_later_at else [Outcome.GOES_ON, Outcome.ENDED]
        self.fields["outcome"].choices = [(found.value, found.label) for found in answers]

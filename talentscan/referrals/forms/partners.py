from datetime import date, timedelta

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import dates
from cms.core.workdays import add_working_days, is_working_day
from cms.directory.models import Organisation
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.choices import ATTEMPTS
from talentscan.referrals.models import DeclineReason

#: How far ahead two people may agree to meet, in the list to choose from.
_MEETING_DAYS = 42
_CHOOSE_ANSWER = _("Choose one of the answers.")
_CHOOSE_DAY = _("Choose one of the days in the list.")


def promise_days() -> list[date]:
    """The working days within which a partner can promise a call, as a list (FRM-27)."""
    today = timezone.localdate()
    last = add_working_days(today, settings.REFERRAL_ANSWER_WORKING_DAYS)
    return _working_days(today, last)


def later_days() -> list[date]:
    """The days a partner may ask for who needs more time."""
    today = timezone.localdate()
    return _working_days(today, add_working_days(today, settings.REFERRAL_SNOOZE_WORKING_DAYS))


def _working_days(after: date, last: date) -> list[date]:
    coming = (after + timedelta(days=n) for n in range(1, (last - after).days + 1))
    return [day for day in coming if is_working_day(day)]


def meeting_days() -> list[date]:
    today = timezone.localdate()
    return [today + timedelta(days=n) for n in range(_MEETING_DAYS)]


class AnswerForm(forms.Form):
    """The partner's one question. Most answers are one tap; some want a day or a reason.

    Takes every answer: whether it may still be given, only the service knows for sure.
    """

    PICK_UP, CONTACTED, MEETING, DECLINED = "pick_up", "contacted", "meeting", "declined"
    STARTED, NOT_STARTED, STOPPED, NO_SHOW = "started", "not_started", "stopped", "no_show"
    ALL = (
        *(PICK_UP, CONTACTED, MEETING, DECLINED, STARTED, NOT_STARTED, STOPPED, NO_SHOW),
        *(attempt.value for attempt in ATTEMPTS),
    )

    answer = forms.ChoiceField(
        choices=[(key, key) for key in ALL],
        error_messages={"required": _CHOOSE_ANSWER, "invalid_choice": _CHOOSE_ANSWER},
    )
    day = forms.ChoiceField(required=False, error_messages={"invalid_choice": _CHOOSE_DAY})
    meeting_day = forms.ChoiceField(
        label=_("We meet on:"), required=False, error_messages={"invalid_choice": _CHOOSE_DAY}
    )
    reason = forms.ModelChoiceField(
        queryset=DeclineReason.objects.filter(is_active=True),
        label=_("Why does it not fit? The resident does not read this."),
        required=False,
        empty_label=None,
        blank=True,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Choose one of the reasons in the list.")},
    )
    suggested = forms.ModelChoiceField(
        queryset=Organisation.objects.none(),
        label=_("Do you know a partner who suits better?"),
        required=False,
        empty_label=_("No suggestion"),
        error_messages={"invalid_choice": _("Choose one of the partners in the list.")},
        widget=forms.Select(attrs={"class": "input"}),
    )

    def __init__(self, *args, referral, days=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].choices = _as_choices(days)
        self.fields["meeting_day"].choices = _as_choices(meeting_days())
        self.fields["meeting_day"].widget = forms.Select(
            attrs={"class": "input"}, choices=self.fields["meeting_day"].choices
        )
        others = Organisation.objects.filter(opportunities__in=Opportunity.objects.open())
        self.fields["suggested"].queryset = others.exclude(pk=referral.organisation_id).distinct()

    def clean(self):
        cleaned = super().clean()
        answer = cleaned.get("answer")
        if answer == self.PICK_UP:
            self._read_day("day", _("Choose before which day you will call."))
        if answer == self.MEETING:
            self._read_day("meeting_day", _("Choose on which day you meet."))
        return cleaned

    def _read_day(self, field: str, sentence: str) -> None:
        if field in self.errors:
            return
        if day := self.cleaned_data.get(field):
            self.cleaned_data[field] = date.fromisoformat(day)
        else:
            self.add_error(field, sentence)


def _as_choices(days) -> list[tuple[str, str]]:
    return [(day.isoformat(), dates.day(day)) for day in days]

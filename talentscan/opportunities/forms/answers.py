"""Short answers: is it still true, and what a coordinator would like to be different."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import dates


class TruthForm(forms.Form):
    """The one tap: still true, closed for a while, open again, over, or begun anew."""

    STILL, CLOSED, OPEN, STOPS, AGAIN = "still", "closed", "open", "stops", "again"

    answer = forms.ChoiceField(
        choices=[(key, key) for key in (STILL, CLOSED, OPEN, STOPS, AGAIN)],
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

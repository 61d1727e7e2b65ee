"""A moment to come and look: when, who waits, and which door."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.forms import NameField
from events.choices import SpokenLanguage
from talentscan.opportunities.forms.fields import PhotoField, PlainForm, line, one, several

_DAYS = ("%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%Y-%m-%d")
_TIMES = ("%H:%M", "%H.%M", "%H")
_FURTHEST = timedelta(days=365)


class TryOutForm(PlainForm):
    day = forms.DateField(
        label=_("On which day?"),
        help_text=_("For example 3-12-2026."),
        input_formats=_DAYS,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the day, such as 3-12-2026."),
            "invalid": _("Fill in the day, such as 3-12-2026."),
        },
    )
    start = forms.TimeField(
        label=_("From what time?"),
        help_text=_("For example 10.00."),
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={
            "required": _("Fill in the time, such as 10.00."),
            "invalid": _("Fill in the time, such as 10.00."),
        },
    )
    end = forms.TimeField(
        label=_("Until what time?"),
        required=False,
        input_formats=_TIMES,
        widget=forms.TextInput(attrs={"inputmode": "text"}),
        error_messages={"invalid": _("Fill in the time, such as 10.00.")},
    )
    buddy_name = NameField(
        label=_("Who waits at the door?"), help_text=_("A first name is enough. It is on the site.")
    )
    buddy_languages = several(_("Which languages do they speak?"), SpokenLanguage)
    door_text = line(
        _("How does one recognise the door?"),
        longest=200,
        help_text=_("For example: the yellow door beside the bus stop."),
    )
    door_photo = PhotoField(label=_("A photo of the door"), required=False)
    capacity = one(
        _("How many people may come and look?"),
        [(str(number), str(number)) for number in range(1, 7)],
        required=True,
        initial="2",
    )

    def clean(self):
        cleaned = super().clean()
        day, start, end = (cleaned.get(name) for name in ("day", "start", "end"))
        if not (day and start):
            return cleaned
        begins = timezone.make_aware(datetime.combine(day, start))
        if begins <= timezone.now() or begins > timezone.now() + _FURTHEST:
            self.add_error("day", _("Choose a day to come, within a year."))
        if end and end <= start:
            self.add_error("end", _("The end must be later than the beginning."))
        cleaned["starts_at"] = begins
        cleaned["ends_at"] = timezone.make_aware(datetime.combine(day, end)) if end else None
        return cleaned

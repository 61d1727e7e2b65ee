"""Days and times as people say them, in the reader's language, with the digits of the bus stop.

Names of days and months come from Babel, which knows more languages than Django does; the order of
the words comes from the message catalogue, so a further language needs no code here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from babel.dates import get_day_names, get_month_names

from django.utils import dates as django_dates
from django.utils import timezone
from django.utils.translation import get_language, gettext, pgettext

from cms.core.cldr import locale

#: Month names many other readers of the language know better; added in brackets: those of the
#: Mashriq after the Moroccan ones, those of Afghanistan after the Iranian ones.
_ALSO_NAMES_OF = {"ar": "ar", "fa": "fa_AF"}
#: The form of a month that stands by itself, where that of a date binds to a year after it.
_ALONE = frozenset({"fa"})
#: Months by number also where the tables write the number in characters.
_BY_NUMBER = frozenset({"zh-hans"})
#: Written with a small letter inside a sentence, whatever Babel says.
_SMALL_LETTER = frozenset({"pap"})


@dataclass(frozen=True)
class DateParts:
    """The three short pieces of a date block."""

    weekday: str
    day: str
    month: str


@cache
def _weekday(code: str, number: int, width: str) -> str:
    tables = locale(code)
    if tables is None:
        names = django_dates.WEEKDAYS if width == "wide" else django_dates.WEEKDAYS_ABBR
        return str(names[number])
    # The tables have an apostrophe that is a letter; ours is the one that people type and print.
    return get_day_names(width, "format", tables)[number].rstrip(".").replace("\u02bc", "’")


@cache
def _month(code: str, number: int, width: str) -> str:
    tables = locale(code)
    if tables is None:
        names = django_dates.MONTHS if width == "wide" else django_dates.MONTHS_3
        return str(names[number])
    form = "stand-alone" if code in _ALONE else "format"
    width = "abbreviated" if code in _BY_NUMBER else width
    name = get_month_names(width, form, tables)[number].rstrip(".")
    if code in _SMALL_LETTER:
        name = name.lower()
    if width == "wide" and code in _ALSO_NAMES_OF:
        other = get_month_names(width, form, _ALSO_NAMES_OF[code])[number]
        if other != name:
            name = f"{name} ({other})"
    return name


def local_date(value: date | datetime) -> date:
    """The day on the calendar here, also of a moment kept in UTC."""
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


def _local_time(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def day(value: date | datetime, *, year: bool = False) -> str:
    """The day in words: "donderdag 26 november", with the year on request."""
    value, code = local_date(value), get_language() or "nl"
    parts = {
        "weekday": _weekday(code, value.weekday(), "wide"),
        "day": value.day,
        "month": _month(code, value.month, "wide"),
        "year": value.year,
    }
    if year:
        return pgettext("a date", "%(weekday)s %(day)s %(month)s %(year)s") % parts
    return pgettext("a date", "%(weekday)s %(day)s %(month)s") % parts


def date_parts(value: date | datetime) -> DateParts:
    """The pieces of a date block: "do", "26", "nov"."""
    value, code = local_date(value), get_language() or "nl"
    return DateParts(
        weekday=_weekday(code, value.weekday(), "abbreviated"),
        day=str(value.day),
        month=_month(code, value.month, "abbreviated"),
    )


def weekday_of(word: str) -> int | None:
    """The day of the week a word names in the reader's language or in Dutch; Monday is 0."""
    wanted = word.casefold()
    for code in (get_language() or "nl", "nl"):
        for number in range(7):
            if _weekday(code, number, "wide").casefold() == wanted:
                return number
    return None


def clock(value: datetime) -> str:
    """A time such as "10.00": from 0 to 24 hours in every language, as on a station clock."""
    point = "." if get_language() == "nl" else ":"
    return f"{_local_time(value):%H{point}%M}"


def time_range(start: datetime, end: datetime | None) -> str:
    """From when till when: "van 10.00 tot 13.00 uur"."""
    if end is None:
        return gettext("from %(start)s") % {"start": clock(start)}
    return gettext("from %(start)s to %(end)s") % {"start": clock(start), "end": clock(end)}


def day_and_time(start: datetime, end: datetime | None) -> str:
    """All of it: "donderdag 26 november, van 10.00 tot 13.00 uur"."""
    return pgettext("a date with times", "%(day)s, %(times)s") % {
        "day": day(start),
        "times": time_range(start, end),
    }

"""Dates for people's own calendars: one date, or all of a place to subscribe to."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, timedelta
from urllib.parse import quote, urlencode, urlsplit

import icalendar

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from cms.core import dates
from cms.languages.selectors import obj_text
from events import wording
from events.models import Session

CONTENT_TYPE = "text/calendar; charset=utf-8"
ATTACHMENT_TYPE = "text/calendar; method=PUBLISH"
FILE_NAME = "agenda.ics"


def _domain() -> str:
    return urlsplit(settings.PUBLIC_BASE_URL).hostname or "localhost"


def session_url(session: Session) -> str:
    path = reverse("events:date", args=[session.event.slug, session.pk])
    return f"{settings.PUBLIC_BASE_URL}{path}"


def _description(session: Session) -> str:
    event = session.event
    lines = [
        obj_text(event, "summary").value,
        wording.sign_up_line(session),
        gettext("Cost: %(cost)s") % {"cost": wording.cost_text(event)},
        gettext("Questions? Call %(phone)s.") % {"phone": event.phone or settings.HELP_PHONE},
    ]
    return "\n".join(line for line in lines if line)


def _entry(session: Session) -> icalendar.Event:
    event = session.event
    entry = icalendar.Event()
    entry.add("uid", f"session-{session.pk}@{_domain()}")
    entry.add("dtstamp", max(session.changed_at, event.changed_at).astimezone(UTC))
    entry.add("sequence", session.sequence)
    entry.add("dtstart", timezone.localtime(session.starts_at))
    entry.add("dtend", timezone.localtime(session.ends_at))
    entry.add("summary", obj_text(event, "title").value)
    entry.add("location", wording.address_line(event))
    entry.add("description", _description(session))
    entry.add("url", session_url(session))
    entry.add("status", "CANCELLED" if session.is_cancelled else "CONFIRMED")
    if event.venue:
        entry.add("geo", (event.venue.latitude, event.venue.longitude))
    return entry


def calendar(sessions: Iterable[Session], *, name: str = "") -> bytes:
    """An iCalendar file. The same dates give the same bytes, so that a client need not reload.

    Texts are in the active language; events come with their texts attached.
    """
    result = icalendar.Calendar()
    result.add("prodid", f"-//{settings.SITE_NAME}//agenda//NL")
    result.add("version", "2.0")
    result.add("method", "PUBLISH")
    if name:
        result.add("x-wr-calname", name)
        result.add("name", name)
        result.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
        result.add("x-published-ttl", "PT6H")
    for session in sessions:
        result.add_component(_entry(session))
    result.add_missing_timezones()
    return result.to_ical()


def etag(content: bytes) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def google_link(session: Session) -> str:
    """A plain link that opens Google's calendar with the date filled in."""

    def moment(value):
        return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")

    query = urlencode(
        {
            "action": "TEMPLATE",
            "text": obj_text(session.event, "title").value,
            "dates": f"{moment(session.starts_at)}/{moment(session.ends_at)}",
            "details": _description(session),
            "location": wording.address_line(session.event),
        },
        quote_via=quote,
    )
    return f"https://calendar.google.com/calendar/render?{query}"


def when(session: Session) -> str:
    return dates.day_and_time(session.starts_at, session.ends_at)

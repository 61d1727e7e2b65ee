"""Dates of activities on pages: one line of a list, and the words around a date.

{% load event_tags %}
{% session_card session %}    one line, for lists anywhere on the site
"""

from django import template
from django.urls import reverse
from django.utils.html import format_html, linebreaks
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext

from cms.core import dates
from cms.languages.selectors import obj_text
from events import wording
from events.models import Session

register = template.Library()


def _tags(session: Session) -> list[dict]:
    tags = []
    if session.is_cancelled:
        return [{"text": gettext("Does not go ahead"), "kind": "alert"}]
    if session.is_moved:
        tags.append({"text": gettext("New time"), "kind": "warning"})
    if not session.event.sign_up:
        tags.append({"text": gettext("Just come by"), "kind": "success"})
    elif session.is_full:
        tags.append({"text": gettext("Full: waiting list"), "kind": "warning"})
    return tags


def session_facts(session: Session) -> dict:
    event = session.event
    title = obj_text(event, "title")
    return {
        "session": session,
        "event": event,
        "title": title.value,
        "lang": title.language if title.language != get_language() else "",
        "url": reverse("events:date", args=[event.slug, session.pk]),
        "date": session.starts_at,
        "facts": [
            dates.time_range(session.starts_at, session.ends_at),
            wording.short_place(event),
            wording.cost_text(event),
        ],
        "tags": _tags(session),
        "cancelled": session.is_cancelled,
        "pictogram": event.talents[0] if event.talents else "calendar",
    }


@register.inclusion_tag("components/card_event.html")
def session_card(session, level=3):
    """A line with its date beside it."""
    return session_facts(session) | {"level": level}


@register.inclusion_tag("events/parts/agenda_item.html")
def agenda_item(session, level=4):
    """A line below the heading of its day."""
    return session_facts(session) | {"level": level}


@register.filter
def seats_line(session):
    return wording.seats_line(session)


@register.filter
def sign_up_line(session):
    return wording.sign_up_line(session)


@register.filter
def languages_line(event):
    return wording.languages_line(event)


@register.filter
def cost_text(event):
    return wording.cost_text(event)


@register.filter
def people_line(number):
    return wording.people_line(number)


@register.simple_tag
def near_day(day):
    """ "Today" or "Tomorrow", for who does not keep the date in mind."""
    return wording.near_day(day)


@register.filter
def venue_facts(venue):
    return wording.venue_facts(venue)


@register.filter
def how_we_tell(contact_kind):
    return wording.how_we_tell(contact_kind)


@register.simple_tag
def paragraphs(obj, field):
    """A longer text in paragraphs; in Dutch, and marked so, where there is no translation."""
    found = obj_text(obj, field)
    if not found.is_fallback:
        return mark_safe(linebreaks(found.value, autoescape=True))
    text = mark_safe(linebreaks(found.value, autoescape=True))
    return format_html('<div lang="nl" dir="ltr">{}</div>', text)

"""The same facts in the same words, on pages, in messages and in calendars."""

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from cms.core import cldr
from cms.core.dates import local_date
from cms.core.forms import ContactKind
from cms.directory.models import Venue
from cms.languages.selectors import obj_text
from events.choices import SpokenLanguage
from events.models import Event, Session


def language_name(code: str) -> str:
    """A language by its name in the reader's language; an unknown code by what Babel calls it."""
    if code in SpokenLanguage.values:
        return SpokenLanguage(code).label
    tables = cldr.locale(code)
    return (tables and tables.get_language_name(cldr.current_locale())) or code


def languages_line(event: Event) -> str:
    return cldr.in_words(language_name(code) for code in event.spoken_languages)


def cost_text(event: Event) -> str:
    if event.is_free:
        return gettext("Free")
    return obj_text(event, "cost").value


def address_line(event: Event) -> str:
    """Name, street, postcode and town; or that it is by telephone."""
    if event.is_by_telephone:
        return gettext("By telephone. We call you.")
    venue = event.venue
    return f"{venue.name}, {venue.street}, {venue.postcode} {venue.town}"


def short_place(event: Event) -> str:
    """Where, for a list: the venue and its town."""
    if event.is_by_telephone:
        return gettext("By telephone")
    return f"{event.venue.name}, {event.place.name}"


def people_line(number: int) -> str:
    return ngettext("%(number)s person", "%(number)s people", number) % {"number": number}


def seats_line(session: Session) -> str:
    """How full it is, in words; nothing where there is no limit."""
    left = session.seats_left
    if left is None:
        return ""
    if left == 0:
        return gettext("Full. You can be on the waiting list.")
    return ngettext("%(number)s place left", "%(number)s places left", left) % {"number": left}


def sign_up_line(session: Session) -> str:
    """Whether one signs up, and until when."""
    if not session.event.sign_up:
        return gettext("You need not sign up. Just come by.")
    return gettext("Sign up first, please. You can until it begins.")


def near_day(day: date) -> str:
    """Today or tomorrow by that word; nothing for other days."""
    today = local_date(timezone.now())
    if day == today:
        return gettext("Today")
    return gettext("Tomorrow") if day == today + timedelta(days=1) else ""


def venue_facts(venue: Venue) -> list[dict[str, str]]:
    """What one wants to know before leaving home; never silent about it (EVT-03)."""
    questions = [
        ("facility-step_free", gettext("Step-free entrance"), venue.step_free),
        ("facility-toilet", gettext("Wheelchair toilet"), venue.toilet),
        ("facility-seat", gettext("Seats to rest"), venue.seats),
        ("facility-transport", gettext("Parking for disabled people"), venue.parking),
    ]
    answers = {True: gettext("yes"), False: gettext("no"), None: gettext("not known, ask us")}
    return [
        {"pictogram": pictogram, "label": label, "answer": answers[value]}
        for pictogram, label, value in questions
    ]


def how_we_tell(contact_kind: str) -> str:
    """How the news of a sign-up reaches somebody, said on the page they see at once."""
    return {
        ContactKind.EMAIL: gettext("We have sent you an e-mail with all of this."),
        ContactKind.LETTER: gettext("We send you a letter with all of this."),
        ContactKind.PHONE: gettext("We also call you about this."),
        ContactKind.THROUGH: gettext("We also call the person you named."),
    }.get(contact_kind, "")

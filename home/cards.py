"""Pages and records as the cards and lines of a list; whatever a template needs, ready made."""

from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.core.dates import time_range
from cms.core.pages import BasePage, path_of
from cms.images.renditions import CARD, Picture, picture
from cms.languages.selectors import obj_text
from events import wording
from events.models import Session
from home.models import PortraitPage, StoryPage, Video
from home.routing import not_yet_url
from talentscan.opportunities.models import Opportunity

#: The series of portraits is known by this name, in every language.
PORTRAIT_SERIES = "#SociaalPensioen"

#: What stands around somebody's words; elsewhere “ and ”.
_GUILLEMETS, _LOW = ("«", "»"), ("„", "“")
_MARKS = {
    "ar": _GUILLEMETS,
    "bg": _LOW,
    "bs": ("„", "”"),
    "de": _LOW,
    "es": _GUILLEMETS,
    "fa": _GUILLEMETS,
    "it": _GUILLEMETS,
    "pl": ("„", "”"),
    "ro": ("„", "”"),
    "ru": _GUILLEMETS,
    "uk": _GUILLEMETS,
    "zh-hant": ("「", "」"),
}


@dataclass(frozen=True)
class Card:
    """A story or a portrait in a list; the whole card opens it."""

    title: str
    url: str
    kicker: str
    text: str
    image: Picture | None
    lang: str = ""


@dataclass(frozen=True)
class Line:
    """One date of an activity in a list."""

    title: str
    url: str
    date: object
    facts: list[str]
    tags: list[dict] = field(default_factory=list)
    cancelled: bool = False
    lang: str = ""


@dataclass(frozen=True)
class Offer:
    """Something to do at a partner."""

    title: str
    url: str
    text: str
    organisation: str
    facts: list[str]


def quoted(text: str, language: str) -> str:
    """A sentence somebody said, between the marks of its language."""
    text = text.replace("'", "’")
    before, after = _MARKS.get(language, ("“", "”"))
    return f"{before}{text}{after}"


def marked(text: str, lang: str) -> str:
    """A text that stands in another language than the page, marked so for eyes and ears."""
    return format_html('<span lang="{}" dir="auto">{}</span>', lang, text) if lang else text


def _record_text(obj, name: str) -> str:
    found = obj_text(obj, name)
    return marked(found.value, settings.LANGUAGE_CODE if found.is_fallback else "")


def _kicker(words: str, lang: str) -> str:
    return f"{words} · {_('in Dutch')}" if lang == settings.LANGUAGE_CODE else words


def page_url(page: BasePage, language: str, request: HttpRequest | None = None) -> str:
    """Where the reader reads the page: its own address, or the Dutch text with what is around it.

    The reader's language is that of the address; a Dutch list may be shown on a Turkish page.
    """
    reader = getattr(request, "LANGUAGE_CODE", language)
    return path_of(page, request) if page.language == reader else not_yet_url(page, reader)


def index_url(page: BasePage, request: HttpRequest | None = None) -> str:
    """The list a story stands in: its own address without the last piece."""
    url = path_of(page, request) or "/"
    return url.rstrip("/").rpartition("/")[0] + "/"


def share_links(page: BasePage, request: HttpRequest | None = None) -> dict[str, str]:
    """Addresses that open somebody's own mail or WhatsApp; nothing happens before that."""
    url = settings.PUBLIC_BASE_URL + (path_of(page, request) or "/")
    words = f"{quoted(page.title, page.language)} {url}"
    return {
        "mail": f"mailto:?{urlencode({'subject': page.person, 'body': words}, quote_via=quote)}",
        "whatsapp": f"https://wa.me/?{urlencode({'text': words}, quote_via=quote)}",
    }


def series(page: StoryPage) -> str:
    return _("People make %(place)s") % {"place": page.place.municipality.name}


def episode(page: StoryPage, *, with_place: bool) -> str:
    """The line above a story: which series, which number."""
    if page.episode is None:
        return series(page)
    if with_place:
        return _("People make %(place)s, episode %(number)s") % {
            "place": page.place.municipality.name,
            "number": page.episode,
        }
    return _("Episode %(number)s") % {"number": page.episode}


def film_length(video: Video) -> str:
    if not video.seconds:
        return _("with a film")
    if video.seconds < 60:
        return ngettext(
            "film of %(number)s second", "film of %(number)s seconds", video.seconds
        ) % {"number": video.seconds}
    minutes = round(video.seconds / 60)
    return ngettext("film of %(number)s minute", "film of %(number)s minutes", minutes) % {
        "number": minutes
    }


def story_card(page: StoryPage, language: str, request=None, *, with_place: bool = True) -> Card:
    lang = "" if page.language == language else page.language
    return Card(
        title=quoted(page.title, page.language),
        url=page_url(page, language, request),
        kicker=_kicker(episode(page, with_place=with_place), lang),
        text=marked(page.listing_text or page.person, lang),
        image=picture(page.portrait, CARD),
        lang=lang,
    )


def portrait_card(page: PortraitPage, language: str, request=None) -> Card:
    lang = "" if page.language == language else page.language
    pieces = [page.person, film_length(page.video) if page.video else ""]
    return Card(
        title=quoted(page.title, page.language),
        url=page_url(page, language, request),
        kicker=format_html(_kicker('<bdi dir="ltr">{}</bdi>', lang), PORTRAIT_SERIES),
        text=" · ".join(filter(None, pieces)),
        image=picture(page.portrait, CARD),
        lang=lang,
    )


def _session_tags(session: Session) -> list[dict]:
    if session.is_cancelled:
        return [{"text": session.get_status_display(), "kind": "alert"}]
    tags = []
    if session.is_moved:
        tags.append({"text": session.get_status_display(), "kind": "warning"})
    if session.event.sign_up and session.is_full:
        tags.append({"text": _("Full"), "kind": "warning"})
    return tags


def session_line(session: Session) -> Line:
    event = session.event
    title = obj_text(event, "title")
    facts = [
        time_range(session.starts_at, session.ends_at),
        wording.short_place(event),
        wording.cost_text(event),
    ]
    if not event.sign_up:
        facts.append(_("just come by"))
    return Line(
        title=title.value,
        url=reverse("events:date", args=[event.slug, session.pk]),
        date=session.starts_at,
        facts=facts,
        tags=_session_tags(session),
        cancelled=session.is_cancelled,
        lang=settings.LANGUAGE_CODE if title.is_fallback else "",
    )


def offer(opportunity: Opportunity) -> Offer:
    title = obj_text(opportunity, "title")
    organisation = opportunity.organisation.name
    where = opportunity.venue.name if opportunity.venue else opportunity.place.name
    facts = [where if where != organisation else "", _record_text(opportunity, "how_often")]
    return Offer(
        title=marked(title.value, settings.LANGUAGE_CODE if title.is_fallback else ""),
        url=opportunity.get_absolute_url(),
        text=_record_text(opportunity, "summary"),
        organisation=organisation,
        facts=[fact for fact in facts if fact],
    )

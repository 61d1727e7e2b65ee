"""What search engines may read, with its other languages. Four queries, however many pages."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from wagtail.models import Page

from cms.core.pages import path_of
from cms.languages.shown import shown_codes
from events import selectors as events
from home.routing import Alternate, Found, alternates, paths_of
from talentscan.opportunities.models import Opportunity

#: A sitemap holds at most 50,000 addresses; the agenda is what could grow so far.
MOST_ACTIVITIES = 2_000
MOST_PLACES = 1_000


@dataclass(frozen=True)
class Entry:
    url: str
    lastmod: datetime | None
    alternates: list[Alternate] = field(default_factory=list)


def entries(request: HttpRequest) -> list[Entry]:
    return [*_pages(request), *_activities(request), *_places_to_join_in(request)]


def _pages(request: HttpRequest) -> list[Entry]:
    """Pages of the site by family; a page outside every site has no address and is left out."""
    families: dict[object, dict[str, Page]] = defaultdict(dict)
    pages = Page.objects.live().filter(alias_of=None, depth__gt=1).select_related("locale")
    for page in pages.order_by("path"):
        if path_of(page, request):
            families[page.translation_key][page.locale.language_code] = page
    found = []
    for family in families.values():
        everywhere = Found(next(iter(family.values())), family)
        others = alternates(paths_of(everywhere, request))
        found += [
            Entry(settings.PUBLIC_BASE_URL + path_of(page, request), page.last_published_at, others)
            for page in family.values()
        ]
    return found


def _in_all_languages(name: str, records: Iterable, request: HttpRequest) -> list[Entry]:
    """Records by slug and last change, once per language; each entry names the others."""
    shown = shown_codes(request)
    found = []
    for slug, changed in records:
        urls = {}
        for code in shown:
            with translation.override(code):
                urls[code] = settings.PUBLIC_BASE_URL + reverse(name, args=[slug])
        others = [Alternate(code, url) for code, url in urls.items()]
        others.append(Alternate("x-default", urls[settings.LANGUAGE_CODE]))
        found += [Entry(url, changed, others) for url in urls.values()]
    return found


def _activities(request: HttpRequest) -> list[Entry]:
    """Activities to come, once each, in every language of the site."""
    newest: dict[str, datetime] = {}
    for session in events.upcoming_sessions(limit=MOST_ACTIVITIES):
        newest.setdefault(session.event.slug, session.event.changed_at)
    return _in_all_languages("events:event", newest.items(), request)


def _places_to_join_in(request: HttpRequest) -> list[Entry]:
    """What there is to do at partners, in every language of the site."""
    rows = Opportunity.objects.open().order_by("slug").values_list("slug", "changed_at")
    return _in_all_languages("opportunities:opportunity", rows[:MOST_PLACES], request)

"""Search over pages, activities and things to do. A few queries, and never an error."""

from dataclasses import dataclass
from itertools import islice

from django.conf import settings
from django.db.models import Model, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wagtail.models import Locale, Page

from cms.core.dates import day_and_time
from cms.core.pages import BasePage
from cms.languages.models import Translation
from cms.languages.selectors import obj_text, with_texts
from events import selectors as events
from home import cards
from talentscan.opportunities.models import Opportunity

PAGE_SIZE = 20
#: Enough for anybody; a search for "a" need not load the whole site.
MOST_PER_KIND = 60
_MOST_WORDS = 6


@dataclass(frozen=True)
class Result:
    """One thing that was found."""

    kind: str
    title: str
    url: str
    text: str
    lang: str = ""


def everything(query: str, language: str, request: HttpRequest) -> list[Result]:
    """Activities first, since they have a day; then pages, then what one can do at partners."""
    return [
        *_activities(query, language),
        *_pages(query, language, request),
        *_opportunities(query, language),
    ]


def nearest():
    """The first activities to come, for who found nothing."""
    sessions = list(events.upcoming_sessions().going_ahead()[:3])
    with_texts([session.event for session in sessions])
    return [cards.session_line(session) for session in sessions]


# Pages -------------------------------------------------------------------------------------------
def _page_ids(query: str, pages) -> list[int]:
    """By the index, best first; then by piece of a word, for languages it does not know."""
    found = [page.pk for page in pages.search(query)[:MOST_PER_KIND]]
    words = query.split()[:_MOST_WORDS]
    pieces = Q()
    for word in words:
        pieces &= Q(title__icontains=word) | Q(search_description__icontains=word)
    found += pages.filter(pieces).values_list("pk", flat=True)[:MOST_PER_KIND]
    return list(dict.fromkeys(found))[:MOST_PER_KIND]


def _pages(query: str, language: str, request: HttpRequest) -> list[Result]:
    """Pages in the reader's language, and Dutch ones that have no translation yet."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    by_pk = {locale.pk: locale for locale in locales.values()}
    wanted = [locales[code] for code in {language, settings.LANGUAGE_CODE} if code in locales]
    pages = Page.objects.live().filter(locale__in=wanted, depth__gt=1)
    ids = _page_ids(query, pages)
    rows = Page.objects.filter(pk__in=ids, alias_of=None).defer_streamfields().specific()
    by_id = {page.pk: page for page in rows if isinstance(page, BasePage)}
    for page in by_id.values():  # one type is one query; relations are not kept over that
        page.locale = by_pk[page.locale_id]
    found = [by_id[pk] for pk in ids if pk in by_id]
    own = {page.translation_key for page in found if page.language == language}
    return [
        Result(
            kind=capfirst(page._meta.verbose_name),
            title=page.title,
            url=cards.page_url(page, language, request),
            text=page.listing,
            lang="" if page.language == language else page.language,
        )
        for page in found
        if page.language == language or page.translation_key not in own
    ]


# Records -----------------------------------------------------------------------------------------
def _about(model: type[Model], query: str, language: str, fields: tuple[str, ...]) -> Q:
    """Every word somewhere: in the Dutch of the row, or in its text in the reader's language."""
    condition = Q()
    for word in query.split()[:_MOST_WORDS]:
        translated = Translation.objects.filter(
            model=model._meta.label_lower, language=language, text__icontains=word
        )
        here = Q(pk__in=translated.values("object_id"))
        for name in fields:
            here |= Q(**{f"{name}__icontains": word})
        condition &= here
    return condition


def _activities(query: str, language: str) -> list[Result]:
    wishes = events.Wishes(query=query)
    sessions = events.wished_sessions(wishes, language).going_ahead()[:MOST_PER_KIND]
    one_each: dict[int, object] = {}
    for session in sessions:
        one_each.setdefault(session.event_id, session)
    chosen = list(islice(one_each.values(), MOST_PER_KIND))
    with_texts([session.event for session in chosen], language)
    return [
        Result(
            kind=_("Activity"),
            title=(title := obj_text(session.event, "title")).value,
            url=reverse("events:date", args=[session.event.slug, session.pk]),
            text=day_and_time(session.starts_at, session.ends_at),
            lang=settings.LANGUAGE_CODE if title.is_fallback else "",
        )
        for session in chosen
    ]


def _opportunities(query: str, language: str) -> list[Result]:
    about = _about(
        Opportunity,
        query,
        language,
        ("title", "summary", "organisation__name", "place__name", "venue__name"),
    )
    found = list(Opportunity.objects.published().for_listing().filter(about)[:MOST_PER_KIND])
    with_texts(found, language)
    return [
        Result(
            kind=_("Something to do"),
            title=(title := obj_text(opportunity, "title")).value,
            url=opportunity.get_absolute_url(),
            text=f"{opportunity.organisation.name}, {opportunity.place.name}",
            lang=settings.LANGUAGE_CODE if title.is_fallback else "",
        )
        for opportunity in found
    ]

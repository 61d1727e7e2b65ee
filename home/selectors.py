"""What the pages show. Each says in how many queries; templates make none."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from cms.core.urls_in import url_in
from cms.directory.models import Organisation, Place
from cms.images.renditions import CARD, LARGE, SHARED, load, picture, prefetched
from cms.languages.selectors import with_texts
from events import selectors as events
from events.models import Session
from home import cards
from home.models import (
    HomePage,
    PlacePage,
    PortraitIndexPage,
    PortraitPage,
    StoryIndexPage,
    StoryPage,
)
from home.wall import wall
from talentscan.opportunities import selectors as opportunities

PAGE_SIZE = 12
#: Lines under "this week"; more stands in the agenda.
FEW = 4


# Stories and portraits ---------------------------------------------------------------------------
def readable(model, language: str | None = None) -> QuerySet:
    """Live pages for a reader: in their language where translated, else in Dutch; newest first."""
    language = language or get_language()
    own = Q(locale__language_code=language)
    if language != settings.LANGUAGE_CODE:
        translated = model.objects.live().filter(
            translation_key=OuterRef("translation_key"),
            locale__language_code=language,
            alias_of=None,
        )
        own |= Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
    return (
        model.objects.live()
        .filter(own, alias_of=None)
        .order_by("-first_published_at", "-pk")
        .defer_streamfields()
    )


def stories(place: Place | None = None, language: str | None = None) -> QuerySet[StoryPage]:
    """Stories with all their card shows: two queries, however many."""
    found = readable(StoryPage, language)
    if place is not None:
        found = found.filter(Q(place=place) | Q(place__parent=place))
    return found.select_related("locale", "place__parent", "portrait").prefetch_related(
        prefetched("portrait", CARD)
    )


def portraits(language: str | None = None) -> QuerySet[PortraitPage]:
    """Portraits with all their card shows: two queries, however many."""
    return (
        readable(PortraitPage, language)
        .select_related("locale", "portrait", "video")
        .prefetch_related(prefetched("portrait", CARD))
    )


def story_places() -> QuerySet[Place]:
    """Municipalities with a series of stories."""
    told = StoryPage.objects.live().filter(alias_of=None).order_by()
    return Place.objects.filter(
        Q(pk__in=told.values("place")) | Q(pk__in=told.values("place__parent")), parent=None
    )


def story_list(page: StoryIndexPage, request: HttpRequest) -> dict:
    """One page of stories, of one place when asked: four queries."""
    places = list(story_places())
    chosen = next((p for p in places if p.slug == request.GET.get("plaats")), None)
    shown = Paginator(stories(chosen, page.language), PAGE_SIZE).get_page(request.GET.get("page"))
    return {
        "cards": [
            cards.story_card(story, page.language, request, with_place=chosen is None)
            for story in shown
        ],
        "shown": shown,
        "places": places,
        "chosen_place": chosen,
        "query": f"plaats={chosen.slug}" if chosen else "",
        "portraits_url": url_in(request, request.LANGUAGE_CODE, "/sociaal-pensioen/"),
    }


def portrait_list(page: PortraitIndexPage, request: HttpRequest) -> dict:
    shown = Paginator(portraits(page.language), PAGE_SIZE).get_page(request.GET.get("page"))
    return {
        "cards": [cards.portrait_card(portrait, page.language, request) for portrait in shown],
        "shown": shown,
    }


def _shared_picture(page) -> dict:
    """Its picture in the size of the page and of a message that shares it: one query."""
    field, alt = (
        ("portrait", "portrait_alt") if hasattr(page, "portrait") else ("picture", "picture_alt")
    )
    image = getattr(page, field)
    load(image, LARGE, SHARED)
    words = getattr(page, alt)
    return {
        "picture": picture(image, LARGE, words),
        "shared_picture": picture(image, SHARED, words),
    }


def _invitation(talents: Iterable[str], place: Place | None) -> dict:
    """How a story ends: two places that would be glad, and the next date. Two queries in Dutch."""
    offers = opportunities.fitting(set(talents), place, 2)
    sessions = events.fitting(set(talents), place, 1)
    with_texts([session.event for session in sessions])
    return {
        "offers": [cards.offer(opportunity) for opportunity in offers],
        "next_sessions": [cards.session_line(session) for session in sessions],
    }


def story_text(page: StoryPage) -> dict:
    return {
        **_shared_picture(page),
        "quote": cards.quoted(page.title, page.language),
        "kicker": cards.episode(page, with_place=True) if page.place else "",
    }


def story_ending(page: StoryPage, request: HttpRequest) -> dict:
    place = page.place.municipality if page.place else None
    return {
        **_invitation(page.talents, place),
        "place": place,
        "index_url": cards.index_url(page, request),
        "share": cards.share_links(page, request),
    }


def portrait_text(page: PortraitPage) -> dict:
    return {
        **_shared_picture(page),
        "quote": cards.quoted(page.title, page.language),
        "kicker": cards.PORTRAIT_SERIES,
        "film_length": cards.film_length(page.video) if page.video else "",
    }


def portrait_ending(page: PortraitPage, request: HttpRequest) -> dict:
    return {
        **_invitation((), None),
        "index_url": cards.index_url(page, request),
        "share": cards.share_links(page, request),
    }


# Home and places ---------------------------------------------------------------------------------
def _soon(place: Place | None = None, limit: int = FEW) -> list[Session]:
    """Dates of the coming seven days, one per activity; else the first ones to come. One query."""
    sessions = events.dates_ahead(place).for_lines()[: limit * 5]
    one_each: dict[int, Session] = {}
    for session in sessions:
        one_each.setdefault(session.event_id, session)
    found = list(one_each.values())
    week = timezone.now() + timedelta(days=7)
    return [s for s in found if s.starts_at < week][:limit] or found[:limit]


def _this_week(sessions: list[Session]) -> dict:
    with_texts([session.event for session in sessions])
    week = timezone.now() + timedelta(days=7)
    return {
        "lines": [cards.session_line(session) for session in sessions],
        "is_this_week": bool(sessions) and sessions[0].starts_at < week,
    }


def place_pages(language: str | None = None) -> QuerySet[PlacePage]:
    return readable(PlacePage, language).select_related("locale", "place").order_by("path")


def home(page: HomePage, request: HttpRequest) -> dict:
    """Nine queries in Dutch: stories and portraits with pictures, dates, places, voices."""
    language = page.language
    newest = [cards.story_card(story, language, request) for story in stories(None, language)[:2]]
    newest += [cards.portrait_card(p, language, request) for p in portraits(language)[:1]]
    return {
        **_shared_picture(page),
        **_this_week(_soon()),
        "cards": newest,
        "stories_url": url_in(request, language, "/verhalen/"),
        "portraits_url": url_in(request, language, "/sociaal-pensioen/"),
        "place_links": [
            {"label": found.title, "url": cards.page_url(found, language, request)}
            for found in place_pages(language)
        ],
        "wall": wall(request),
    }


def place(page: PlacePage, request: HttpRequest) -> dict:
    """Who lives it, what is on, what there is to do, who takes part: six queries in Dutch."""
    here = page.place
    partners = list(
        Organisation.objects.filter(Q(places=here) | Q(places__parent=here), is_active=True)
        .distinct()
        .order_by("name")
    )
    with_texts(partners)
    return {
        **_shared_picture(page),
        **_this_week(_soon(here)),
        "place": here,
        "cards": [
            cards.story_card(story, page.language, request, with_place=False)
            for story in stories(here, page.language)[:3]
        ],
        "stories_url": url_in(request, page.language, f"/verhalen/?plaats={here.slug}"),
        "offers": [cards.offer(o) for o in opportunities.fitting((), here, 2)],
        "partners": partners,
    }

"""The pages of the demo: the Dutch tree, and what has been translated of it."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from wagtail.models import Page, Site

from cms.demo.content import pages as texts
from cms.demo.content.place_pages import PLACE_PAGES, PORTRAIT_INDEX, STORIES_TITLE, STORY_INDEX
from cms.demo.content.portraits import PORTRAITS, QUESTION
from cms.demo.content.stories import STORIES
from cms.demo.seeding.page_texts import translate_pages
from cms.directory.models import Place
from cms.images.models import CustomImage
from cms.images.renditions import prepare
from home.models import (
    Consent,
    HomePage,
    PlacePage,
    PortraitIndexPage,
    PortraitPage,
    StandardPage,
    StoryIndexPage,
    StoryPage,
    Video,
)

_DRAWINGS = settings.BASE_DIR / "static" / "drawings"
_FILMS = Path(__file__).resolve().parents[1] / "content" / "media"
_FILM_SECONDS = 8


def seed_pages() -> None:
    """Home, places, stories, portraits and standing pages; then their translations."""
    drawing.cache_clear()
    places = Place.objects.in_bulk(field_name="slug")
    home = _home()
    pages = [home, *_standing_pages(home)]
    pages += [_add(home, page) for page in _place_pages(places)]
    index = _add(home, StoryIndexPage(slug="verhalen", **STORY_INDEX))
    pages += [index, *(_add(index, page) for page in _stories(places))]
    index = _add(
        home, PortraitIndexPage(slug="sociaal-pensioen", question=QUESTION, **PORTRAIT_INDEX)
    )
    pages += [index, *(_add(index, page) for page in _portraits())]
    translate_pages(pages)
    transaction.on_commit(Site.clear_site_root_paths_cache)


def _add(parent: Page, page: Page) -> Page:
    """Publish a new page the way an editor does, so that it has a history."""
    page.review_by = timezone.localdate() + timedelta(days=365)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def _home() -> HomePage:
    home = HomePage.objects.get(depth=2, locale__language_code=settings.LANGUAGE_CODE)
    home.title = texts.HOME["title"]
    home.headline = texts.HOME["headline"]
    home.in_short = texts.HOME["intro"]
    home.search_description = texts.HOME["search_description"]
    home.stories_title = STORIES_TITLE
    home.save_revision().publish()
    return HomePage.objects.get(pk=home.pk)


# Texts -------------------------------------------------------------------------------------------
def _paragraphs(lines: Iterable[str]) -> str:
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))


def _body(source: Iterable[tuple[str, str]]) -> list[tuple[str, object]]:
    """The blocks of a body; paragraphs that follow each other are one text, as an editor types."""
    blocks: list[tuple[str, object]] = []
    for kind, text in source:
        if kind == "heading":
            blocks.append(("heading", text))
        elif kind == "quote":
            blocks.append(("quote", {"text": text, "who": ""}))
        else:
            html = _list(text) if kind == "list" else _paragraphs([text])
            if blocks and blocks[-1][0] == "text":
                html = blocks.pop()[1] + html
            blocks.append(("text", html))
    return blocks


def _list(lines: str) -> str:
    items = format_html_join("", "<li>{}</li>", ((line,) for line in lines.splitlines()))
    return format_html("<ul>{}</ul>", items)


# Pictures, films, consent ------------------------------------------------------------------------
@cache
def drawing(name: str) -> CustomImage:
    """A drawing of the house as a picture in the library, in all its sizes."""
    with (_DRAWINGS / f"{name}.svg").open("rb") as file:
        image = CustomImage.objects.create(
            title=f"Tekening {name}", file=ImageFile(file, name=f"{name}.svg")
        )
    prepare([image])
    return image


def _film(key: str, person: str) -> Video:
    film = Video(title=f"Voorbeeldfilm van {person}", seconds=_FILM_SECONDS)
    with (_FILMS / f"{key}.mp4").open("rb") as file, (_FILMS / f"{key}.vtt").open("rb") as captions:
        film.file.save(f"{key}.mp4", File(file), save=False)
        film.captions.save(f"{key}.vtt", File(captions), save=False)
    film.save()
    return film


def _consent(person: str) -> Consent:
    return Consent.objects.create(
        name=person,
        given_on=timezone.localdate() - timedelta(days=40),
        kept_at="Voorbeeld: deze persoon bestaat niet.",
    )


# Pages -------------------------------------------------------------------------------------------
def _standing_pages(home: HomePage) -> list[Page]:
    return [
        _add(
            home,
            StandardPage(
                slug=slug,
                title=text["title"],
                in_short=text["in_short"],
                body=_body(text["body"]),
            ),
        )
        for slug, text in texts.PAGES.items()
    ]


def _place_pages(places: dict[str, Place]) -> Iterable[PlacePage]:
    for slug, text in PLACE_PAGES.items():
        yield PlacePage(
            slug=slug,
            title=places[slug].name,
            place=places[slug],
            in_short=text["in_short"],
            intro=_paragraphs(text["intro"]),
            picture=drawing(text["drawing"]),
            picture_alt=text["alt"],
        )


def _stories(places: dict[str, Place]) -> Iterable[StoryPage]:
    """Oldest first, each on its own day, so that the newest stands on top."""
    for source in sorted(STORIES, key=lambda story: -story.published_days_ago):
        yield StoryPage(
            slug=source.key,
            title=source.title,
            person=f"{source.name}, {source.age}",
            in_short=source.in_short,
            listing_text=source.standfirst,
            place=places[source.place],
            episode=source.episode,
            body=_body(source.body),
            talents=list(source.talents),
            portrait=drawing(source.portrait),
            portrait_alt=source.portrait_alt,
            consent=_consent(source.name),
            first_published_at=timezone.now() - timedelta(days=source.published_days_ago),
        )


def _portraits() -> Iterable[PortraitPage]:
    for days, source in enumerate(reversed(PORTRAITS)):
        yield PortraitPage(
            slug=source.key,
            title=source.quote,
            person=f"{source.name}, {source.age}",
            in_short=source.in_short,
            listing_text=source.answer,
            body=_paragraphs(source.transcript),
            video=_film(source.key, source.name),
            transcript=_transcript(source.name, source.answer),
            portrait=drawing(source.portrait),
            portrait_alt=source.portrait_alt,
            consent=_consent(source.name),
            first_published_at=timezone.now() - timedelta(days=30 - days),
        )


def _transcript(name: str, answer: str) -> str:
    """The example film is silent; its captions say these words."""
    return _paragraphs(
        [
            f"{name} kijkt ons aan. Dit is een voorbeeldfilm, zonder geluid.",
            f"Er wordt gevraagd: {QUESTION}",
            f"{name} zegt: {answer}",
        ]
    )

"""What of the pages can be heard: the welcome on the wall of voices, and each page in short."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from wagtail.models import Page

from cms.core.pages import BasePage
from cms.languages.selectors import Text
from cms.languages.voices.choices import Part
from cms.languages.voices.texts import PAGE, Phrase, Spoken, phrases, source
from home.models import (
    HomePage,
    PlacePage,
    PortraitIndexPage,
    PortraitPage,
    StandardPage,
    StoryIndexPage,
    StoryPage,
)

_MODELS: tuple[type[BasePage], ...] = (
    HomePage,
    PlacePage,
    StandardPage,
    StoryIndexPage,
    PortraitIndexPage,
    StoryPage,
    PortraitPage,
)


def welcome() -> str:
    """For who reads no script at all: what this is, and a person to call (AUD-08)."""
    return _(
        "Welcome to %(site)s. Here you find out what you enjoy, and who near you is glad of it."
        " Press the name of your language to go on. Would you rather talk? Call %(phone)s,"
        " Monday to Friday, 9 to 12 o'clock."
    ) % {"site": settings.SITE_NAME, "phone": settings.HELP_PHONE}


phrases(Part.WELCOME, Phrase("welcome", welcome))


@source(Part.PAGES)
def pages_in_short(language: str) -> Iterator[Spoken]:
    """Each live page that exists in this language; it goes by the number of its Dutch page."""
    dutch, own = {}, {}
    for pk, key, code, *in_short in _rows(language):
        place, text = next((n, text) for n, text in enumerate(in_short) if text is not None)
        if code == settings.LANGUAGE_CODE:
            dutch[key] = (place, pk, text)
        if code == language:
            own[key] = text
    for key, (_place, pk, text) in sorted(dutch.items(), key=lambda item: item[1][0]):
        if key in own:
            yield Spoken(PAGE, pk, "in_short", Text(own[key], language), text)


def _rows(language: str) -> QuerySet:
    """Live pages of every kind in Dutch and in this language; one query."""
    kinds = [model._meta.model_name for model in _MODELS]
    ours = Q()
    for kind in kinds:
        ours |= Q(**{f"{kind}__isnull": False})
    found = Page.objects.live().filter(
        ours, alias_of=None, locale__language_code__in={language, settings.LANGUAGE_CODE}
    )
    fields = ("pk", "translation_key", "locale__language_code")
    return found.order_by("path").values_list(*fields, *(f"{kind}__in_short" for kind in kinds))

"""What of the pages can be heard: the welcome on the wall of voices, and each page in short."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.translation import gettext as _

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
    for model in _MODELS:
        fields = ("pk", "translation_key", "in_short", "locale__language_code")
        rows = model.objects.live().filter(
            alias_of=None, locale__language_code__in={language, settings.LANGUAGE_CODE}
        )
        dutch, own = {}, {}
        for pk, key, in_short, code in rows.order_by("path").values_list(*fields):
            if code == settings.LANGUAGE_CODE:
                dutch[key] = (pk, in_short)
            if code == language:
                own[key] = in_short
        for key, (pk, source_text) in dutch.items():
            if key in own:
                yield Spoken(PAGE, pk, "in_short", Text(own[key], language), source_text)

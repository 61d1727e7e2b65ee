"""The wall of voices on the home page: every spoken language, by name, by face, by sound."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext as _

from cms.images.renditions import FACE, Picture, picture, prefetched
from cms.languages.models import Voice
from cms.languages.voices import selectors


@dataclass(frozen=True)
class WallEntry:
    """One voice, with its words in the language that is written with it."""

    voice: Voice
    language: str
    direction: str
    face: Picture | None
    sound: str
    listen: str
    pause: str
    go_on: str
    missing: str
    next_url: str
    is_chosen: bool = False


def wall(request: HttpRequest) -> list[WallEntry]:
    """Every voice on the site: three queries, whatever their number."""
    listening = getattr(request, "listening", None)
    voices = listening.voices if listening else selectors.shown_voices(request)
    chosen = listening.voice if listening and listening.is_chosen else None
    prefetch_related_objects(voices, "face", prefetched("face", FACE))
    takes = selectors.takes_of_phrase("welcome")
    return [_entry(voice, takes.get(voice.pk), is_chosen=voice == chosen) for voice in voices]


def _entry(voice: Voice, take: selectors.Take | None, *, is_chosen: bool) -> WallEntry:
    language = voice.shown_language
    with translation.override(language):
        return WallEntry(
            voice=voice,
            language=language,
            direction="rtl" if get_language_info(language)["bidi"] else "ltr",
            face=picture(voice.face, FACE),
            sound=take.url if take else "",
            listen=pgettext("button", "Listen"),
            pause=pgettext("button", "Pause"),
            go_on=_("Continue in %(voice)s") % {"voice": voice.own_name},
            missing=_("Not recorded yet"),
            next_url=reverse("scan:start"),
            is_chosen=is_chosen,
        )

"""The languages every page offers, and the one it is read in."""

from dataclasses import dataclass

from babel import Locale

from django.conf import settings
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from cms.core.urls_in import url_in
from cms.languages import shown


@dataclass(frozen=True)
class LanguageLink:
    """A way to this same page in another language (LNG-02)."""

    code: str
    lang: str
    dir: str
    own_name: str
    dutch_name: str
    url: str
    is_current: bool


def language_links(request) -> list[LanguageLink]:
    current = get_language()
    urls = getattr(request, "language_urls", None) or {}
    return [_link(request, code, urls.get(code), current) for code in shown.shown_codes(request)]


def _link(request, code, url, current) -> LanguageLink:
    language = shown.language(code)
    return LanguageLink(
        code=code,
        lang=language.tag,
        dir=language.direction,
        own_name=language.own_name,
        dutch_name=dutch_name(code),
        url=_chosen(url or url_in(request, code)),
        is_current=code == current,
    )


def _chosen(url: str) -> str:
    """Only the front door is the same address for who never chose and for who chose Dutch."""
    return f"/?{shown.CHOICE}={settings.LANGUAGE_CODE}" if url == "/" else url


def dutch_name(code: str) -> str:
    """What Dutch people call a language, such as "Turks"; by CLDR."""
    if code == "pap":
        return "Papiaments"
    name = Locale.parse(settings.LANGUAGE_CODE).languages.get(code.partition("-")[0], code)
    if code == "zh-hans":
        return f"{name}, vereenvoudigd"
    return name


def languages(request) -> dict:
    return {
        "offered_languages": SimpleLazyObject(lambda: language_links(request)),
        "reading": SimpleLazyObject(shown.reading),
        "hours_in_language": SimpleLazyObject(lambda: shown.phone_hours(request)),
    }

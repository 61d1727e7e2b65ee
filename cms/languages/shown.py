"""Which languages a site offers, in its own order; looked up once a minute per process."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info

from wagtail.models import Site

from cms.languages.models import ShownLanguage

#: Says in an address that Dutch was chosen at the front door, where the address says no language.
CHOICE = "taal"
_SECONDS = 60
_KEY = "languages.shown"
_INTERFACE = frozenset(code for code, _name in settings.INTERFACE_LANGUAGES)
_NAMES = dict(settings.LANGUAGES)
#: Tags that are written with capitals, for those who look for them.
_TAGS = {"zh-hant": "zh-Hant", "zh-hans": "zh-Hans"}


@dataclass(frozen=True)
class Language:
    """A language as a page speaks of it."""

    code: str
    own_name: str
    tag: str
    direction: str
    #: Whether the site itself speaks it; else its buttons and headings are Dutch there.
    has_interface: bool

    @property
    def interface(self) -> "Language":
        """The language of the buttons and headings around a text in this language."""
        return self if self.has_interface else language(settings.LANGUAGE_CODE)


@cache
def language(code: str) -> Language:
    direction = "rtl" if get_language_info(code)["bidi"] else "ltr"
    return Language(code, _NAMES[code], _TAGS.get(code, code), direction, code in _INTERFACE)


def reading() -> Language:
    """The language somebody reads this page in."""
    current = get_language()
    return language(current if current in _NAMES else settings.LANGUAGE_CODE)


def forget() -> None:
    """Somebody changed which languages a site offers."""
    caches["process"].delete(_KEY)


def _all() -> dict[int, list[tuple[str, str]]]:
    """Per site the languages that were chosen, with the hours of the phone."""
    store = caches["process"]
    found = store.get(_KEY)
    if found is None:
        found = {}
        rows = ShownLanguage.objects.order_by("sort_order").values_list(
            "site_languages__site_id", "language", "phone_hours"
        )
        for site_id, code, hours in rows:
            found.setdefault(site_id, []).append((code, hours))
        store.set(_KEY, found, _SECONDS)
    return found


def _dutch_first(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([settings.LANGUAGE_CODE, *codes]))


def _chosen(request: HttpRequest) -> list[tuple[str, str]]:
    everything = _all()
    if not everything:
        return []
    site = Site.find_for_request(request)
    return everything.get(site.pk, []) if site else []


def shown_codes(request: HttpRequest) -> tuple[str, ...]:
    """The languages of this request's site: Dutch, and then as its administrator ordered them."""
    chosen = [code for code, _hours in _chosen(request) if code in _NAMES]
    return _dutch_first(chosen or (code for code, _name in settings.INTERFACE_LANGUAGES))


def phone_hours(request: HttpRequest) -> str:
    """When somebody answers in the language of this page; empty when it is as always."""
    return dict(_chosen(request)).get(get_language(), "")


def codes_anywhere() -> tuple[str, ...]:
    """Languages that some site offers, for those who translate."""
    everything = _all()
    spoken = [code for code, _name in settings.INTERFACE_LANGUAGES]
    sites = set(Site.objects.values_list("pk", flat=True))
    codes = [] if everything and sites <= set(everything) else spoken
    codes += [code for chosen in everything.values() for code, _hours in chosen if code in _NAMES]
    order = list(_NAMES)
    return tuple(sorted(_dutch_first(codes), key=order.index))

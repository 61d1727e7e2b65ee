"""Lists and numbers as each language writes them, by the tables of Unicode (CLDR) in Babel."""

from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal

from django.conf import settings
from django.utils.translation import get_language

#: Where the habits of people here are not the first ones of the language.
_HABITS_OF = {"ar": "ar_MA", "en": "en_GB", "zh-hans": "zh_Hans_CN", "zh-hant": "zh_Hant_HK"}
#: The digits of Dutch signs, telephones and bus times, in every script (RTL-05).
_DIGITS = "latn"


@cache
def locale(code: str) -> Locale | None:
    """The tables of a language; nothing for one that has none."""
    try:
        return Locale.parse(_HABITS_OF.get(code, code).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def current_locale() -> Locale:
    """The tables of the reader's language; the Dutch ones where it has none of its own."""
    return locale(get_language() or settings.LANGUAGE_CODE) or locale(settings.LANGUAGE_CODE)


def in_words(items: Iterable[object]) -> str:
    """Several things in one line: "Nederlands, Turks en Arabisch"."""
    return format_list([str(item) for item in items], locale=current_locale())


def number(value: int | float) -> str:
    """A number with the points and commas of the language: "12.500"."""
    return format_decimal(value, locale=current_locale(), numbering_system=_DIGITS)

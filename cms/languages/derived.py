"""Simplified Chinese from Traditional: other characters, same words (LNG-14).

OpenCC changes by words where a character has two simple forms. Whoever finds a text that reads
badly writes an own one in Simplified Chinese, which then goes before the derived text.
"""

from functools import cache

from django.conf import settings

#: OpenCC's names of the conversions, per derived language.
_CONVERSIONS = {"zh-hans": "hk2s"}


def source_of(language: str) -> str:
    """The language a derived one is made from; empty for every other language."""
    return settings.DERIVED_LANGUAGES.get(language, "")


def derived_from(language: str) -> list[str]:
    """The languages that are made from this one."""
    return [code for code, source in settings.DERIVED_LANGUAGES.items() if source == language]


@cache
def _converter(language: str):
    from opencc import OpenCC  # reads its dictionaries: only for who reads this language

    return OpenCC(_CONVERSIONS[language])


def derive(text: str, language: str) -> str:
    """The same text in the characters of a derived language."""
    return _converter(language).convert(text)

"""The cards a new site begins with. Editors change them in the admin afterwards."""

from functools import cache
from importlib import import_module

from django.conf import settings

from talentscan.scan.starter.cards import CARDS

__all__ = ["CARDS", "translations"]


@cache
def translations() -> dict[str, dict[str, str]]:
    """{language: {Dutch text: translation}} for every language that has a file here."""
    found = {}
    for code, _name in settings.LANGUAGES:
        if code == settings.LANGUAGE_CODE:
            continue
        try:
            module = import_module(f"{__name__}.{code.replace('-', '_')}")
        except ModuleNotFoundError:
            continue
        found[code] = module.TEXTS
    return found

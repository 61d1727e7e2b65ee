"""How much of each message to residents is translated; for the table of translations.

What a message says stands in the catalogues, so it is changed there. Which texts belong to which
message is read from its builder: the texts it names, and those of the templates it names.
"""

import ast
import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from textwrap import dedent

import polib

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import to_locale
from django.utils.translation.trans_real import translation

from cms.languages import lines
from cms.languages.choices import State
from cms.languages.texts import Summary, TargetLanguage, summarise
from cms.messaging import registry

#: The language of the texts in the code: they need no catalogue.
_CODE = "en"
#: What every message has around it.
_AROUND = ("emails/base",)


@lines.kind
def messages(targets: list[TargetLanguage]) -> lines.Kind:
    found = [_line(kind, targets) for kind in registry.kinds_to_residents()]
    note = _("The words of messages stand in the files for translators.")
    return lines.Kind("messages", _("Messages"), found, note)


def _line(kind: str, targets: list[TargetLanguage]) -> lines.Line:
    texts = texts_of(kind)
    spots = {target.code: _summary(texts, target.code) for target in targets if texts}
    return lines.Line(registry.label_of(kind), spots=spots)


def _summary(texts: frozenset[str], language: str) -> Summary:
    if language == _CODE:
        return summarise([State.TRANSLATED] * len(texts))
    if language not in dict(settings.INTERFACE_LANGUAGES):
        return summarise([State.MISSING] * len(texts))
    known = translation(language)._catalog
    return summarise(State.TRANSLATED if _is_in(known, t) else State.MISSING for t in texts)


def _is_in(known, text: str) -> bool:
    """Whether a catalogue has a text; a plural one stands there once for each form."""
    return bool(known.get(text) or known.get((text, 0)))


@cache
def texts_of(kind: str) -> frozenset[str]:
    """The texts in the catalogue that a message can say."""
    named = constants(registry.builder_of(kind)) | registry.texts_of(kind)
    files = {f"/templates/{name}{end}" for name in {*named, *_AROUND} for end in (".txt", ".html")}
    return frozenset(
        text
        for text, places in _catalogue().items()
        if text in named or any(place.endswith(end) for place in places for end in files)
    )


@cache
def _catalogue() -> dict[str, tuple[str, ...]]:
    """The texts of the site and the files they stand in, from the catalogue that has them all."""
    locale = to_locale(settings.LANGUAGE_CODE)
    path = Path(settings.LOCALE_PATHS[0]) / locale / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return {}
    return {
        (f"{entry.msgctxt}\x04" if entry.msgctxt else "") + entry.msgid: tuple(
            "/" + name for name, _line in entry.occurrences
        )
        for entry in polib.pofile(str(path))
    }


def constants(function: Callable, seen: frozenset = frozenset()) -> set[str]:
    """The texts a function names, and those of the functions beside it that it calls."""
    module = inspect.getmodule(function)
    tree = ast.parse(dedent(inspect.getsource(function)))
    found = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for name in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - seen:
        other = getattr(module, name, None)
        if inspect.isfunction(other) and other.__module__ == module.__name__:
            found |= constants(other, seen | {function.__name__, name})
    return found

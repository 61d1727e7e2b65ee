"""Translations of the demo's records, from files per language: {Dutch text: translation}."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from django.conf import settings
from django.db.models import Model

from cms.languages import services as language_services
from cms.languages.choices import State


@cache
def translations(name: str) -> dict[str, dict[str, str]]:
    """{language: {Dutch: translation}} of one file, for every language that has it."""
    found = {}
    for code, _name in settings.LANGUAGES:
        path = f"cms.demo.content.translations.{code.replace('-', '_')}.{name}"
        try:
            found[code] = import_module(path).TEXTS
        except ModuleNotFoundError:
            continue
    return found


def translate(records: Iterable[Model], name: str) -> None:
    """Keep the translations of these records, in every language there is."""
    rows = {}
    for language, texts in translations(name).items():
        for record in records:
            for field in record.translatable_fields:
                if text := translated(getattr(record, field), texts):
                    rows[record, field, language] = text
    language_services.set_many(rows, state=State.TRANSLATED)


def translated(source: str, texts: dict[str, str]) -> str:
    """The translation of a text, as a whole or paragraph by paragraph; empty when one lacks."""
    if source in texts:
        return texts[source]
    paragraphs = [texts.get(paragraph, "") for paragraph in source.split("\n\n")]
    return "\n\n".join(paragraphs) if all(paragraphs) else ""

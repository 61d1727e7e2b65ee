"""Texts of records in the reader's language, with Dutch where there is none yet."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model, Q
from django.utils.translation import get_language

from cms.languages.models import Translation


@dataclass(frozen=True)
class Text:
    """A text to show, and whether it is in the language that was asked for."""

    value: str
    language: str
    is_fallback: bool = False

    def __str__(self):
        return self.value


def source_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def with_texts(objects: Iterable[Model], language: str | None = None) -> list[Model]:
    """The same objects with their texts attached: one query for all, of any mix of models."""
    language = language or get_language() or settings.LANGUAGE_CODE
    objects = list(objects)
    for obj in objects:
        obj.texts_language = language
        obj.texts = {}
    if language == settings.LANGUAGE_CODE or not objects:
        return objects
    wanted: dict[str, dict[int, list[Model]]] = defaultdict(lambda: defaultdict(list))
    for obj in objects:
        wanted[obj._meta.label_lower][obj.pk].append(obj)
    condition = Q()
    for label, ids in wanted.items():
        condition |= Q(model=label, object_id__in=list(ids))
    rows = Translation.objects.filter(condition, language=language).values_list(
        "model", "object_id", "field", "text"
    )
    for label, pk, field, text in rows:
        for obj in wanted[label][pk]:
            obj.texts[field] = text
    return objects


def obj_text(obj: Model, field: str, language: str | None = None) -> Text:
    """One text of a record, in the language it was loaded for (else a query is made)."""
    language = language or getattr(obj, "texts_language", None) or get_language()
    if getattr(obj, "texts_language", None) != language:
        with_texts([obj], language)
    source = settings.LANGUAGE_CODE
    if language == source:
        return Text(getattr(obj, field), source)
    if text := obj.texts.get(field):
        return Text(text, language)
    return Text(getattr(obj, field), source, is_fallback=bool(getattr(obj, field)))

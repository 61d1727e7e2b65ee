"""Texts of records in the reader's language, with Dutch where there is none yet."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model, Q
from django.utils.translation import get_language

from cms.languages.choices import State
from cms.languages.derived import derive, source_of
from cms.languages.models import Translation


@dataclass(frozen=True)
class Text:
    """A text to show, whether it is in the language that was asked for, and how far it is.

    The Dutch itself has no state: nobody needs to translate it.
    """

    value: str
    language: str
    is_fallback: bool = False
    state: str = ""

    def __str__(self):
        return self.value

    @property
    def is_machine(self) -> bool:
        return self.state == State.MACHINE


@dataclass(frozen=True)
class _Kept:
    """What is written down of one text: its words, its state, and the Dutch it was made from."""

    text: str
    state: str
    source_hash: str

    def state_beside(self, source: str) -> str:
        return self.state if self.source_hash == source_hash(source) else State.OUTDATED


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
    source = source_of(language)
    rows = Translation.objects.filter(condition, language__in=[language, source]).values_list(
        "model", "object_id", "field", "language", "text", "state", "source_hash"
    )
    for label, pk, field, found_in, text, state, made_from in rows:
        kept = _Kept(text, state, made_from)
        for obj in wanted[label][pk]:
            if found_in == language:
                obj.texts[field] = kept
            else:
                obj.texts.setdefault(field, _derived(kept, language))
    return objects


def _derived(kept: _Kept, language: str) -> _Kept:
    """The same text in a derived language: nobody read it there, so nobody checked it."""
    state = State.TRANSLATED if kept.state == State.CHECKED else kept.state
    return _Kept(derive(kept.text, language), state, kept.source_hash)


def obj_text(obj: Model, field: str, language: str | None = None) -> Text:
    """One text of a record, in the language it was loaded for (else a query is made)."""
    language = language or getattr(obj, "texts_language", None) or get_language()
    if getattr(obj, "texts_language", None) != language:
        with_texts([obj], language)
    source_language, source = settings.LANGUAGE_CODE, getattr(obj, field)
    if language == source_language:
        return Text(source, source_language)
    if (kept := obj.texts.get(field)) and kept.text:
        return Text(kept.text, language, state=kept.state_beside(source))
    if not source:
        return Text(source, source_language)
    return Text(source, source_language, is_fallback=True, state=State.MISSING)


def texts_of(obj: Model, language: str | None = None) -> list[Text]:
    """All texts of a record that are filled in."""
    return [obj_text(obj, name, language) for name in obj.translatable_fields if getattr(obj, name)]


def checked_texts(objects: Iterable[Model], language: str) -> dict[Model, bool]:
    """Of each record: has somebody checked all its texts in this language as they are now?

    One query for all. The Dutch always counts as checked. Made for texts that nobody may see
    otherwise, such as what somebody consents to.
    """
    objects = list(objects)
    if language == settings.LANGUAGE_CODE:
        return dict.fromkeys(objects, True)
    with_texts(objects, language)
    return {
        obj: all(text.state == State.CHECKED for text in texts_of(obj, language)) for obj in objects
    }

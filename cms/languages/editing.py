"""What an editor sees of the translations of records: every text, in every language, how far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.conf import settings
from django.db.models import Model, QuerySet
from django.utils.translation import get_language_info

from wagtail.models import TranslatableMixin

from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.selectors import source_hash

#: States besides those of a translation itself.
MISSING, OUTDATED = "missing", "outdated"


@dataclass(frozen=True)
class TargetLanguage:
    code: str
    name: str
    direction: str


@dataclass
class Cell:
    """One text in one language."""

    obj: Model
    field: str
    language: TargetLanguage
    text: str = ""
    state: str = MISSING

    @property
    def name(self) -> str:
        return f"{self.obj._meta.label_lower}-{self.obj.pk}-{self.field}-{self.language.code}"


@dataclass
class Row:
    """One Dutch text and what it became."""

    obj: Model
    field: str
    label: str
    source: str
    is_long: bool
    cells: list[Cell] = field(default_factory=list)


def target_languages() -> list[TargetLanguage]:
    return [
        TargetLanguage(code, name, "rtl" if get_language_info(code)["bidi"] else "ltr")
        for code, name in settings.LANGUAGES
        if code != settings.LANGUAGE_CODE
    ]


def is_translatable(model: type[Model]) -> bool:
    """Records with one row and their texts in `Translation`; pages have a way of their own."""
    return bool(getattr(model, "translatable_fields", ())) and not issubclass(
        model, TranslatableMixin
    )


def translatable_models() -> list[type[Model]]:
    """Models with a page of translations; what belongs to another record stands on its page."""
    found = [model for model in apps.get_models() if is_translatable(model)]
    parts = {part for model in found for part in _part_models(model)}
    return [model for model in found if model not in parts]


def _part_models(model: type[Model]) -> list[type[Model]]:
    names = getattr(model, "translatable_relations", ())
    return [model._meta.get_field(name).related_model for name in names]


def with_parts(objects: Iterable[Model]) -> dict[Model, Model]:
    """These records and those edited with them, such as a card's options: {part: its record}."""
    owners = {}
    objects = list(objects)
    parts: dict[int, list[Model]] = {obj.pk: [] for obj in objects}
    for name in getattr(objects[0], "translatable_relations", ()) if objects else ():
        relation = objects[0]._meta.get_field(name)
        remote = relation.field
        for part in relation.related_model._default_manager.filter(
            **{f"{remote.name}__in": objects}
        ):
            parts[getattr(part, remote.attname)].append(part)
    for obj in objects:
        owners[obj] = obj
        owners |= dict.fromkeys(parts[obj.pk], obj)
    return owners


def _translations(objects: Iterable[Model]) -> dict[tuple[str, int, str, str], Translation]:
    ids: dict[str, list[int]] = {}
    for obj in objects:
        ids.setdefault(obj._meta.label_lower, []).append(obj.pk)
    found = {}
    for label, pks in ids.items():
        for entry in Translation.objects.filter(model=label, object_id__in=pks):
            found[label, entry.object_id, entry.language, entry.field] = entry
    return found


def _cell(obj: Model, name: str, target: TargetLanguage, entry: Translation | None) -> Cell:
    if entry is None:
        return Cell(obj, name, target)
    is_current = entry.source_hash == source_hash(getattr(obj, name))
    return Cell(obj, name, target, entry.text, entry.state if is_current else OUTDATED)


def rows(objects: Iterable[Model]) -> list[Row]:
    """Every Dutch text of these records that is filled in, with its translations beside it."""
    objects, targets = list(objects), target_languages()
    entries = _translations(objects)
    result = []
    for obj in objects:
        for name in obj.translatable_fields:
            source = getattr(obj, name)
            if not source:
                continue
            model_field = obj._meta.get_field(name)
            row = Row(obj, name, str(model_field.verbose_name), source, not model_field.max_length)
            key = (obj._meta.label_lower, obj.pk)
            row.cells = [_cell(obj, name, t, entries.get((*key, t.code, name))) for t in targets]
            result.append(row)
    return result


def progress(objects: QuerySet | Iterable[Model]) -> list[dict]:
    """Per record and language: how many of its texts are there, and whether a person looked."""
    result = []
    objects = list(objects)
    by_object: dict[Model, list[Row]] = {obj: [] for obj in objects}
    owner = with_parts(objects)
    for row in rows(owner):
        by_object[owner[row.obj]].append(row)
    for obj, texts in by_object.items():
        columns = zip(*(row.cells for row in texts), strict=True) if texts else []
        result.append({"object": obj, "states": [_summary(cells) for cells in columns]})
    return result


def _summary(cells: Iterable[Cell]) -> dict:
    states = [cell.state for cell in cells]
    ready = sum(state not in {MISSING, OUTDATED} for state in states)
    if OUTDATED in states:
        state = OUTDATED
    elif ready < len(states):
        state = MISSING
    elif State.MACHINE in states:
        state = State.MACHINE
    else:
        state = State.CHECKED if set(states) == {State.CHECKED} else State.TRANSLATED
    return {"ready": ready, "total": len(states), "state": state}

"""The texts of records: every Dutch one, in every language, and how far."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst

from wagtail.models import TranslatableMixin

from cms.languages import services
from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.selectors import source_hash
from cms.languages.texts import Cell, Item, Row, TargetLanguage, target_languages

#: A translation may be longer than the Dutch, but not without end.
_ROOM, _LEAST, _LONGEST = 2, 255, 20_000


@dataclass(kw_only=True)
class RecordItem(Item):
    obj: Model
    field: str

    def write(self, language: str, text: str, *, state: State, user) -> None:
        services.set_text(self.obj, self.field, language, text, state=state, acting_user=user)


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
        remote = objects[0]._meta.get_field(name).field
        for part in remote.model._default_manager.filter(**{f"{remote.name}__in": objects}):
            parts[getattr(part, remote.attname)].append(part)
    for obj in objects:
        owners[obj] = obj
        owners |= dict.fromkeys(parts[obj.pk], obj)
    return owners


def by_machine(model: type[Model]) -> bool:
    """What somebody consents to, and the scan, are never left to a machine (LNG-09)."""
    marks = ("is_consent", "never_by_machine")
    return not any(getattr(model, mark, False) for mark in marks)


def items(obj: Model, where: str = "") -> list[RecordItem]:
    """Every Dutch text of a record that is filled in."""
    found = []
    for name in obj.translatable_fields:
        if not (source := getattr(obj, name)):
            continue
        model_field = obj._meta.get_field(name)
        length = model_field.max_length
        found.append(
            RecordItem(
                key=f"{obj._meta.label_lower}-{obj.pk}-{name}",
                label=capfirst(str(model_field.verbose_name)),
                where=where,
                dutch=source,
                is_long=not length,
                max_length=max(length * _ROOM, _LEAST) if length else _LONGEST,
                by_machine=by_machine(type(obj)),
                obj=obj,
                field=name,
            )
        )
    return found


_LIGHT = ("model", "object_id", "language", "field", "state", "source_hash")


def kept(objects: Iterable[Model], languages: list[str], *, light: bool = False) -> dict:
    """What is written down: {(model, number, language, field): entry}; a query per model."""
    ids: dict[str, list[int]] = {}
    for obj in objects:
        ids.setdefault(obj._meta.label_lower, []).append(obj.pk)
    found = {}
    for label, pks in ids.items():
        entries = Translation.objects.filter(model=label, language__in=languages)
        entries = entries.filter(object_id__in=pks)
        entries = entries.only(*_LIGHT) if light else entries.select_related("checked_by")
        for entry in entries:
            found[label, entry.object_id, entry.language, entry.field] = entry
    return found


def state_of(entry: Translation | None, hashed: str) -> str:
    """The state of what is written down, beside the Dutch with this hash."""
    if entry is None:
        return State.MISSING
    return entry.state if entry.source_hash == hashed else State.OUTDATED


def _cell(item: RecordItem, target: TargetLanguage, entry: Translation | None) -> Cell:
    if entry is None:
        return Cell(item, target)
    state = state_of(entry, source_hash(item.dutch))
    return Cell(
        item,
        target,
        text=entry.text,
        state=state,
        checked_by=str(entry.checked_by.name) if entry.checked_by else "",
        checked_at=entry.checked_at,
        old_dutch=entry.source_text if state == State.OUTDATED else "",
        is_old_machine=state == State.OUTDATED and entry.state == State.MACHINE,
    )


def rows(objects: Iterable[Model], targets: list[TargetLanguage] | None = None) -> list[Row]:
    """Every Dutch text of these records with its translations beside it."""
    objects, targets = list(objects), targets or target_languages()
    entries = kept(objects, [target.code for target in targets])
    result = []
    for obj in objects:
        key = (obj._meta.label_lower, obj.pk)
        for item in items(obj, where=str(obj)):
            cells = [
                _cell(item, target, entries.get((*key, target.code, item.field)))
                for target in targets
            ]
            result.append(Row(item, cells))
    return result

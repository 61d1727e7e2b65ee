"""Writing down translations of records."""

from collections.abc import Mapping

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from cms.languages import history
from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.selectors import source_hash

#: By hand, for it is thousands of rows for a new site: ten times as quick as `bulk_create`.
_KEEP_MANY = """
    INSERT INTO languages_translation
        (model, object_id, language, field, text, state, source_hash, source_text, changed_at)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (model, object_id, language, field) DO UPDATE SET
        text = excluded.text, state = excluded.state,
        source_hash = excluded.source_hash, source_text = excluded.source_text
"""


def _key(obj: Model, field: str, language: str) -> dict:
    return {
        "model": obj._meta.label_lower,
        "object_id": obj.pk,
        "language": language,
        "field": field,
    }


def _state_of(entry: Translation | None, source: str) -> str:
    if entry is None:
        return State.MISSING
    return entry.state if entry.source_hash == source_hash(source) else State.OUTDATED


def set_text(
    obj: Model,
    field: str,
    language: str,
    text: str,
    *,
    state: State = State.TRANSLATED,
    acting_user=None,
) -> None:
    """Keep one translated text; an empty one removes it, so that Dutch is shown."""
    if field not in obj.translatable_fields:
        raise ValueError(f"{obj._meta.label}.{field} has no translations.")
    key, source, text = _key(obj, field, language), getattr(obj, field), text.strip()
    before = Translation.objects.filter(**key).first()
    change = history.Change(
        language=language,
        field=str(obj._meta.get_field(field).verbose_name),
        was=_state_of(before, source),
        becomes=state if text else State.MISSING,
        old_text=before.text if before else "",
        is_new_text=text != (before.text if before else ""),
    )
    if text:
        checked = state == State.CHECKED
        now = timezone.now()
        values = {
            "text": text,
            "state": state,
            "source_hash": source_hash(source),
            "source_text": source,
            "outdated_at": None,
            "checked_by": acting_user if checked else None,
            "checked_at": now if checked else None,
            "changed_at": now,
        }
        Translation.objects.update_or_create(**key, defaults=values)
    elif before:
        before.delete()
    history.write(obj, change, acting_user)


def set_many(rows: Mapping[tuple[Model, str, str], str], *, state: State) -> None:
    """Keep many new texts at once: {(record, field, language): text}.

    For the first texts of a site; what people change afterwards goes one by one, and is logged.
    """
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.executemany(
            _KEEP_MANY,
            [
                (
                    *_key(obj, field, language).values(),
                    text,
                    str(state),
                    source_hash(getattr(obj, field)),
                    getattr(obj, field),
                    now,
                )
                for (obj, field, language), text in rows.items()
            ],
        )


def note_changed_source(obj: Model) -> None:
    """After a record is saved: write down which translations the Dutch has just left behind."""
    now = timezone.now()
    entries = Translation.objects.filter(model=obj._meta.label_lower, object_id=obj.pk)
    behind: dict[str, list[str]] = {}
    again_good = []
    for entry in entries.only("field", "language", "source_hash", "outdated_at"):
        if entry.field not in obj.translatable_fields:
            continue
        is_current = entry.source_hash == source_hash(getattr(obj, entry.field))
        if is_current and entry.outdated_at:
            again_good.append(entry.pk)
        elif not is_current and not entry.outdated_at:
            behind.setdefault(entry.field, []).append(entry.language)
    if again_good:
        entries.filter(pk__in=again_good).update(outdated_at=None)
    for field, languages in behind.items():
        entries.filter(field=field, language__in=languages).update(outdated_at=now)
        label = str(obj._meta.get_field(field).verbose_name)
        history.write_outdated(obj, label, sorted(languages))

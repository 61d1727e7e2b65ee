"""Writing down translations of records."""

from collections.abc import Mapping

from django.db.models import Model
from django.utils import timezone

from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.selectors import source_hash


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
    key = {
        "model": obj._meta.label_lower,
        "object_id": obj.pk,
        "language": language,
        "field": field,
    }
    if not text.strip():
        Translation.objects.filter(**key).delete()
        return
    values = {
        "text": text.strip(),
        "state": state,
        "source_hash": source_hash(getattr(obj, field)),
        "checked_by": acting_user if state == State.CHECKED else None,
        "changed_at": timezone.now(),
    }
    Translation.objects.update_or_create(**key, defaults=values)


def set_many(rows: Mapping[tuple[Model, str, str], str], *, state: State) -> None:
    """Keep many new texts at once: {(record, field, language): text}; for seeding and imports."""
    Translation.objects.bulk_create(
        [
            Translation(
                model=obj._meta.label_lower,
                object_id=obj.pk,
                field=field,
                language=language,
                text=text,
                state=state,
                source_hash=source_hash(getattr(obj, field)),
            )
            for (obj, field, language), text in rows.items()
        ],
        update_conflicts=True,
        unique_fields=["model", "object_id", "language", "field"],
        update_fields=["text", "state", "source_hash"],
    )

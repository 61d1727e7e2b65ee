"""The register of personal data: each field with its purpose and how long it is kept.

Every app with personal data has a `privacy.py` that registers its fields here; a test fails for a
field of a registered kind that has no entry, and `docs/privacy.md` is written from it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model


@dataclass(frozen=True)
class Purpose:
    """Why a field is kept, and for how long, in words a resident understands."""

    purpose: str
    retention: str
    basis: str = "consent"


REGISTER: dict[str, dict[str, Purpose]] = {}


def register(model: type[Model], **fields: Purpose) -> None:
    entry = REGISTER.setdefault(model._meta.label, {})
    for name, purpose in fields.items():
        model._meta.get_field(name)
        entry[name] = purpose


#: What erases personal data whose time has come; each returns how many records it erased.
PURGES: list[Callable[[], int]] = []


def register_purge(purge: Callable[[], int]) -> Callable[[], int]:
    """Have this called every night. It must be safe to repeat and to interrupt."""
    if purge not in PURGES:
        PURGES.append(purge)
    return purge


def purge() -> dict[str, int]:
    """Erase everywhere whatever is due; the number of records by the name of the purge."""
    return {f"{step.__module__}.{step.__name__}": step() for step in PURGES}


def as_markdown() -> str:
    """The register as a document: one table for each kind of record."""
    lines = [
        "# Personal data: what is kept, why, and for how long",
        "",
        "Written by `manage.py write_privacy_register` from the `privacy.py` of each app.",
    ]
    for label in sorted(REGISTER):
        model = apps.get_model(label)
        lines += ["", f"## {label}", "", *_summary(model)]
        lines += ["| Field | Why | How long | Ground |", "|---|---|---|---|"]
        lines += [
            f"| `{name}` | {entry.purpose} | {entry.retention} | {entry.basis} |"
            for name, entry in REGISTER[label].items()
        ]
    return "\n".join(lines) + "\n"


def _summary(model: type[Model]) -> list[str]:
    first = (model.__doc__ or "").strip().partition("\n")[0]
    return [] if not first or first.startswith(f"{model.__name__}(") else [first, ""]

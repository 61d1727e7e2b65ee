"""The register of personal data: each field with its purpose and how long it is kept.

Every app with personal data has a `privacy.py` that registers its fields here; a test fails for a
field of a registered kind that has no entry, and `docs/privacy.md` is written from it.
"""

from dataclasses import dataclass

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

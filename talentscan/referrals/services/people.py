"""Writing down who somebody is: once, however often the form arrives."""

import uuid
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from cms.core import audit, codes
from talentscan.referrals.models import Resident


@dataclass(frozen=True)
class Person:
    """What a resident tells about themselves: a name and one way to be reached."""

    name: str
    contact_kind: str
    contact: str
    birth_year: str = ""


def make_resident(
    person: Person, *, answers: dict, language: str, key: uuid.UUID, acting_user=None, **values
) -> Resident:
    """The resident with a card of their own; the same key gives the same one."""
    resident = Resident(
        idempotency_key=key,
        name=person.name,
        contact_kind=person.contact_kind,
        contact=person.contact,
        birth_year=person.birth_year,
        answers=answers,
        language=language,
        recorded_by=acting_user,
        **values,
    )
    for _attempt in range(5):
        resident.card_code = codes.new_code()
        resident.card_fingerprint = Resident.fingerprint(resident.card_code)
        try:
            with transaction.atomic():
                resident.save()
            break
        except IntegrityError:
            # Either the code is taken, or the same form arrived twice at once.
            if twin := Resident.objects.filter(idempotency_key=key).first():
                return twin
    audit.log("consent given", resident, user=acting_user)
    return resident

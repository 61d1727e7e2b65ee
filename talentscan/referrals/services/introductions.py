"""Somebody brings somebody else to us. The person's own yes comes first; the rest is theirs."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.forms import ContactKind
from cms.messaging import services as messages
from cms.messaging.choices import channel_for
from talentscan.referrals import standing
from talentscan.referrals.choices import Relation, TaskKind
from talentscan.referrals.models import Helper, Introduction, Resident
from talentscan.referrals.services import tasks
from talentscan.referrals.services.people import Person, make_resident


@dataclass(frozen=True)
class Bringer:
    """What a helper tells about themselves."""

    name: str
    relation: Relation
    contact_kind: str
    contact: str
    organisation: str = ""


@dataclass(frozen=True)
class HeardYes:
    """The person's own yes to being called, as the helper heard it."""

    on: date
    language: str


@transaction.atomic
def introduce(
    *,
    helper: Bringer,
    person: Person,
    yes: HeardYes,
    idea: str,
    language: str,
    idempotency_key: uuid.UUID,
    acting_user=None,
) -> Introduction:
    """Write down two people apart from each other, and have the desk call the second.

    The same idempotency key gives the same introduction.
    """
    existing = Introduction.objects.filter(resident__idempotency_key=idempotency_key).first()
    if existing:
        return existing
    resident = make_resident(
        person,
        answers={},
        language=yes.language,
        key=idempotency_key,
        acting_user=acting_user,
        idea=idea,
        wants_call=True,
    )
    if found := Introduction.objects.filter(resident=resident).first():
        return found
    introduction = Introduction.objects.create(
        resident=resident,
        helper=Helper.objects.create(
            name=helper.name,
            relation=helper.relation,
            organisation=helper.organisation,
            contact_kind=helper.contact_kind,
            contact=helper.contact,
            language=language,
        ),
        yes_heard_on=yes.on,
        yes_language=yes.language,
    )
    tasks.add(TaskKind.INTRODUCED, resident)
    audit.log("introduced", resident, user=acting_user)
    return introduction


def tell(resident_id: int) -> None:
    """Let the helper know: reached, begun or not begun; each once, and nothing more."""
    introduction = (
        Introduction.objects.select_related("helper", "resident")
        .filter(resident=resident_id, helper__erased_at=None)
        .first()
    )
    if introduction is None:
        return
    now = standing.of_introduction(introduction)
    if now == standing.Standing.WAITING:
        return
    helper = introduction.helper
    messages.enqueue(
        "referrals.helper_news",
        introduction,
        channel=channel_for(ContactKind(helper.contact_kind)),
        language=helper.language,
        key=f"helper:{introduction.pk}:{now}",
    )


def forget_helper(resident: Resident) -> None:
    """With the person, whoever brought them is forgotten too, unless they brought others."""
    introduction = Introduction.objects.select_related("helper").filter(resident=resident).first()
    if introduction is None:
        return
    helper = introduction.helper
    others = helper.introductions.exclude(pk=introduction.pk)
    if others.filter(resident__erased_at=None).exists():
        return
    helper.name = helper.organisation = helper.contact = ""
    helper.erased_at = timezone.now()
    helper.save()
    audit.log("erased", helper)

"""A yes to a partner, or the wish to talk first."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core import audit, codes
from cms.core.workdays import add_working_days
from cms.messaging import services as messages
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.choices import CONSENT_VERSION, Channel, Entry, Shared
from talentscan.referrals.exceptions import ConsentMissing, PlaceGone
from talentscan.referrals.models import Consent, Referral, Resident
from talentscan.referrals.services.steps import channel_to, message_partner, write


@dataclass(frozen=True)
class Person:
    """What a resident tells about themselves: a name and one way to be reached."""

    name: str
    contact_kind: str
    contact: str
    birth_year: str = ""


@transaction.atomic
def give_consent(
    opportunity_ids: Iterable[int],
    *,
    person: Person,
    answers: dict,
    language: str,
    idempotency_key: uuid.UUID,
    acting_user=None,
) -> Resident:
    """Write down a yes per partner and ask each of them to call.

    The same idempotency key gives the same resident. Raises ConsentMissing without a partner and
    PlaceGone when none of the places is open any more.
    """
    if existing := Resident.objects.filter(idempotency_key=idempotency_key).first():
        return existing
    wanted = list(dict.fromkeys(opportunity_ids))
    if not wanted:
        raise ConsentMissing
    opportunities = list(
        Opportunity.objects.open().filter(pk__in=wanted).select_related("organisation")
    )
    if not opportunities:
        raise PlaceGone
    resident = _make_resident(
        person, answers=answers, language=language, key=idempotency_key, acting_user=acting_user
    )
    for opportunity in sorted(opportunities, key=lambda found: wanted.index(found.pk)):
        _refer(resident, opportunity, language=language, acting_user=acting_user)
    messages.enqueue(
        "referrals.card",
        resident,
        channel=channel_to(resident),
        language=language,
        key=f"card:{resident.pk}",
    )
    return resident


@transaction.atomic
def ask_for_call(
    *,
    person: Person,
    idea: str,
    answers: dict,
    language: str,
    idempotency_key: uuid.UUID,
    acting_user=None,
) -> Resident:
    """Somebody wants to talk first, or has an idea of their own: a task for the desk."""
    if existing := Resident.objects.filter(idempotency_key=idempotency_key).first():
        return existing
    resident = _make_resident(
        person, answers=answers, language=language, key=idempotency_key, acting_user=acting_user
    )
    resident.idea, resident.wants_call = idea, True
    resident.save(update_fields=["idea", "wants_call"])
    return resident


def _make_resident(person: Person, *, answers, language, key, acting_user) -> Resident:
    resident = Resident(
        idempotency_key=key,
        name=person.name,
        contact_kind=person.contact_kind,
        contact=person.contact,
        birth_year=person.birth_year,
        answers=answers,
        language=language,
        recorded_by=acting_user,
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


def _refer(resident: Resident, opportunity: Opportunity, *, language, acting_user) -> Referral:
    consent, created = Consent.objects.get_or_create(
        resident=resident,
        opportunity=opportunity,
        withdrawn_at=None,
        defaults={
            "organisation": opportunity.organisation,
            "fields": list(Shared.values),
            "text_version": CONSENT_VERSION,
            "language": language,
            "recorded_by": acting_user,
        },
    )
    if not created:
        return consent.referral
    referral = Referral.objects.create(
        consent=consent,
        resident=resident,
        organisation=opportunity.organisation,
        opportunity=opportunity,
        answer_by=add_working_days(timezone.localdate(), settings.REFERRAL_ANSWER_WORKING_DAYS),
    )
    write(referral, Entry.ASKED, Channel.WEB, user=acting_user)
    message_partner("referrals.asked", referral)
    return referral


@transaction.atomic
def mark_called(resident_id: int, *, acting_user) -> Resident:
    """The desk has called somebody who asked for it."""
    resident = Resident.objects.select_for_update().get(pk=resident_id)
    if resident.called_at is None:
        resident.called_at = timezone.now()
        resident.save(update_fields=["called_at"])
        audit.log("called", resident, user=acting_user, channel=Channel.DESK)
    return resident

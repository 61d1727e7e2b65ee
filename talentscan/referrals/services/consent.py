"""A yes to a partner, or the wish to talk first."""

import uuid
from collections.abc import Iterable

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.workdays import add_working_days
from cms.directory.choices import Notice
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import wording
from talentscan.referrals.choices import CALLS, Channel, Entry, Shared, TaskKind
from talentscan.referrals.exceptions import ConsentMissing, PlaceGone
from talentscan.referrals.models import Consent, Referral, Resident
from talentscan.referrals.services import introductions, tasks
from talentscan.referrals.services.people import Person, make_resident
from talentscan.referrals.services.steps import message_partner, message_resident, write


@transaction.atomic
def give_consent(
    opportunity_ids: Iterable[int],
    *,
    person: Person,
    answers: dict,
    language: str,
    idempotency_key: uuid.UUID,
    read_in: str = "",
    acting_user=None,
) -> Resident:
    """Write down a yes per partner and ask each of them to call.

    `read_in` is the language the words of the yes were read in, when a worker read them aloud in
    Dutch to somebody who speaks another `language`. The same idempotency key gives the same
    resident. Raises ConsentMissing without a partner, WordsNotChecked when nobody checked the words
    in that language, and PlaceGone when none of the places is open any more.
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
    said = wording.words(read_in or language)
    version = wording.keep(said)
    resident = make_resident(
        person, answers=answers, language=language, key=idempotency_key, acting_user=acting_user
    )
    for opportunity in sorted(opportunities, key=lambda found: wanted.index(found.pk)):
        _refer(resident, opportunity, said=said, version=version, acting_user=acting_user)
    message_resident("referrals.card", resident, key=f"card:{resident.pk}")
    return resident


@transaction.atomic
def consent_by_phone(
    resident_id: int, opportunity_id: int, *, read_in: str, acting_user
) -> Referral:
    """A yes that was said on the phone, by somebody we know already, and heard by the desk.

    Raises WordsNotChecked when nobody checked the words in the language they were read in, and
    PlaceGone when the place is no longer open.
    """
    resident = Resident.objects.select_for_update(no_key=True).get(pk=resident_id, erased_at=None)
    found = Opportunity.objects.open().select_related("organisation").filter(pk=opportunity_id)
    if not (opportunity := found.first()) or resident.erase_after:
        raise PlaceGone
    said = wording.words(read_in)
    return _refer(
        resident,
        opportunity,
        said=said,
        version=wording.keep(said),
        channel=Channel.DESK,
        acting_user=acting_user,
    )


@transaction.atomic
def ask_for_call(
    *,
    person: Person,
    idea: str,
    answers: dict,
    language: str,
    idempotency_key: uuid.UUID,
    wanted: Iterable[int] = (),
    acting_user=None,
) -> Resident:
    """Somebody wants to talk first, or has an idea of their own: a task for the desk.

    `wanted` are opportunities to speak of; nothing about this person goes to a partner yet.
    """
    if existing := Resident.objects.filter(idempotency_key=idempotency_key).first():
        return existing
    resident = make_resident(
        person,
        answers=answers,
        language=language,
        key=idempotency_key,
        acting_user=acting_user,
        idea=idea,
        wants_call=True,
        wanted=list(wanted),
    )
    tasks.add(TaskKind.IDEA if idea else TaskKind.CALL_ME, resident)
    return resident


def _refer(
    resident: Resident,
    opportunity: Opportunity,
    *,
    said: wording.Words,
    version: str,
    channel: Channel = Channel.WEB,
    acting_user=None,
) -> Referral:
    consent, created = Consent.objects.get_or_create(
        resident=resident,
        opportunity=opportunity,
        withdrawn_at=None,
        defaults={
            "organisation": opportunity.organisation,
            "fields": list(Shared.values),
            "text_version": version,
            "language": said.language,
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
    write(referral, Entry.ASKED, channel, user=acting_user)
    if opportunity.organisation.notice == Notice.AT_ONCE:
        message_partner("referrals.asked", referral)
    return referral


@transaction.atomic
def mark_called(resident_id: int, *, acting_user) -> Resident:
    """The desk has called somebody who asked for it."""
    resident = Resident.objects.select_for_update(no_key=True).get(pk=resident_id)
    if resident.called_at is None:
        resident.called_at = timezone.now()
        resident.save(update_fields=["called_at"])
        audit.log("called", resident, user=acting_user, channel=Channel.DESK)
        calls = resident.tasks.open().filter(kind__in=CALLS)
        calls.update(done_at=resident.called_at, done_by=acting_user)
        introductions.tell(resident.pk)
    return resident

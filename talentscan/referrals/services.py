"""From a yes to a call: consent, the partner's answers, withdrawal. Nothing here is silent.

One lock per transaction: the referral's own row; so that of two answers at once one wins.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core import audit, codes, tokens
from cms.core.forms import ContactKind
from cms.core.workdays import add_working_days
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from cms.messaging.choices import channel_for
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.choices import (
    ALLOWED,
    CLOSED,
    CONSENT_VERSION,
    Channel,
    Entry,
    Shared,
    State,
)
from talentscan.referrals.exceptions import ConsentMissing, PlaceGone, StepNotAllowed
from talentscan.referrals.models import Consent, LedgerEntry, Referral, Resident

#: How long somebody may think again after withdrawing everything.
GRACE = timedelta(days=14)
ANSWER_LINK_DAYS = 60


@dataclass(frozen=True)
class Person:
    """What a resident tells about themselves: a name and one way to be reached."""

    name: str
    contact_kind: str
    contact: str
    birth_year: str = ""


# A yes ------------------------------------------------------------------------------------------
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
        channel=_channel_to(resident),
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
    _write(referral, Entry.ASKED, Channel.WEB, user=acting_user)
    _message_partner("referrals.asked", referral)
    return referral


# The partner's answers --------------------------------------------------------------------------
@transaction.atomic
def pick_up(referral_id: int, *, by: date, channel: Channel, acting_user=None) -> Referral:
    """The partner will call before a day; from now on it sees whom."""
    referral = _step(referral_id, State.PICKED_UP)
    referral.promised_on = by
    referral.contact_seen_at = referral.contact_seen_at or timezone.now()
    referral.save(update_fields=["state", "promised_on", "contact_seen_at", "closed_at"])
    _write(referral, Entry.PICKED_UP, channel, user=acting_user, day=by)
    audit.log("picked up", referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def record_contact(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """A person has called, and spoken with them."""
    referral = _step(referral_id, State.CONTACTED)
    referral.contact_seen_at = referral.contact_seen_at or timezone.now()
    referral.save(update_fields=["state", "contact_seen_at", "closed_at"])
    _write(referral, Entry.CONTACTED, channel, user=acting_user)
    audit.log("contacted", referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def record_outcome(
    referral_id: int, *, started: bool, channel: Channel, acting_user=None
) -> Referral:
    """It began, or it did not; then something else is offered."""
    state = State.STARTED if started else State.NOT_STARTED
    referral = _step(referral_id, state)
    referral.save(update_fields=["state", "closed_at"])
    _write(referral, Entry(state), channel, user=acting_user)
    audit.log(str(state), referral, user=acting_user, channel=channel)
    return referral


@transaction.atomic
def decline(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """It does not fit this partner now: the resident hears so kindly, the desk looks on."""
    referral = _step(referral_id, State.DECLINED)
    referral.save(update_fields=["state", "closed_at"])
    _write(referral, Entry.DECLINED, channel, user=acting_user)
    audit.log("declined", referral, user=acting_user, channel=channel)
    messages.enqueue(
        "referrals.declined",
        referral,
        channel=_channel_to(referral.resident),
        language=referral.resident.language,
        key=f"declined:{referral.pk}",
    )
    return referral


# Withdrawal -------------------------------------------------------------------------------------
@transaction.atomic
def withdraw(referral_id: int, *, channel: Channel = Channel.WEB, acting_user=None) -> Referral:
    """Take back a yes: the partner's page is empty from now on, and it is asked to delete."""
    referral = _step(referral_id, State.WITHDRAWN)
    referral.save(update_fields=["state", "closed_at"])
    Consent.objects.filter(pk=referral.consent_id).update(withdrawn_at=timezone.now())
    tokens.revoke_links(referral, "referral")
    _write(referral, Entry.WITHDRAWN, channel, user=acting_user)
    audit.log("withdrawn", referral, user=acting_user, channel=channel)
    _message_partner("referrals.withdrawn", referral)
    return referral


@transaction.atomic
def withdraw_everything(
    resident_id: int, *, channel: Channel = Channel.WEB, acting_user=None
) -> Resident:
    """Take back every yes; all that is known is erased after the days of grace."""
    resident = Resident.objects.select_for_update().get(pk=resident_id)
    for referral in resident.referrals.exclude(state=State.WITHDRAWN):
        withdraw(referral.pk, channel=channel, acting_user=acting_user)
    resident.erase_after = timezone.now() + GRACE
    resident.wants_call = False
    resident.save(update_fields=["erase_after", "wants_call"])
    return resident


@transaction.atomic
def confirm_deletion(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """The partner says that it has deleted what it wrote down elsewhere."""
    referral = _locked(referral_id)
    if referral.state != State.WITHDRAWN:
        raise StepNotAllowed
    if referral.deletion_confirmed_at is None:
        referral.deletion_confirmed_at = timezone.now()
        referral.save(update_fields=["deletion_confirmed_at"])
        _write(referral, Entry.DELETED, channel, user=acting_user)
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


@transaction.atomic
def erase(resident: Resident) -> None:
    """Empty every personal field; the rows stay for the figures."""
    resident.name = resident.contact = resident.birth_year = resident.idea = ""
    resident.answers = {}
    resident.card_code, resident.card_fingerprint = "", None
    resident.erased_at = timezone.now()
    resident.save()
    audit.log("erased", resident)


# Inside -----------------------------------------------------------------------------------------
def _locked(referral_id: int) -> Referral:
    return (
        Referral.objects.select_for_update(of=("self",))
        .select_related("resident", "organisation", "opportunity")
        .get(pk=referral_id)
    )


def _step(referral_id: int, state: State) -> Referral:
    """The locked referral in its new state, unsaved; raises StepNotAllowed."""
    referral = _locked(referral_id)
    if state not in ALLOWED[referral.state]:
        raise StepNotAllowed
    referral.state = state
    referral.closed_at = timezone.now() if state in CLOSED else None
    return referral


def _write(referral: Referral, entry: Entry, channel: Channel, *, user=None, day=None) -> None:
    user = user if user and user.is_authenticated else None
    LedgerEntry.objects.create(referral=referral, entry=entry, channel=channel, user=user, day=day)


def _message_partner(kind: str, referral: Referral) -> None:
    channel = MessageChannel.EMAIL if referral.organisation.email else MessageChannel.CALL
    messages.enqueue(
        kind,
        referral,
        channel=channel,
        language=settings.LANGUAGE_CODE,
        key=f"{kind}:{referral.pk}",
    )


def _channel_to(resident: Resident) -> MessageChannel:
    return channel_for(ContactKind(resident.contact_kind))

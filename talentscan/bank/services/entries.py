"""A yes to the talent bank, another six months, and the end of it."""

import uuid
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from talentscan.bank.choices import EndReason
from talentscan.bank.exceptions import NotInBank
from talentscan.bank.models import BankEntry
from talentscan.bank.selectors import municipality_of
from talentscan.referrals import extensions, services, wording
from talentscan.referrals.choices import BANK_WORDS, Channel, State, TaskKind
from talentscan.referrals.models import Resident
from talentscan.referrals.services import tasks
from talentscan.referrals.services.people import Person, make_resident
from talentscan.referrals.services.steps import message_resident
from talentscan.scan.answers import Answers

#: Purpose of the link that asks whether it still holds.
LINK = "bank"
_DAYS_OF_A_MONTH = 30.5
#: Nothing of theirs goes on any more in these.
_OVER = (State.WITHDRAWN, State.DECLINED, State.NOT_STARTED, State.STOPPED)


def holds_until(today: date | None = None) -> date:
    """The last day of a yes that is given today."""
    days = round(settings.BANK_MONTHS * _DAYS_OF_A_MONTH)
    return (today or timezone.localdate()) + timedelta(days=days)


# A yes -------------------------------------------------------------------------------------------
@transaction.atomic
def join(
    who: Person | Resident,
    *,
    answers: Answers,
    language: str,
    idempotency_key: uuid.UUID,
    read_in: str = "",
    channel: Channel = Channel.WEB,
    acting_user=None,
) -> BankEntry:
    """Keep somebody's talents for a while, with the words they said yes to.

    `who` is a person we do not know yet, or somebody with a card. The same key, and the same
    resident, give the same entry. Raises WordsNotChecked when nobody checked the words in the
    language they were read in.
    """
    said = wording.words(read_in or language, BANK_WORDS)
    resident = _resident(who, answers, language, idempotency_key, acting_user)
    if found := BankEntry.objects.open().filter(resident=resident).first():
        return found
    if resident.erase_after:
        services.stay(resident.pk, channel=channel, acting_user=acting_user)
    entry = BankEntry.objects.create(
        resident=resident,
        place=municipality_of(Answers.from_dict(resident.answers)),
        consent_version=wording.keep(said),
        consent_language=said.language,
        recorded_by=acting_user,
        holds_until=holds_until(),
    )
    audit.log("joined the talent bank", entry, user=acting_user, channel=channel)
    message_resident("bank.kept", resident, subject=entry, key=f"bank.kept:{entry.pk}")
    return entry


def _resident(who, answers: Answers, language: str, key: uuid.UUID, acting_user) -> Resident:
    """The resident, locked. What a partner was shown of somebody never changes behind its back."""
    if isinstance(who, Person):
        who = Resident.objects.filter(idempotency_key=key).first() or make_resident(
            who, answers=answers.as_dict(), language=language, key=key, acting_user=acting_user
        )
    resident = Resident.objects.select_for_update(no_key=True).get(pk=who.pk, erased_at=None)
    if not answers.is_empty and not resident.referrals.exclude(state=State.WITHDRAWN).exists():
        resident.answers = answers.as_dict()
        resident.save(update_fields=["answers"])
    return resident


@transaction.atomic
def offer_to_read(
    who: Person | Resident,
    *,
    wish: str,
    answers: Answers,
    language: str,
    idempotency_key: uuid.UUID,
    acting_user=None,
) -> Resident:
    """Nobody checked the words in this language: a person goes through them, by phone or here.

    `wish` tells the desk what it is about.
    """
    resident = _resident(who, answers, language, idempotency_key, acting_user)
    resident.wants_call, resident.called_at = True, None
    resident.idea = resident.idea or wish
    resident.save(update_fields=["wants_call", "called_at", "idea"])
    tasks.add(TaskKind.CALL_ME, resident, detail="bank")
    return resident


# Going on, and stopping --------------------------------------------------------------------------
def _locked(entry_id: int) -> BankEntry:
    """The entry, after its resident: in this order, everywhere."""
    resident_id = BankEntry.objects.values_list("resident", flat=True).get(pk=entry_id)
    Resident.objects.select_for_update(no_key=True).get(pk=resident_id)
    found = BankEntry.objects.select_for_update(of=("self",), no_key=True).select_related(
        "resident"
    )
    return found.get(pk=entry_id)


@transaction.atomic
def renew(entry_id: int, *, channel: Channel, acting_user=None) -> BankEntry:
    """It still holds: another six months from today. Raises NotInBank when it has ended."""
    entry = _locked(entry_id)
    if entry.ended_at:
        raise NotInBank
    if entry.asked_at:
        entry.holds_until, entry.asked_at = holds_until(), None
        entry.save(update_fields=["holds_until", "asked_at"])
        audit.log("still in the talent bank", entry, user=acting_user, channel=channel)
    return entry


@transaction.atomic
def stop(entry_id: int, *, channel: Channel, acting_user=None) -> BankEntry:
    """They stop. Who has nothing else with us has then withdrawn everything."""
    entry = _locked(entry_id)
    if entry.ended_at is None:
        _end(entry, EndReason.STOPPED, channel, acting_user)
        if not has_more(entry.resident):
            services.withdraw_everything(
                entry.resident_id, channel=channel, acting_user=acting_user
            )
    return entry


@transaction.atomic
def end(entry_id: int) -> BankEntry:
    """Nobody answered: it ends, and who has nothing else with us is forgotten at once."""
    entry = _locked(entry_id)
    if entry.ended_at is None:
        _end(entry, EndReason.SILENT, Channel.SYSTEM)
        if not has_more(entry.resident):
            services.erase(entry.resident)
    return entry


def end_with_everything(resident: Resident, reason: EndReason) -> None:
    """Everything was withdrawn, or erased: so is this."""
    for entry in BankEntry.objects.open().filter(resident=resident):
        _end(entry, reason, Channel.SYSTEM)


def _end(entry: BankEntry, reason: EndReason, channel: Channel, acting_user=None) -> None:
    entry.ended_at, entry.end_reason = timezone.now(), reason
    entry.save(update_fields=["ended_at", "end_reason"])
    audit.log(f"left the talent bank: {reason}", entry, user=acting_user, channel=channel)


def has_more(resident: Resident) -> bool:
    """Something else of theirs goes on with us, so that they are not to be forgotten."""
    return (
        resident.referrals.exclude(state__in=_OVER).exists()
        or resident.tasks.open().exists()
        or any(
            Resident.objects.filter(pk=resident.pk).filter(pk__in=kept()).exists()
            for kept in extensions.kept
        )
    )

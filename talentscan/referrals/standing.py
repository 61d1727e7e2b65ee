"""How things stand, in the plain words of whoever asks: the resident, or who brought them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core import dates
from cms.core.forms import ContactKind
from talentscan.referrals import visits, ways
from talentscan.referrals.choices import IN_TOUCH, WAITING, Entry, Moment, Side, State
from talentscan.referrals.models import Introduction, LedgerEntry, Question, Referral, Resident
from talentscan.referrals.selectors import referrals_of


class Standing(StrEnum):
    """All that a helper ever learns."""

    WAITING = "waiting"
    REACHED = "reached"
    BEGAN = "began"
    NOT_BEGUN = "not_begun"


def of_introduction(introduction: Introduction) -> Standing:
    """Reached, begun or not: never where, never why."""
    states = set(introduction.resident.referrals.values_list("state", flat=True))
    if states & {State.STARTED, State.STOPPED}:
        return Standing.BEGAN
    ended = {State.NOT_STARTED, State.DECLINED, State.WITHDRAWN}
    if introduction.resident.erase_after or (states and states <= ended):
        return Standing.NOT_BEGUN
    if introduction.resident.called_at or states & {*IN_TOUCH, State.NOT_STARTED}:
        return Standing.REACHED
    return Standing.WAITING


# The resident's card -----------------------------------------------------------------------------
@dataclass(frozen=True)
class Line:
    """One line of the ledger as the resident reads it."""

    title: str
    at: datetime
    is_last: bool


@dataclass(frozen=True)
class Row:
    """One yes on the card: how it stands, what happened, and what is asked."""

    referral: Referral
    words: str
    lines: list[Line]
    questions: list[Question]
    looking: visits.Looking | None = None
    address: str = ""


def card_rows(resident: Resident) -> list[Row]:
    """Every yes of somebody; texts in the reader's language, a constant number of queries."""
    referrals = referrals_of(resident)
    to_look = visits.looking(referrals)
    return [
        Row(
            referral,
            in_plain_words(referral),
            ledger_lines(referral),
            open_questions(referral),
            to_look.get(referral.pk),
            _address(referral),
        )
        for referral in referrals
    ]


def _address(referral: Referral) -> str:
    """Where somebody who comes by goes, until they have met."""
    comes_by = ways.way_of(referral.resident.contact_kind).is_visit
    return ways.address_of(referral) if comes_by and referral.state in WAITING else ""


def ledger_lines(referral: Referral) -> list[Line]:
    entries = list(referral.ledger.all())
    kind = referral.resident.contact_kind
    return [Line(sentence(entry, kind), entry.at, entry is entries[-1]) for entry in entries]


def sentence(entry: LedgerEntry, contact_kind: str = ContactKind.PHONE) -> str:
    """What an entry says to who is reached in this way; with its day where it has one."""
    if entry.day:
        values = {"day": dates.day(entry.day)}
        if entry.entry == Entry.MEETING:
            return _("You have agreed to meet on %(day)s.") % values
        if entry.entry in {Entry.PICKED_UP, Entry.POSTPONED}:
            return ways.promised(contact_kind) % values
    return ways.told(entry.entry, contact_kind)


def open_questions(referral: Referral) -> list[Question]:
    """What the resident may still answer, the newest only: who forgot the first need not."""
    if referral.state == State.WITHDRAWN:
        return []
    asked = [question for question in referral.questions.all() if question.side == Side.RESIDENT]
    return [question for question in asked[-1:] if not question.answer]


def question_words(question: Question) -> str:
    """The question as each side is asked it."""
    organisation = {"organisation": question.referral.organisation.name}
    if question.side == Side.PARTNER:
        if question.moment == Moment.FIRST:
            return _("Has it begun?")
        return _("Does it still go on?")
    if question.moment == Moment.FIRST:
        return _("How was it with %(organisation)s? Has it begun?") % organisation
    return _("Do you still take part at %(organisation)s?") % organisation


def in_plain_words(referral: Referral) -> str:
    """How it stands, in one sentence for the resident."""
    values = {
        "organisation": referral.organisation.name,
        "day": dates.day(referral.organisation.reopens_on or referral.answer_by),
        "promised": dates.day(referral.promised_on) if referral.promised_on else "",
        "meeting": dates.day(referral.meeting_on) if referral.meeting_on else "",
    }
    return _words_of(referral) % values


def _words_of(referral: Referral) -> str:
    if referral.state == State.ASKED:
        return _words_of_asked(referral)
    if referral.state == State.MEETING and referral.meeting_on < timezone.localdate():
        return _("You met %(organisation)s on %(meeting)s. How was it?")
    words = {
        State.PICKED_UP: ways.picked_up(referral),
        State.UNREACHABLE: _("%(organisation)s could not reach you. Call us: we arrange it."),
        State.CONTACTED: _("%(organisation)s has spoken with you."),
        State.MEETING: _("You meet %(organisation)s on %(meeting)s."),
        State.STARTED: _("You have begun at %(organisation)s."),
        State.NOT_STARTED: _("It did not begin at %(organisation)s. We look on together."),
        State.STOPPED: _("At %(organisation)s it has come to an end. We look on together."),
        State.DECLINED: _("It does not suit at %(organisation)s right now. We look on together."),
        State.WITHDRAWN: _("You have withdrawn your yes. %(organisation)s sees nothing any more."),
    }
    return words[State(referral.state)]


def _words_of_asked(referral: Referral) -> str:
    if referral.other_offered_at:
        return _("%(organisation)s has not answered yet. We look for another place with you.")
    if referral.seen_at and not referral.organisation.reopens_on:
        return ways.read(referral)
    return ways.asked(referral)

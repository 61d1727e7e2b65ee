"""Puts the words of the talent bank on paper: to a resident by their own channel, to a partner."""

from collections.abc import Mapping

from django.conf import settings
from django.urls import reverse

from cms.core import dates, tokens
from cms.core.directions import dialled
from cms.messaging.choices import Channel
from cms.messaging.registry import Rendered, message, numbered, tell_apart
from cms.messaging.rendering import render
from talentscan.bank import letters, partner_letters
from talentscan.bank.models import BankEntry, BankQuestion
from talentscan.bank.services import LINK
from talentscan.referrals.letters import Letter
from talentscan.referrals.models import Resident

_TEMPLATE = "referrals/emails/letter"

tell_apart(BankEntry, "resident_id", numbered(Resident))
tell_apart(BankQuestion, "organisation__name", str)


def _on_paper(
    row, letter: Letter, values: Mapping[str, str], *, to: str, who: str, **context
) -> Rendered:
    answer_url = context.pop("answer_url", "")
    return render(
        _TEMPLATE,
        {
            "subject": str(letter.subject),
            "paragraphs": [str(paragraph) % values for paragraph in letter.paragraphs],
            "name": who,
            "letter": letter,
            "before_action": letter.before_action,
            "by_machine": _by_machine(row),
            **context,
        },
        row.language,
        to=to,
        who=who,
        answer_url=answer_url if row.channel == Channel.CALL else "",
    )


def _by_machine(row) -> bool:
    return row.channel in {Channel.EMAIL, Channel.SMS}


def _to_resident(row, letter: Letter, entry: BankEntry, link: str, **context) -> Rendered | None:
    resident = entry.resident
    if entry.ended_at or resident.erased_at or resident.erase_after:
        return None
    code = resident.readable_code if resident.birth_year else ""
    return _on_paper(
        row,
        letter,
        {"day": dates.day(entry.holds_until)},
        to=resident.contact,
        who=resident.name,
        link=link,
        code=dialled(code),
        card_address=reverse("referrals:status"),
        answer_url=reverse("bank:person", args=[entry.public_id]),
        **context,
    )


@message("bank.kept", label=partner_letters.LABELS["bank.kept"], texts=lambda: letters.KEPT.msgids)
def kept(row, entry: BankEntry) -> Rendered | None:
    return _to_resident(row, letters.KEPT, entry, reverse("referrals:status"))


@message("bank.ask", label=partner_letters.LABELS["bank.ask"], texts=lambda: letters.ASK.msgids)
def ask(row, entry: BankEntry) -> Rendered | None:
    """Overtaken by an answer it is no longer sent."""
    if entry.asked_at is None or row.key.rpartition(":")[2] != entry.holds_until.isoformat():
        return None
    if not _by_machine(row):
        return _to_resident(row, letters.ASK, entry, "")
    days = settings.BANK_ASK_DAYS * 2
    token = tokens.make_link(LINK, entry, seed=str(row.pk), days=days)
    return _to_resident(row, letters.ASK, entry, reverse("bank:open_still", args=[token]))


@message("bank.answered", label=partner_letters.LABELS["bank.answered"], to_staff=True)
def answered(row, question: BankQuestion) -> Rendered | None:
    organisation = question.organisation
    if question.answered_at is None or not organisation.is_active:
        return None
    return _on_paper(
        row,
        partner_letters.ANSWERED,
        {},
        to=organisation.mailbox if row.channel == Channel.EMAIL else organisation.phone,
        who=organisation.who_answers,
        link=reverse("bank:question", args=[question.public_id]),
        answer_url=reverse("bank:desk_question", args=[question.public_id]),
    )

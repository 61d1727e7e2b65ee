"""Puts the words of `letters` on paper. To partners: no name, no language, nothing personal at all.

The same words serve a mail, a letter and a phone call; a letter and a call have no button, but say
how one answers by card or by voice.
"""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core import dates, tokens
from cms.core.directions import dialled
from cms.core.forms import ContactKind
from cms.directory.models import Organisation
from cms.languages.selectors import obj_text
from cms.messaging.choices import Channel
from cms.messaging.registry import Rendered, message, numbered, tell_apart
from cms.messaging.rendering import render
from talentscan.referrals import standing, ways
from talentscan.referrals.choices import IN_TOUCH, WAITING, State
from talentscan.referrals.letters import Letter, labels, partners, residents
from talentscan.referrals.models import Introduction, Question, Referral, Resident, Visit
from talentscan.referrals.own_words import own_words
from talentscan.referrals.selectors import exports_of, referrals_of
from talentscan.referrals.services import ANSWER_LINK_DAYS, LINK, QUESTION_LINK, house

_TEMPLATE = "referrals/emails/letter"

# In the list of messages each is about somebody by the number they have at the desk.
for _model, _field in (
    (Resident, "pk"),
    (Referral, "resident_id"),
    (Question, "referral__resident_id"),
    (Visit, "referral__resident_id"),
    (Introduction, "resident_id"),
):
    tell_apart(_model, _field, numbered(Resident))


def _on_paper(
    row,
    letter: Letter,
    values: Mapping[str, str],
    *,
    to: str,
    who: str,
    own=None,
    way: str = ContactKind.PHONE,
    **context,
) -> Rendered:
    """A letter in this message's language, with own words where an editor wrote them."""
    words = own or {
        "subject": str(letter.subject),
        "paragraphs": [str(paragraph) % values for paragraph in letter.paragraphs_for(way)],
    }
    by_machine = row.channel in {Channel.EMAIL, Channel.SMS}
    answer_url = context.pop("answer_url", "")
    return render(
        _TEMPLATE,
        {
            **words,
            "name": who,
            "letter": letter,
            "before_action": letter.before_action,
            "by_machine": by_machine,
            **context,
        },
        row.language,
        to=to,
        who=who,
        answer_url=answer_url if row.channel == Channel.CALL else "",
    )


# To partners -------------------------------------------------------------------------------------
def _to_partner(row, letter: Letter, referral: Referral, link: str, **context) -> Rendered:
    organisation = referral.organisation
    values = {
        "title": referral.opportunity.title,
        "day": dates.day(referral.deadline or referral.answer_by),
    }
    return _on_paper(
        row,
        letter,
        values,
        to=organisation.mailbox if row.channel == Channel.EMAIL else organisation.phone,
        who=organisation.who_answers,
        link=link,
        answer_url=context.pop("answer_url", "")
        or reverse("referrals:desk_referral", args=[referral.public_id]),
        **context,
    )


def _answer_link(row, referral: Referral) -> str:
    token = tokens.make_link(LINK, referral, seed=str(row.pk), days=ANSWER_LINK_DAYS)
    return reverse("referrals:open_link", args=[token])


def _question_link(row, question: Question) -> str:
    token = tokens.make_link(QUESTION_LINK, question, seed=str(row.pk), days=ANSWER_LINK_DAYS)
    return reverse("referrals:open_question", args=[token])


@message("referrals.asked", label=labels.TO_PARTNERS[partners.ASKED], to_staff=True)
def asked(row, referral: Referral) -> Rendered | None:
    if referral.state != State.ASKED:
        return None
    letter = partners.LETTERS[partners.ASKED]
    return _to_partner(row, letter, referral, _answer_link(row, referral))


@message("referrals.nudge", label=labels.TO_PARTNERS[partners.NUDGE], to_staff=True)
def nudge(row, referral: Referral) -> Rendered | None:
    meant_for = row.key.rpartition(":")[2]
    if referral.state not in WAITING or meant_for != referral.clock_round:
        return None
    letter = partners.LETTERS[partners.NUDGE]
    return _to_partner(row, letter, referral, _answer_link(row, referral))


@message("referrals.withdrawn", label=labels.TO_PARTNERS[partners.WITHDRAWN], to_staff=True)
def withdrawn(row, referral: Referral) -> Rendered | None:
    return _to_delete(row, referral, partners.WITHDRAWN)


@message("referrals.deletion", label=labels.TO_PARTNERS[partners.DELETION], to_staff=True)
def deletion(row, referral: Referral) -> Rendered | None:
    return _to_delete(row, referral, partners.DELETION)


def _to_delete(row, referral: Referral, key: str) -> Rendered | None:
    if referral.state != State.WITHDRAWN or referral.deletion_confirmed_at:
        return None
    exports = [
        str(partners.EXPORT) % {"day": dates.day(export.at)} for export in exports_of(referral)
    ]
    letter = partners.LETTERS[key]
    link = _answer_link(row, referral) if referral.contact_seen_at else ""
    return _to_partner(row, letter, referral, link, rows=exports)


@message("referrals.how_partner", label=labels.TO_PARTNERS[partners.FIRST], to_staff=True)
def how_partner(row, question: Question) -> Rendered | None:
    if not _is_open(question):
        return None
    return _to_partner(
        row,
        partners.LETTERS[question.moment],
        question.referral,
        _question_link(row, question),
        answer_url=_desk_question(question),
    )


def _is_open(question: Question) -> bool:
    states = {*IN_TOUCH, State.NOT_STARTED}
    return not question.answer and question.referral.state in states


def _desk_question(question: Question) -> str:
    return reverse("referrals:desk_question", args=[question.public_id])


@message(house.DIGEST, label=gettext_lazy("A partner hears who is new"), to_staff=True)
def digest(row, organisation: Organisation) -> Rendered | None:
    if not house.unheard(organisation).exists():
        return None
    link = reverse("referrals:portal")
    desk = reverse("referrals:desk")
    return _to_house(row, partners.DIGEST, organisation, link=link, answer_url=desk)


@message(house.NOBODY_LEFT, label=partners.NOBODY_LEFT.subject, to_staff=True)
def nobody_left(row, organisation: Organisation) -> Rendered | None:
    if not organisation.is_active or house.colleagues(organisation).exists():
        return None
    return _to_house(row, partners.NOBODY_LEFT, organisation)


def _to_house(row, letter: Letter, organisation: Organisation, **context) -> Rendered:
    return _on_paper(
        row,
        letter,
        {"organisation": organisation.name},
        to=organisation.mailbox if row.channel == Channel.EMAIL else organisation.phone,
        who=organisation.who_answers,
        **context,
    )


# To residents ------------------------------------------------------------------------------------
def _to_residents(kind: str, *keys: str):
    """Register a message whose words are these letters."""

    def texts() -> set[str]:
        return set().union(*(residents.LETTERS[key].msgids for key in keys))

    return message(kind, label=labels.LABELS[keys[0]], texts=texts)


def _to_resident(
    row, key: str, resident: Resident, values: Mapping[str, str] | None = None, **context
) -> Rendered | None:
    if resident.erased_at:
        return None
    letter = residents.LETTERS[key]
    values = values or {}
    return _on_paper(
        row,
        letter,
        values,
        own=own_words(key, row.language, values),
        to=resident.contact,
        who=resident.name,
        way=resident.contact_kind,
        **context,
    )


def _about(row, referral: Referral, key: str, link: str) -> Rendered | None:
    values = {"organisation": referral.organisation.name}
    return _to_resident(row, key, referral.resident, values, link=link)


def _card_of(resident: Resident) -> dict:
    """How one opens one's card; who gave no year of birth has none."""
    code = resident.readable_code if resident.birth_year else ""
    return {"code": dialled(code), "card_address": reverse("referrals:status")}


def _place_on_card(referral: Referral, way: ways.Way) -> str:
    """A place, and the day before which one hears; or where one goes who comes by."""
    values = {
        "organisation": referral.organisation.name,
        "title": obj_text(referral.opportunity, "title"),
        "day": dates.day(referral.answer_by),
    }
    if not way.is_visit:
        return _("%(organisation)s: %(title)s (before %(day)s)") % values
    parts = (f"{values['organisation']}: {values['title']}", ways.address_of(referral))
    return ", ".join(part for part in parts if part)


@_to_residents("referrals.card", residents.CARD)
def card(row, resident: Resident) -> Rendered | None:
    way = ways.way_of(resident.contact_kind)
    places = [
        _place_on_card(referral, way)
        for referral in referrals_of(resident)
        if referral.state != State.WITHDRAWN
    ]
    link = reverse("referrals:status")
    return _to_resident(row, residents.CARD, resident, rows=places, link=link, **_card_of(resident))


@_to_residents("referrals.declined", residents.DECLINED)
def declined(row, referral: Referral) -> Rendered | None:
    if referral.state != State.DECLINED:
        return None
    return _about(row, referral, residents.DECLINED, reverse("scan:start"))


@_to_residents("referrals.other_place", residents.OTHER_PLACE)
def other_place(row, referral: Referral) -> Rendered | None:
    if referral.state not in WAITING:
        return None
    return _about(row, referral, residents.OTHER_PLACE, reverse("scan:start"))


@_to_residents("referrals.unreachable", residents.UNREACHABLE)
def unreachable(row, referral: Referral) -> Rendered | None:
    if referral.state != State.UNREACHABLE:
        return None
    return _about(row, referral, residents.UNREACHABLE, reverse("referrals:status"))


@_to_residents("referrals.how_resident", residents.FIRST, residents.SIX_WEEKS)
def how_resident(row, question: Question) -> Rendered | None:
    if not _is_open(question):
        return None
    referral = question.referral
    by_machine = row.channel in {Channel.EMAIL, Channel.SMS}
    return _to_resident(
        row,
        question.moment,
        referral.resident,
        {"organisation": referral.organisation.name},
        rows=[] if by_machine else [str(answer.label) for answer in question.choices],
        link=_question_link(row, question) if by_machine else "",
        answer_url=_desk_question(question),
        **({} if by_machine else _card_of(referral.resident)),
    )


@_to_residents("referrals.all_withdrawn", residents.WITHDRAWN)
def all_withdrawn(row, resident: Resident) -> Rendered | None:
    if resident.erase_after is None:
        return None
    values = {"day": dates.day(resident.erase_after)}
    link = reverse("referrals:status")
    return _to_resident(row, residents.WITHDRAWN, resident, values, link=link)


@_to_residents("referrals.visit", residents.VISIT)
def visit(row, found: Visit) -> Rendered | None:
    moment, referral = found.try_out, found.referral
    if found.cancelled_at or moment.cancelled_at or moment.has_begun:
        return None
    values = {
        "organisation": referral.organisation.name,
        "moment": dates.day_and_time(moment.starts_at, moment.ends_at),
        "name": moment.buddy_name,
    }
    venue = referral.opportunity.venue
    address = f"{venue.name}, {venue.street}, {venue.town}" if venue else ""
    way = [address, str(obj_text(moment, "door_text"))]
    return _to_resident(
        row,
        residents.VISIT,
        referral.resident,
        values,
        rows=[line for line in way if line],
        link=reverse("referrals:status"),
        **_card_of(referral.resident),
    )


@_to_residents("referrals.visit_off", residents.VISIT_OFF)
def visit_off(row, found: Visit) -> Rendered | None:
    return _about(row, found.referral, residents.VISIT_OFF, reverse("referrals:status"))


# To whoever brought somebody ---------------------------------------------------------------------
_NEWS = {
    standing.Standing.REACHED: residents.REACHED,
    standing.Standing.BEGAN: residents.BEGAN,
    standing.Standing.NOT_BEGUN: residents.NOT_BEGUN,
}


@_to_residents("referrals.helper_news", residents.REACHED, residents.BEGAN, residents.NOT_BEGUN)
def helper_news(row, introduction: Introduction) -> Rendered | None:
    helper = introduction.helper
    meant = row.key.rpartition(":")[2]
    if helper.erased_at or standing.of_introduction(introduction) != meant:
        return None
    key = _NEWS[standing.Standing(meant)]
    return _on_paper(
        row,
        residents.LETTERS[key],
        {},
        own=own_words(key, row.language, {}),
        to=helper.contact,
        who=helper.name,
    )

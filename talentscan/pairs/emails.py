"""Puts the words of `letters` on paper, for a family and for who would be a bonus grandparent."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.core import dates, tokens
from cms.messaging.choices import Channel
from cms.messaging.registry import Rendered, message, numbered, tell_apart
from cms.messaging.rendering import render
from talentscan.pairs import letters, selectors, services
from talentscan.pairs.desk_choices import OPEN, State
from talentscan.pairs.models import Family, Pair, PairSide
from talentscan.referrals.models import Resident

_TEMPLATE = "pairs/emails/letter"
_BY_MACHINE = {Channel.EMAIL, Channel.SMS}

tell_apart(PairSide, "pair_id", numbered(Pair))


def _message(key: str):
    def texts() -> set[str]:
        return letters.LETTERS[key].msgids

    return message(f"pairs.{key}", label=letters.LABELS[key], texts=texts)


def _on_paper(
    row,
    key: str,
    person: Family | Resident,
    *,
    rows: Iterable[str] = (),
    link: str = "",
    answer_url: str = "",
    **values,
) -> Rendered | None:
    if person.erased_at:
        return None
    letter = letters.LETTERS[key]
    paragraphs = [str(paragraph) % values for paragraph in letter.paragraphs]
    return render(
        _TEMPLATE,
        {
            "subject": str(letter.subject),
            "name": person.name,
            "first": paragraphs[:1],
            "rest": paragraphs[1:],
            "rows": [line for line in rows if line],
            "letter": letter,
            "link": link if row.channel in _BY_MACHINE else "",
        },
        row.language,
        to=person.contact,
        who=person.name,
        answer_url=answer_url if row.channel not in _BY_MACHINE else "",
    )


def _link(row, side: PairSide) -> str:
    token = tokens.make_link(services.LINK, side, seed=str(row.pk), days=services.LINK_DAYS)
    return reverse("pairs:open_side", args=[token])


def _desk_answer(side: PairSide) -> str:
    return reverse("pairs:desk_answer", args=[side.pair.public_id, side.public_id])


@_message(letters.ASKED)
def asked(row, family: Family) -> Rendered | None:
    if family.ended_at or family.spoken_at:
        return None
    token = tokens.make_link(
        services.FAMILY_LINK, family, seed=str(row.pk), days=services.LINK_DAYS
    )
    link = reverse("pairs:open_family", args=[token])
    return _on_paper(row, letters.ASKED, family, link=link)


@_message(letters.PROPOSED)
def proposed(row, side: PairSide) -> Rendered | None:
    if side.pair.state != State.PROPOSED or side.said_yes is not None:
        return None
    return _on_paper(
        row,
        letters.PROPOSED,
        side.person,
        rows=_facts(side),
        link=_link(row, side),
        answer_url=_desk_answer(side),
    )


def _facts(side: PairSide) -> list[str]:
    facts = selectors.first_facts(side)
    return [
        _("They live in %(place)s.") % {"place": facts.place} if facts.place else "",
        _("Children: %(ages)s") % {"ages": ", ".join(facts.ages)} if facts.ages else "",
        _("Together: %(kinds)s") % {"kinds": ", ".join(facts.kinds)} if facts.kinds else "",
    ]


@_message(letters.BOTH)
def both(row, side: PairSide) -> Rendered | None:
    if side.pair.state != State.AGREED or not side.pair.shows_contact:
        return None
    return _on_paper(row, letters.BOTH, side.person, rows=[_who(side)], link=_link(row, side))


@_message(letters.MEETING)
def meeting(row, side: PairSide) -> Rendered | None:
    pair = side.pair
    meant = row.key.partition(f":{side.pk}:")[2]
    if pair.state != State.MEETING or meant != pair.changed_at.isoformat():
        return None
    return _on_paper(
        row,
        letters.MEETING,
        side.person,
        rows=[_who(side), pair.meeting_where],
        link=_link(row, side),
        moment=dates.day_and_time(pair.meeting_at, None),
    )


def _who(side: PairSide) -> str:
    """A name and a way to reach them, in one line."""
    other = selectors.acquaintance(side)
    if other is None:
        return ""
    if not other.contact:
        return f"{other.name}. {other.way}"
    return f"{other.name}. {other.way}: {other.contact}"


@_message(letters.LOOK_ON)
def look_on(row, side: PairSide) -> Rendered | None:
    wisher = side.pair.family if side.is_family else side.pair.grandparent
    if side.pair.state in OPEN or wisher.ended_at:
        return None
    return _on_paper(row, letters.LOOK_ON, side.person)

"""How it stands, in the plain words of whoever asks: the family, or the older person."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core import dates
from talentscan.pairs import selectors
from talentscan.pairs.desk_choices import Side, State
from talentscan.pairs.models import Family, Grandparent, PairSide
from talentscan.referrals.extensions import CardPart
from talentscan.referrals.models import Resident


@dataclass(frozen=True)
class Standing:
    """One sentence, and where one may answer, if there is something to answer."""

    words: str
    url: str = ""
    is_asked: bool = False


def of_family(family: Family) -> Standing:
    return _of(family, selectors.open_side(family, Side.FAMILY))


def of_grandparent(grandparent: Grandparent) -> Standing:
    return _of(grandparent, selectors.open_side(grandparent, Side.GRANDPARENT))


def _of(wisher: Family | Grandparent, side: PairSide | None) -> Standing:
    if side:
        url = reverse("pairs:side", args=[side.public_id])
        return Standing(of_side(side), url, side.said_yes is None)
    if wisher.spoken_at is None:
        return Standing(_("We call you within two working days. Then we speak about your wishes."))
    words = _("We spoke with you on %(day)s. Now we look for somebody who suits you.")
    return Standing(words % {"day": dates.day(wisher.spoken_at)})


def of_side(side: PairSide) -> str:
    """How it stands between the two, for this one."""
    pair = side.pair
    if pair.state == State.PROPOSED:
        if side.said_yes is None:
            return _("We have found somebody who may suit you. Would you like to meet?")
        return _("You said yes. We wait for the answer of the other.")
    if pair.state == State.AGREED:
        if pair.shows_contact:
            return _("You both said yes. We call you to choose a day.")
        return _("You both said yes. We arrange one more thing, and then we call you.")
    if pair.state == State.MEETING:
        values = {"moment": dates.day_and_time(pair.meeting_at, None)}
        if pair.meeting_at > timezone.now():
            return _("You meet each other for the first time on %(moment)s.") % values
        return _("You have met each other. We call you to hear how it was.")
    if pair.state == State.BEGUN:
        return _("You have begun. How nice!")
    return _("This has come to an end. We look on together.")


def card_part(resident: Resident) -> CardPart | None:
    """What somebody who would be a bonus grandparent reads on their card."""
    grandparent = resident.grandparents.open().first()
    if grandparent is None or resident.erase_after:
        return None
    return CardPart("pairs/_card_part.html", of_grandparent(grandparent))

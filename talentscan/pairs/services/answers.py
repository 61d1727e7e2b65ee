"""Each side says yes, or rather not; on their own page, or to the desk on the phone."""

from django.db import transaction
from django.utils import timezone

from talentscan.pairs.desk_choices import Entry, State
from talentscan.pairs.models import Pair, PairSide
from talentscan.pairs.services.steps import close, locked, move, sides_of, taken, tell_both
from talentscan.referrals import wording
from talentscan.referrals.choices import PAIR_WORDS, Channel
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed


@transaction.atomic
def answer(
    side_id: int, *, yes: bool, channel: Channel, read_in: str = "", acting_user=None
) -> PairSide:
    """One side answers. With two yeses both learn who the other is, once the certificate is seen.

    `read_in` is the language the words of the yes were read in. Raises SameAnswer for a second tap,
    StepNotAllowed for another answer or a pair that is closed, WordsNotChecked when nobody checked
    the words in that language.
    """
    side, pair = _locked_side(side_id)
    if side.said_yes is not None:
        raise SameAnswer if side.said_yes == yes else StepNotAllowed
    if pair.state != State.PROPOSED:
        raise StepNotAllowed
    side.said_yes, side.said_at, side.channel = yes, timezone.now(), channel
    side.heard_by = acting_user if channel == Channel.DESK else None
    if yes:
        said = wording.words(read_in or side.person.language, PAIR_WORDS)
        side.text_version, side.text_language = wording.keep(said), said.language
    side.save()
    if not yes:
        close(pair, State.DECLINED, Entry.NO, channel, by=side, user=acting_user)
        return side
    taken(pair, Entry.YES, channel, side=side, user=acting_user)
    if all(found.said_yes for found in sides_of(pair)):
        _agree(pair, channel, acting_user)
    return side


def _agree(pair: Pair, channel: Channel, user) -> None:
    move(pair, State.AGREED)
    taken(pair, Entry.AGREED, Channel.SYSTEM, user=user)
    if pair.shows_contact:
        tell_both("pairs.both", pair)


@transaction.atomic
def stop(side_id: int, *, channel: Channel, acting_user=None) -> PairSide:
    """One side would rather stop, at any time, without a reason. Raises SameAnswer when it has."""
    side, pair = _locked_side(side_id)
    if not pair.is_open:
        raise SameAnswer
    close(pair, State.STOPPED, Entry.STOPPED, channel, by=side, user=acting_user)
    return side


def _locked_side(side_id: int) -> tuple[PairSide, Pair]:
    """One lock for both sides: two answers at once cannot pass each other by."""
    pair = locked(PairSide.objects.values_list("pair_id", flat=True).get(pk=side_id))
    side = PairSide.objects.select_for_update(no_key=True).get(pk=side_id)
    side.pair = pair
    return side, pair

"""The first meeting, and how it goes from there."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from talentscan.pairs.desk_choices import Entry, Outcome, State
from talentscan.pairs.exceptions import NotYet, VogNotSeen
from talentscan.pairs.models import Pair
from talentscan.pairs.services.steps import close, locked, move, taken, tell_both
from talentscan.referrals.choices import Channel
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed

_CLOSES = {
    Outcome.NOT_BEGUN: (State.NOT_BEGUN, Entry.NOT_BEGUN),
    Outcome.ENDED: (State.ENDED, Entry.ENDED),
}


@transaction.atomic
def plan_meeting(pair_id: int, *, at: datetime, where: str, acting_user) -> Pair:
    """A day and a place for the first meeting; both hear it. Also to choose another day.

    Raises VogNotSeen before the desk saw the certificate of conduct; SameAnswer for a second tap.
    """
    pair = locked(pair_id)
    if (pair.state, pair.meeting_at, pair.meeting_where) == (State.MEETING, at, where):
        raise SameAnswer
    move(pair, State.MEETING)
    if pair.grandparent.vog_seen_on is None:
        raise VogNotSeen
    pair.meeting_at, pair.meeting_where = at, where
    taken(pair, Entry.MEETING, Channel.DESK, user=acting_user)
    tell_both("pairs.meeting", pair, round_=pair.changed_at.isoformat())
    return pair


@transaction.atomic
def record_outcome(pair_id: int, outcome: Outcome, *, note: str = "", acting_user) -> Pair:
    """What the desk heard when it called both. Raises NotYet before the day of the meeting."""
    pair = locked(pair_id)
    if pair.state == State.MEETING and pair.meeting_at > timezone.now():
        raise NotYet
    if note:
        pair.note = f"{pair.note}\n{note}".strip()
    if outcome == Outcome.BEGUN:
        move(pair, State.BEGUN)
        pair.called_first_at = timezone.now()
        taken(pair, Entry.BEGUN, Channel.DESK, user=acting_user)
    elif outcome == Outcome.GOES_ON:
        _goes_on(pair, acting_user)
    else:
        state, entry = _CLOSES[outcome]
        close(pair, state, entry, Channel.DESK, tells=False, user=acting_user)
    return pair


def _goes_on(pair: Pair, user) -> None:
    if pair.state != State.BEGUN:
        raise StepNotAllowed
    if pair.called_later_at:
        raise SameAnswer
    pair.called_later_at = timezone.now()
    taken(pair, Entry.GOES_ON, Channel.DESK, user=user)

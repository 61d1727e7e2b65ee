"""What every step of a pair shares: the lock, the ledger, who is told, and how it closes."""

from django.utils import timezone

from cms.core import audit, tokens
from cms.core.forms import ContactKind
from cms.messaging import services as messages
from cms.messaging.choices import channel_for
from talentscan.pairs.desk_choices import ALLOWED, Entry, State
from talentscan.pairs.models import Pair, PairEntry, PairSide
from talentscan.referrals.choices import Channel
from talentscan.referrals.exceptions import StepNotAllowed

#: Purposes of the links to one side of a pair, and to a family's own question.
LINK = "pair"
FAMILY_LINK = "family"
LINK_DAYS = 90


def locked(pair_id: int) -> Pair:
    return (
        Pair.objects.select_for_update(of=("self",), no_key=True)
        .select_related("family", "grandparent__resident")
        .get(pk=pair_id)
    )


def move(pair: Pair, state: State) -> None:
    """The locked pair in its new state, unsaved. Raises StepNotAllowed for what may not follow."""
    if state not in ALLOWED[pair.state]:
        raise StepNotAllowed
    pair.state = state


def taken(
    pair: Pair, entry: Entry, channel: Channel, *, side: PairSide | None = None, user=None
) -> None:
    """Save a step and write it down. Locks nothing but the pair."""
    pair.changed_at = timezone.now()
    pair.save()
    PairEntry.objects.create(
        pair=pair,
        entry=entry,
        side=side.side if side else "",
        channel=channel,
        user=user if user and user.is_authenticated else None,
    )
    audit.log(f"pair {entry.value}", pair, user=user, channel=channel)


def sides_of(pair: Pair) -> list[PairSide]:
    """Both sides, with what is known of the pair already."""
    sides = list(pair.sides.all())
    for side in sides:
        side.pair = pair
    return sides


def tell(kind: str, side: PairSide, *, key: str = "") -> None:
    """Promise one side a message, in their language and in the way they chose."""
    person = side.person
    if person.erased_at:
        return
    messages.enqueue(
        kind,
        side,
        channel=channel_for(ContactKind(person.contact_kind)),
        language=person.language,
        key=key or f"{kind}:{side.pk}",
    )


def tell_both(kind: str, pair: Pair, *, round_: str = "") -> None:
    for side in sides_of(pair):
        tell(kind, side, key=f"{kind}:{side.pk}:{round_}".rstrip(":"))


def close(
    pair: Pair,
    state: State,
    entry: Entry,
    channel: Channel,
    *,
    by: PairSide | None = None,
    tells: bool = True,
    user=None,
) -> None:
    """End it: no page shows anything of the other any more, and who waits on hears that we look on.

    Never why. `by` is the side that ended it; that side knows already.
    """
    move(pair, state)
    pair.closed_at = timezone.now()
    pair.meeting_where = ""
    taken(pair, entry, channel, side=by, user=user)
    for side in sides_of(pair):
        tokens.revoke_links(side, LINK)
        if tells and (by is None or side.pk != by.pk):
            tell("pairs.look_on", side)

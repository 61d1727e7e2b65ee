"""Proposing two sides to each other: both are asked, and hear nothing but first facts."""

from django.db import IntegrityError, transaction

from talentscan.pairs import selectors
from talentscan.pairs.desk_choices import NOT_TO_BE, Entry, Side
from talentscan.pairs.exceptions import MetBefore, NobodyThere, NoFit, NotFree, NotSpokenYet
from talentscan.pairs.fit import failing_needs
from talentscan.pairs.models import Family, Grandparent, Pair, PairSide
from talentscan.pairs.services.steps import taken, tell_both
from talentscan.referrals.choices import Channel


@transaction.atomic
def propose(family_id: int, grandparent_id: int, *, acting_user) -> Pair:
    """Ask both sides whether they would like to meet.

    Raises NotSpokenYet before a person spoke with both, NotFree when one of them has an open pair
    (a colleague was quicker), MetBefore, NoFit and NobodyThere.
    """
    family = _locked(Family, family_id)
    grandparent = _locked(Grandparent, grandparent_id)
    _check(family, grandparent)
    try:
        with transaction.atomic():
            pair = Pair.objects.create(
                family=family, grandparent=grandparent, proposed_by=acting_user
            )
    except IntegrityError:  # a colleague was quicker
        raise NotFree from None
    PairSide.objects.bulk_create(PairSide(pair=pair, side=side) for side in Side)
    taken(pair, Entry.PROPOSED, Channel.DESK, user=acting_user)
    tell_both("pairs.proposed", pair)
    return pair


def _locked(model, pk: int):
    return (
        model.objects.select_for_update(of=("self",), no_key=True)
        .select_related("place")
        .get(pk=pk)
    )


def _check(family: Family, grandparent: Grandparent) -> None:
    if family.ended_at or grandparent.ended_at or grandparent.resident.erase_after:
        raise NobodyThere
    if family.spoken_at is None or grandparent.spoken_at is None:
        raise NotSpokenYet
    if family.pairs.open().exists() or grandparent.pairs.open().exists():
        raise NotFree
    if family.pairs.filter(
        grandparent__resident_id=grandparent.resident_id, state__in=NOT_TO_BE
    ).exists():
        raise MetBefore
    if failing_needs(selectors.wish(family), selectors.wish(grandparent)):
        raise NoFit

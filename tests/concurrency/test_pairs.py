"""Two colleagues at the same instant: one proposal wins, and of two answers one is the last."""

import uuid

import pytest

from talentscan.pairs import services
from talentscan.pairs.desk_choices import OPEN, Side, State
from talentscan.pairs.exceptions import NotFree
from talentscan.pairs.models import Family, Pair, PairSide
from talentscan.referrals.choices import Channel
from talentscan.referrals.exceptions import ReferralError
from tests.concurrency.test_consent import at_once
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = [
    pytest.mark.concurrency,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

HANDS = 8


def told(step):
    """What somebody who tries hears: a state, or the kind of refusal."""

    def run() -> str:
        try:
            return step().state
        except ReferralError as error:
            return type(error).__name__

    return run


def test_of_many_proposals_at_once_one_wins(transactional_db):
    family, user = factories.family(spoken=True), factories.coordinator()
    others = [factories.grandparent(spoken=True) for _ in range(HANDS)]

    def propose(other):
        return told(lambda: services.propose(family.pk, other.pk, acting_user=user))

    heard = at_once(*map(propose, others))
    assert sorted(heard) == sorted([State.PROPOSED, *[NotFree.__name__] * (HANDS - 1)])
    assert Pair.objects.count() == 1
    assert PairSide.objects.count() == 2


def test_the_same_form_at_the_same_instant_is_one_family(transactional_db):
    key, person, place = uuid.uuid4(), referrals.person(), factories.place()
    wishes = services.FamilyWishes(place=place, often="weekly", far="town", term="long")

    def press() -> int:
        return services.ask_family(
            person=person, wishes=wishes, language="nl", idempotency_key=key
        ).pk

    assert len(set(at_once(*[press] * HANDS))) == 1
    assert Family.objects.count() == 1


def test_a_yes_while_the_family_takes_everything_back_leaves_nobody_in_sight(transactional_db):
    for _ in range(10):
        pair = factories.pair(vog=True)
        factories.say(pair, Side.FAMILY)
        side = factories.side(pair, Side.GRANDPARENT)

        def say(side=side):
            return services.answer(side.pk, yes=True, channel=Channel.LINK).pair

        def withdraw(pair=pair):
            services.withdraw_family(pair.family_id, channel=Channel.LINK)
            return Pair.objects.get(pk=pair.pk)

        at_once(told(say), told(withdraw))
        pair.refresh_from_db()
        assert pair.state not in OPEN
        assert not pair.shows_contact

"""Who suits whom: hard needs from both sides, and a sum of named terms with a sentence each."""

from hypothesis import given
from hypothesis import strategies as st

from django.utils import translation

from talentscan.matching.types import Point
from talentscan.pairs.choices import FAR_KM, Kind, Often, Term
from talentscan.pairs.fit import NEEDS, OFTEN, Wish, best, explain, failing_needs
from talentscan.pairs.sentences import sentences

HERE = Point(52.99, 6.56)
wishes = st.builds(
    Wish,
    id=st.integers(1, 50),
    home=st.builds(Point, st.floats(52.8, 53.2), st.floats(6.4, 6.8)),
    far_km=st.sampled_from(sorted(FAR_KM.values())),
    often=st.sampled_from(Often.values),
    term=st.sampled_from(Term.values),
    kinds=st.frozensets(st.sampled_from(Kind.values)),
    languages=st.frozensets(st.sampled_from(["nl", "tr", "ar"])),
)


def wish(**values) -> Wish:
    defaults = {
        "id": 1,
        "home": HERE,
        "far_km": 12.0,
        "often": "weekly",
        "term": "long",
        "kinds": frozenset({"play"}),
        "languages": frozenset({"nl"}),
    }
    return Wish(**defaults | values)


def test_the_smaller_of_both_distances_counts():
    away = Point(53.06, 6.56)  # some eight kilometres
    assert not failing_needs(wish(), wish(home=away))
    assert failing_needs(wish(far_km=4.0), wish(home=away)) == ["near"]
    assert failing_needs(wish(), wish(home=away, far_km=4.0)) == ["near"]


def test_they_can_talk_with_each_other():
    assert failing_needs(wish(), wish(languages=frozenset({"tr"}))) == ["language"]
    assert not failing_needs(wish(), wish(languages=frozenset({"tr", "nl"})))


def test_half_a_year_and_a_whole_one_do_not_go_together():
    assert failing_needs(wish(term="year"), wish(term="half_year")) == ["term"]
    for term in Term.values:
        assert not failing_needs(wish(term=term), wish(term="long"))
        assert not failing_needs(wish(term=term), wish(term=term))


def test_the_order_of_often_is_that_of_the_choices():
    assert tuple(Often.values) == OFTEN


@given(wishes, wishes)
def test_every_need_and_every_term_is_the_same_from_either_side(one, other):
    assert failing_needs(one, other) == failing_needs(other, one)
    assert explain(one, other).reasons == explain(other, one).reasons


@given(wishes, wishes)
def test_there_is_a_sentence_for_each_non_zero_term_and_for_nothing_else(one, other):
    fit = explain(one, other)
    with translation.override("nl"):
        said = sentences(fit)
    assert len(said) == len(fit.reasons) == len(set(said))
    assert all(reason.points > 0 for reason in fit.reasons)
    named = {reason.value for reason in fit.reasons if reason.term == "kinds"}
    assert named == one.kinds & other.kinds
    apart = abs(OFTEN.index(one.often) - OFTEN.index(other.often))
    assert ("often" in {reason.term for reason in fit.reasons}) == (apart <= 1)
    assert fit.score == round(sum(reason.points for reason in fit.reasons), 6)


@given(wishes, st.lists(wishes, max_size=8, unique_by=lambda found: found.id))
def test_only_who_is_possible_is_proposed_and_the_order_is_stable(one, others):
    found = best(one, others)
    possible = [other for other in others if all(holds(one, other) for holds in NEEDS.values())]
    assert {fit.other.id for fit in found} == {other.id for other in possible}
    assert [fit.other.id for fit in found] == [fit.other.id for fit in best(one, others[::-1])]
    standing = [(-fit.score, fit.other.id) for fit in found]
    assert standing == sorted(standing)

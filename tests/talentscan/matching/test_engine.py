"""The matching is a definition: these tests say it in examples, and in properties."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.languages.selectors import Text
from talentscan.choices import Company, DayPart, DutchLevel, Facility, Group, Reach, Talent
from talentscan.matching import engine, needs
from talentscan.matching.sentences import sentences
from talentscan.matching.terms import POINTS, explain
from talentscan.matching.types import Answer, Candidate, Point, Profile, Turn
from talentscan.opportunities.models import OpportunityTalent

HERE = Point(52.9928, 6.5642)
NEAR = Point(52.9836, 6.5448)
FAR = Point(51.9225, 4.4792)


def answers(card, *options, weight=2):
    return {option: Answer(card, option, weight) for option in options}


def candidate(key="soup", **fields):
    values = {"id": abs(hash(key)) % 10_000, "key": key, "talents": {}, "location": NEAR}
    return Candidate(**{**values, **fields})


def cook(**fields):
    return Profile(talents={"cook": (Answer("hands", "cooking", 3),)}, **fields)


# Hard needs -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("spoken", "needed", "there", "possible"),
    [
        ((), "good", (), True),
        (("nl",), "good", (), True),
        (("nl_little",), "good", (), False),
        (("nl_little",), "little", (), True),
        (("tr",), "little", (), False),
        (("tr",), "none", (), True),
        (("tr",), "good", ("tr",), True),
    ],
)
def test_language_of_the_work(spoken, needed, there, possible):
    profile = Profile(languages=answers("languages", *spoken))

    place = candidate(dutch=needed, languages=frozenset(there))

    assert needs.can_talk(profile, place) is possible


def test_a_place_too_far_away_is_not_shown():
    profile = Profile(home=HERE, reach=Answer("reach", Reach.NEIGHBOURHOOD))

    assert needs.can_reach(profile, candidate(location=NEAR))
    assert not needs.can_reach(profile, candidate(location=FAR))


def test_who_stays_at_home_sees_only_what_can_be_done_from_home():
    profile = Profile(home=HERE, reach=Answer("reach", Reach.HOME))

    assert needs.can_reach(profile, candidate(at_home=True))
    assert not needs.can_reach(profile, candidate())


def test_without_a_distance_nobody_is_sent_to_another_town():
    assert not needs.can_reach(Profile(home=HERE), candidate(location=FAR))


def test_times_must_meet_unless_one_side_is_free():
    morning = Profile(day_parts=answers("when", DayPart.MORNING))

    assert needs.has_time(morning, candidate(day_parts=frozenset({"morning", "weekend"})))
    assert needs.has_time(morning, candidate())
    assert needs.has_time(Profile(), candidate(day_parts=frozenset({"evening"})))
    assert not needs.has_time(morning, candidate(day_parts=frozenset({"evening"})))


def test_every_need_must_be_met_and_home_meets_most():
    profile = Profile(facilities=answers("needs", Facility.STEP_FREE, Facility.TOILET))

    assert needs.has_access(profile, candidate(facilities=frozenset({"step_free", "toilet"})))
    assert needs.has_access(profile, candidate(at_home=True))
    assert not needs.has_access(profile, candidate(facilities=frozenset({"step_free"})))


def test_a_failing_need_has_a_name():
    profile = Profile(languages=answers("languages", "tr"), home=HERE)

    place = candidate(dutch="good", location=FAR)

    assert needs.failing_needs(profile, place) == ["language", "reach"]


# Terms and ranking ------------------------------------------------------------------------------
def test_the_score_is_the_sum_of_the_reasons():
    profile = cook(company=answers("company", "neighbours"), group=answers("group", "small"))
    place = candidate(talents={"cook": 3}, company=frozenset({"neighbours"}), group="small")

    match = explain(profile, place)

    assert match.score == 3 * 3 + POINTS["company"] + POINTS["group"]
    assert [reason.term for reason in match.reasons] == ["talents", "company", "group"]


def test_nearer_is_better_when_all_else_is_equal():
    profile = cook(home=HERE, reach=Answer("reach", Reach.REGION))
    near = candidate("near", talents={"cook": 2}, location=NEAR)
    farther = candidate("farther", talents={"cook": 2}, location=Point(53.1, 6.6))

    assert [m.candidate.key for m in engine.rank(profile, [farther, near])] == ["near", "farther"]


def test_who_is_kept_waiting_least_comes_first_among_equals():
    busy = candidate("a", talents={"cook": 2}, open_referrals=3)
    free = candidate("b", talents={"cook": 2})

    assert [m.candidate.key for m in engine.rank(cook(), [busy, free])] == ["b", "a"]


def test_somebody_who_skipped_everything_still_gets_the_easiest_places():
    hard = candidate("a", dutch="good")
    easy = candidate("b", dutch="none", come_and_see=True)

    outcome = engine.match(Profile(), [hard, easy])

    assert [match.candidate.key for match in outcome.places] == ["b", "a"]
    assert all(match.reasons == () for match in outcome.places)


def test_something_quite_different_shares_no_talent_with_what_is_shown():
    places = [candidate(f"soup{n}", talents={"cook": 3}) for n in range(4)]
    garden = candidate("garden", talents={"garden": 3})

    outcome = engine.match(cook(), [*places, garden])

    assert len(outcome.places) == 3
    assert outcome.different.candidate.key == "garden"


def test_without_anything_different_nothing_is_called_different():
    places = [candidate(f"soup{n}", talents={"cook": 3}) for n in range(5)]

    assert engine.match(cook(), places).different is None


# Properties -------------------------------------------------------------------------------------
def _some(values, most=3):
    return st.sets(st.sampled_from([str(value) for value in values]), max_size=most)


@st.composite
def candidates(draw):
    keys = draw(st.lists(st.integers(1, 500), min_size=0, max_size=12, unique=True))
    return [
        candidate(
            f"p{key}",
            id=key,
            talents={talent: draw(st.integers(1, 3)) for talent in draw(_some(Talent.values))},
            company=frozenset(draw(_some(Company.values))),
            group=draw(st.sampled_from(["", *Group.values])),
            day_parts=frozenset(draw(_some(DayPart.values))),
            facilities=frozenset(draw(_some(Facility.values))),
            dutch=draw(st.sampled_from(DutchLevel.values)),
            languages=frozenset(draw(_some(["tr", "ar", "pap"]))),
            at_home=draw(st.booleans()),
            location=draw(st.sampled_from([HERE, NEAR, FAR])),
            open_referrals=draw(st.integers(0, 4)),
        )
        for key in keys
    ]


@st.composite
def profiles(draw):
    reach = draw(st.sampled_from([None, *Reach.values]))
    return Profile(
        talents={
            talent: (Answer("hands", talent, draw(st.integers(1, 5))),)
            for talent in draw(_some(Talent.values))
        },
        company=answers("company", *draw(_some(Company.values))),
        group=answers("group", *draw(_some(Group.values))),
        day_parts=answers("when", *draw(_some(DayPart.values))),
        languages=answers("languages", *draw(_some(["nl", "nl_little", "tr", "ar"]))),
        facilities=answers("needs", *draw(_some(Facility.values))),
        reach=Answer("reach", reach) if reach else None,
        home=draw(st.sampled_from([None, HERE])),
    )


@given(profiles(), candidates())
def test_what_is_shown_is_possible_and_best(profile, places):
    outcome = engine.match(profile, places)

    shown = [match.candidate for match in outcome.places]
    others = [
        place for place in places if place not in shown and not needs.failing_needs(profile, place)
    ]
    assert len(shown) <= engine.PLACES
    for match in outcome.places:
        assert len(needs.failing_needs(profile, match.candidate)) == bool(match.help)
    if others:
        assert not any(match.help for match in outcome.places)
        worst = min(match.score for match in outcome.places)
        assert all(explain(profile, place).score <= worst for place in others)


def test_a_place_with_a_lift_is_shown_as_such_to_who_cannot_come_that_far():
    far = candidate(location=NEAR, facilities=frozenset({"transport"}))
    (shown,) = engine.match(cook(home=HERE, reach=Answer("reach", "street")), [far]).places
    assert shown.help == "lift"


@given(profiles(), candidates())
def test_the_same_answers_give_the_same_places_in_any_order(profile, places):
    assert engine.match(profile, places) == engine.match(profile, list(reversed(places)))


@given(profiles(), candidates())
def test_every_reason_is_worth_something_and_names_an_answer_that_was_given(profile, places):
    given_answers = {answer for found in profile.talents.values() for answer in found}
    for part in ("company", "group", "day_parts", "languages", "facilities"):
        given_answers |= set(getattr(profile, part).values())
    given_answers |= {profile.reach}

    for match in engine.rank(profile, places):
        assert all(reason.points > 0 for reason in match.reasons)
        assert {reason.answer for reason in match.reasons} <= given_answers
        assert match.score == round(sum(reason.points for reason in match.reasons), 6)


def test_a_struck_talent_no_longer_counts():
    both = Profile(
        talents={
            "cook": (Answer("hands", "cooking", 3),),
            "garden": (Answer("hands", "gardening", 2),),
        }
    )
    without = replace(both, talents={"garden": both.talents["garden"]})
    soup, beds = candidate("soup", talents={"cook": 3}), candidate("beds", talents={"garden": 3})

    assert engine.rank(both, [soup, beds])[0].candidate.key == "soup"
    assert engine.rank(without, [soup, beds])[0].candidate.key == "beds"


# With help, and why not -------------------------------------------------------------------------
def test_with_help_only_after_what_fits_and_only_when_there_are_too_few():
    tr = {"languages": answers("languages", "tr")}
    fitting = [candidate(f"fits{n}", id=n) for n in range(2)]
    helped = candidate(
        "helped", id=9, talents={"cook": 3}, dutch="good", helps=frozenset({"interpreter"})
    )

    few = engine.match(cook(**tr), [helped, *fitting])
    enough = engine.match(cook(**tr), [helped, *fitting, candidate("fits2", id=2)])

    assert [(match.candidate.key, match.help) for match in few.places][-1] == (
        "helped",
        "interpreter",
    )
    assert [miss.match.candidate.key for miss in enough.misses] == ["helped"]
    assert all(not match.help for match in enough.places)


@pytest.mark.parametrize(
    ("profile", "facts", "help"),
    [
        ({"day_parts": ("morning",)}, {"day_parts": {"evening"}}, ""),
        (
            {"day_parts": ("morning",)},
            {"day_parts": {"evening"}, "helps": {"other_times"}},
            "other_times",
        ),
        ({"facilities": ("step_free",)}, {"helps": {"other_times", "interpreter"}}, ""),
    ],
)
def test_which_needs_can_be_helped(profile, facts, help):
    profile = Profile(**{part: answers(part, *keys) for part, keys in profile.items()})
    place = candidate(**{name: frozenset(values) for name, values in facts.items()})

    assert engine.help_for(profile, place) == help


def test_a_lift_helps_within_a_town_but_nobody_is_fetched_who_stays_at_home():
    lift = candidate(location=Point(53.02, 6.56), facilities=frozenset({"transport"}))
    far = candidate(location=Point(53.17, 6.60), facilities=frozenset({"transport"}))

    def lives_here(reach):
        return Profile(home=HERE, reach=Answer("reach", reach))

    assert engine.help_for(lives_here("street"), lift) == "lift"
    assert engine.help_for(lives_here("street"), far) == ""
    assert engine.help_for(lives_here("home"), lift) == ""


@given(profiles(), candidates())
def test_a_miss_fits_as_soon_as_its_answer_is_gone(profile, places):
    """Why not another place? Because of one answer: that, and nothing else."""
    parts = {"language": "languages", "times": "day_parts", "access": "facilities"}
    for miss in engine.match(profile, places).misses:
        place = miss.match.candidate
        assert needs.failing_needs(profile, place) == [miss.need]
        assert miss.answers
        if part := parts.get(miss.need):
            kept = {
                key: answer
                for key, answer in getattr(profile, part).items()
                if answer not in miss.answers
            }
            assert not needs.failing_needs(replace(profile, **{part: kept}), place)


# Turns ------------------------------------------------------------------------------------------
def test_among_equals_who_answers_best_comes_first():
    slow = candidate("a", partner=1, answer_rate=0.2)
    quick = candidate("b", partner=2, answer_rate=0.9)

    assert [m.candidate.key for m in engine.rank(Profile(), [slow, quick])] == ["b", "a"]


def test_partners_take_turns_whoever_offers_most():
    """Of a hundred residents about half see the small partner first; all see it in the three."""
    big = [candidate(f"big{n}", id=n, partner=1) for n in range(9)]
    small = candidate("small", id=99, partner=2)
    firsts = []
    for number in range(100):
        ranked = engine.rank(Profile(), [*big, small], turn=Turn(str(number), "2026-48"))
        shown = [match.candidate.key for match in ranked[: engine.PLACES]]
        assert "small" in shown
        firsts.append(shown[0])
    assert 30 < firsts.count("small") < 70


def test_a_turn_stays_with_a_resident_for_a_week():
    places = [candidate(f"place{n}", id=n, partner=n) for n in range(12)]

    def order(seed, week):
        return [m.candidate.key for m in engine.rank(Profile(), places, turn=Turn(seed, week))]

    assert order("a", "2026-48") == order("a", "2026-48")
    assert order("a", "2026-48") != order("a", "2026-49")
    assert order("a", "2026-48") != order("b", "2026-48")


# Sentences --------------------------------------------------------------------------------------
@given(profiles(), candidates(), st.data())
def test_the_sentences_are_the_terms_and_a_strike_takes_both_away(profile, places, data):
    for match in engine.rank(profile, places):
        spoken = sentences(match, wanting(match), _Said())
        assert len(spoken) == len(match.reasons)
        assert [entry["answer"] for entry in spoken] == [r.answer.key for r in match.reasons]
        assert all(str(entry["said"]) and str(entry["there"]) for entry in spoken)
        facts = {(entry["answer"], str(entry["there"])) for entry in spoken}
        assert len(facts) == len({(r.term, r.value) for r in match.reasons})
        if match.reasons:
            struck = data.draw(st.sampled_from(match.reasons))
            left = explain(without(profile, struck), match.candidate)
            assert (struck.term, struck.value) not in {(r.term, r.value) for r in left.reasons}
            assert left.score == pytest.approx(match.score - struck.points)


class _Said(dict):
    """A statement for every answer."""

    def __missing__(self, key):
        return Text(f"U koos {key}.", "nl")


def wanting(match):
    """An opportunity that says what happens with each of its talents."""
    talents = [
        OpportunityTalent(talent=talent, because=f"Hier is {talent} nodig.")
        for talent in match.candidate.talents
    ]
    return SimpleNamespace(talents=SimpleNamespace(all=lambda: talents))


def without(profile, reason):
    """What is left when the answer behind a reason is struck."""
    if reason.term == "near":
        return replace(profile, reach=None, where=None)
    part = getattr(profile, reason.term)
    return replace(profile, **{reason.term: {k: v for k, v in part.items() if k != reason.value}})

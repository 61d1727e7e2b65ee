"""From a profile to three places and why: hard needs first, then a sum of named terms.

Deterministic and explainable: every sentence a resident reads is a non-zero term of the sum, and a
term that is struck disappears from both. This is the definition; whatever looks through many
places faster must give the same answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from talentscan.matching.needs import FAR_KM, NEEDS, blamed, failing_needs
from talentscan.matching.terms import POINTS, Points, explain
from talentscan.matching.ties import arrange
from talentscan.matching.types import Candidate, Match, Miss, Outcome, Profile, Turn

#: How many places are shown.
PLACES = 3
#: How many places are named that just did not fit.
MISSES = 5
NO_TURN = Turn()


def rank(
    profile: Profile,
    candidates: Iterable[Candidate],
    points: Points = POINTS,
    turn: Turn = NO_TURN,
) -> list[Match]:
    """Every possible place, best first. Who skipped everything gets the easiest ones first."""
    fits = (place for place in candidates if not failing_needs(profile, place))
    return arrange((explain(profile, place, points) for place in fits), turn)


def help_for(profile: Profile, candidate: Candidate) -> str:
    """What makes a place possible that fails one need; empty when nothing does."""
    failing = failing_needs(profile, candidate)
    return NEEDS[failing[0]].help(profile, candidate) if len(failing) == 1 else ""


def rank_with_help(
    profile: Profile,
    candidates: Iterable[Candidate],
    points: Points = POINTS,
    turn: Turn = NO_TURN,
) -> list[Match]:
    """Every place that becomes possible with one kind of help, best first."""
    helped = (
        replace(explain(profile, place, points), help=kind)
        for place in candidates
        if (kind := help_for(profile, place))
    )
    return arrange(helped, turn)


def shares_nothing(candidate: Candidate, places: Sequence[Match]) -> bool:
    """Whether it asks for none of the talents that are already shown."""
    return not any(candidate.talents.keys() & match.candidate.talents for match in places)


def find_different(
    ranked: Sequence[Match], places: Sequence[Match], turn: Turn = NO_TURN
) -> Match | None:
    """The best place of quite another kind, to surprise."""
    others = [
        match for match in ranked if match not in places and shares_nothing(match.candidate, places)
    ]
    return arrange(others, turn)[0] if others else None


def enough_for_a_miss(places: Sequence[Match]) -> float:
    """The score from which on somebody may wonder why a place is not among the three."""
    fitting = [match.score for match in places if not match.help]
    return min(fitting) if len(fitting) == PLACES else 0.0


def is_worth_asking(match: Match, least: float) -> bool:
    """A place about something one likes to do, and as good as what is shown."""
    return match.score >= least and any(reason.term == "talents" for reason in match.reasons)


def one_answer_away(profile: Profile, candidate: Candidate) -> str:
    """The single need that keeps a place away; empty if there is none, or more than one."""
    failing = failing_needs(profile, candidate)
    if len(failing) != 1 or not blamed(profile, candidate, failing[0]):
        return ""
    if profile.home and not candidate.at_home:
        return failing[0] if profile.home.km_to(candidate.location) <= FAR_KM else ""
    return failing[0]


def find_misses(
    profile: Profile,
    candidates: Iterable[Candidate],
    places: Sequence[Match],
    points: Points = POINTS,
    turn: Turn = NO_TURN,
) -> tuple[Miss, ...]:
    """The best places that one single answer keeps away."""
    shown = {match.candidate.id for match in places}
    least = enough_for_a_miss(places)
    near = [
        match
        for place in candidates
        if place.id not in shown and one_answer_away(profile, place)
        if is_worth_asking(match := explain(profile, place, points), least)
    ]
    return tuple(_miss(profile, match) for match in arrange(near, turn)[:MISSES])


def _miss(profile: Profile, match: Match) -> Miss:
    need = one_answer_away(profile, match.candidate)
    return Miss(match, need, blamed(profile, match.candidate, need))


def match(
    profile: Profile,
    candidates: Iterable[Candidate],
    points: Points = POINTS,
    turn: Turn = NO_TURN,
) -> Outcome:
    """Three places, those with help only where fewer fit; one that is quite different; and why not
    some others."""
    candidates = list(candidates)
    ranked = rank(profile, candidates, points, turn)
    places = ranked[:PLACES]
    if len(places) < PLACES:
        places += rank_with_help(profile, candidates, points, turn)[: PLACES - len(places)]
    return Outcome(
        tuple(places),
        find_different(ranked, places, turn),
        find_misses(profile, candidates, places, points, turn),
    )

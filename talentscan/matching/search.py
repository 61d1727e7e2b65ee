"""Three places out of very many, with the engine's own answer.

A database puts the promising ones in front, by a score that is never less than the real one. They
are taken in that order until nothing that is left can be better. The engine then looks at what was
taken, and nothing else: its answer is the one it would have given over everything.
"""

from collections.abc import Callable, Collection

from django.db.models import QuerySet

from talentscan.matching import engine, selectors
from talentscan.matching.narrowing import SCALE, Narrowing
from talentscan.matching.needs import failing_needs
from talentscan.matching.terms import POINTS, Points, explain
from talentscan.matching.types import Candidate, Match, Outcome, Profile, Turn

#: How many more are looked at than are asked for: some fall off, and the last ones may be equals.
MORE = 8
#: How many are looked at in the end. Beyond that many equals, who comes first is decided among
#: those whose turn it is.
MOST = 1024
#: The engine rounds, the database does not; in thousandths of a point.
ROUNDING = 0.01


class Search:
    """Looks for places for one resident; what was loaded once is not loaded again."""

    def __init__(
        self,
        profile: Profile,
        partners: selectors.Partners,
        points: Points = POINTS,
        turn: Turn = engine.NO_TURN,
    ):
        self.profile, self.partners, self.points, self.turn = profile, partners, points, turn
        self.narrowing = Narrowing(profile, points, turn)
        self.pool: dict[int, Candidate] = {}
        self._seen: set[int] = set()

    def outcome(self) -> Outcome:
        """What the engine says over all there is."""
        self._collect(self.narrowing.fitting(), self._fits, engine.PLACES)
        places = self._match().places
        if len(places) < engine.PLACES:
            rows = self.narrowing.one_need_unmet(with_help=True)
            self._collect(rows, self._is_helped, engine.PLACES)
            places = self._match().places
        shown = {talent for match in places for talent in match.candidate.talents}
        self._collect(self.narrowing.fitting(without=shown), self._is_different(places), 1)
        if self.profile.talents:
            rows = self.narrowing.one_need_unmet(with_help=False)
            least = engine.enough_for_a_miss(places)
            self._collect(rows, self._is_miss(places, least), engine.MISSES, least)
        return self._match()

    def best(self, number: int) -> list[Match]:
        """The best places, however many are asked for."""
        self._collect(self.narrowing.fitting(), self._fits, number)
        return engine.rank(self.profile, self.pool.values(), self.points, self.turn)[:number]

    def _match(self) -> Outcome:
        return engine.match(self.profile, self.pool.values(), self.points, self.turn)

    # What is looked for ---------------------------------------------------------------------------
    def _fits(self, candidate: Candidate) -> bool:
        return not failing_needs(self.profile, candidate)

    def _is_helped(self, candidate: Candidate) -> bool:
        return bool(engine.help_for(self.profile, candidate))

    def _is_different(self, places: Collection[Match]) -> Callable[[Candidate], bool]:
        shown = {match.candidate.id for match in places}
        return lambda candidate: candidate.id not in shown and self._fits(candidate)

    def _is_miss(self, places: Collection[Match], least: float) -> Callable[[Candidate], bool]:
        shown = {match.candidate.id for match in places}
        return lambda candidate: (
            candidate.id not in shown
            and bool(engine.one_answer_away(self.profile, candidate))
            and engine.is_worth_asking(explain(self.profile, candidate, self.points), least)
        )

    # Looking --------------------------------------------------------------------------------------
    def _collect(
        self,
        rows: QuerySet,
        accepts: Callable[[Candidate], bool],
        number: int,
        least: float = 0.0,
    ) -> None:
        """Into the pool: so many of the best, and everything as good as the last of them."""
        taken = number + MORE
        if shut := selectors.blocked(self.partners):
            rows = rows.exclude(partner__in=shut)
        while True:
            found = list(rows[:taken])
            self._load(pk for pk, _upper in found)
            if len(found) < taken or taken >= MOST:
                return
            scores = self._scores(found, accepts)
            is_known = len(scores) >= number
            enough = (scores[number - 1] if is_known else least) * SCALE - ROUNDING
            if found[-1][1] < enough:
                return
            if is_known:
                rows, taken = rows.filter(upper__gte=enough), MOST
            else:
                taken *= 4

    def _scores(self, found, accepts: Callable[[Candidate], bool]) -> list[float]:
        """What the engine says of those that are looked for, the best first."""
        candidates = (self.pool.get(pk) for pk, _upper in found)
        return sorted(
            (
                explain(self.profile, candidate, self.points).score
                for candidate in candidates
                if candidate and accepts(candidate)
            ),
            reverse=True,
        )

    def _load(self, ids) -> None:
        new = [pk for pk in ids if pk not in self._seen]
        self._seen.update(new)
        if new:
            loaded = selectors.candidates(self.partners, new)
            self.pool.update((candidate.id, candidate) for candidate in loaded)

"""Three places out of very many, with the engine's own answer.

A database puts the promising ones in front, by a score that is never less than the real one. They
are taken in that order until nothing that is left can be better. The engine then looks at what was
taken, and nothing else: its answer is the one it would have given over everything.
"""

from collections.abc import Callable, Collection, Iterable

from django.db.models import QuerySet

from talentscan.matching import engine, selectors
from talentscan.matching.narrowing import SCALE, Narrowing
from talentscan.matching.needs import failing_needs
from talentscan.matching.terms import POINTS, Points, explain
from talentscan.matching.types import Candidate, Match, Outcome, Profile, Turn

#: How many more are looked at than are asked for: some fall off, and the last ones may be equals.
MORE = 8
#: How many are taken at first: the places that are shown and one of another kind are among them.
FIRST = 16
#: How many are looked at in the end. Beyond that many equals, who comes first is decided among
#: those whose turn it is.
MOST = 1024
#: The engine rounds, the database does not; in thousandths of a point.
ROUNDING = 0.01


class Shelf:
    """Rows with the promising ones in front, of which some were taken."""

    def __init__(self, rows: QuerySet, taken: int):
        self.rows, self.taken = rows, taken
        #: Nothing that was left is worth as much as this.
        self.floor: float | None = None
        self.found: list[tuple[int, float]] = list(rows[:taken])

    @property
    def is_done(self) -> bool:
        return len(self.found) < self.taken or self.taken >= MOST

    def may_hold(self, enough: float | None) -> bool:
        """Whether anything left may be worth as much; with None, anything at all."""
        if len(self.found) >= self.taken:
            return enough is None or self.found[-1][1] >= enough
        return self.floor is not None and (enough is None or enough < self.floor)

    def take_more(self, enough: float | None) -> None:
        """Everything worth so much; or, as long as nobody knows how much, four times as many."""
        if enough is None:
            self.taken *= 4
        else:
            self.rows, self.taken, self.floor = self.rows.filter(upper__gte=enough), MOST, enough
        self.found = list(self.rows[: self.taken])


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
        fitting = self._shelf(self.narrowing.fitting(), FIRST)
        missed = self._shelf_of_misses()
        self._load(pk for shelf in (fitting, missed) if shelf for pk, _upper in shelf.found)
        self._collect(fitting, self._fits, engine.PLACES)
        places = self._match().places
        if len(places) < engine.PLACES:
            rows = self.narrowing.one_need_unmet(with_help=True)
            self._collect(self._shelf(rows, engine.PLACES), self._is_helped, engine.PLACES)
            places = self._match().places
        self._look_for_another_kind(fitting, places)
        if missed:
            least = engine.enough_for_a_miss(places)
            self._collect(missed, self._is_miss(places, least), engine.MISSES, least)
        return self._match()

    def _shelf_of_misses(self) -> "Shelf | None":
        if not self.profile.talents:
            return None
        rows = self.narrowing.one_need_unmet(with_help=False)
        return self._shelf(rows, engine.MISSES)

    def _look_for_another_kind(self, fitting: "Shelf", places: Collection[Match]) -> None:
        """Often the best of another kind was among what was taken, and nothing left is as good."""
        is_different = self._is_different(places)
        scores = self._scores(self.pool, is_different)
        if not fitting.may_hold(scores[0] * SCALE - ROUNDING if scores else None):
            return
        shown = {talent for match in places for talent in match.candidate.talents}
        self._collect(self._shelf(self.narrowing.fitting(without=shown), 1), is_different, 1)

    def best(self, number: int) -> list[Match]:
        """The best places, however many are asked for."""
        self._collect(self._shelf(self.narrowing.fitting(), number), self._fits, number)
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
        return lambda candidate: (
            candidate.id not in shown
            and engine.shares_nothing(candidate, places)
            and self._fits(candidate)
        )

    def _is_miss(self, places: Collection[Match], least: float) -> Callable[[Candidate], bool]:
        shown = {match.candidate.id for match in places}
        return lambda candidate: (
            candidate.id not in shown
            and bool(engine.one_answer_away(self.profile, candidate))
            and engine.is_worth_asking(explain(self.profile, candidate, self.points), least)
        )

    # Looking --------------------------------------------------------------------------------------
    def _shelf(self, rows: QuerySet, number: int) -> "Shelf":
        if shut := selectors.blocked(self.partners):
            rows = rows.exclude(partner__in=shut)
        return Shelf(rows, number + MORE)

    def _collect(
        self,
        shelf: "Shelf",
        accepts: Callable[[Candidate], bool],
        number: int,
        least: float = 0.0,
    ) -> None:
        """Into the pool: so many of the best, and everything as good as the last of them."""
        while True:
            self._load(pk for pk, _upper in shelf.found)
            if shelf.is_done:
                return
            scores = self._scores((pk for pk, _upper in shelf.found), accepts)
            is_known = len(scores) >= number
            enough = (scores[number - 1] if is_known else least) * SCALE - ROUNDING
            if not shelf.may_hold(enough):
                return
            shelf.take_more(enough if is_known else None)

    def _scores(self, ids: Iterable[int], accepts: Callable[[Candidate], bool]) -> list[float]:
        """What the engine says of those that are looked for, the best first."""
        candidates = (self.pool.get(pk) for pk in ids)
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

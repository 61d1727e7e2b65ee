"""One notion of a text and of its translations, whatever it stands in: a record or a page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings

from cms.languages import shown
from cms.languages.choices import LACKING, State


@dataclass(frozen=True)
class TargetLanguage:
    code: str
    name: str
    direction: str


def target_languages(only: str = "") -> list[TargetLanguage]:
    """The languages that are translated into, or the one that is asked for.

    A language that is made from another one by itself is not among them.
    """
    left_out = {settings.LANGUAGE_CODE, *settings.DERIVED_LANGUAGES}
    found = (shown.language(code) for code in shown.codes_anywhere() if code not in left_out)
    return [
        TargetLanguage(language.code, language.own_name, language.direction)
        for language in found
        if only in {"", language.code}
    ]


@dataclass(kw_only=True)
class Item:
    """One Dutch text. Its kinds know where a translation is written down."""

    key: str
    label: str
    where: str
    dutch: str
    is_long: bool = False
    is_html: bool = False
    max_length: int | None = None
    by_machine: bool = True

    def write(self, language: str, text: str, *, state: State, user) -> None:
        raise NotImplementedError


@dataclass
class Cell:
    """One text in one language."""

    item: Item
    language: TargetLanguage
    text: str = ""
    state: str = State.MISSING
    checked_by: str = ""
    checked_at: datetime | None = None
    old_dutch: str = ""
    problem: str = ""
    is_old_machine: bool = False

    @property
    def name(self) -> str:
        return f"{self.item.key}-{self.language.code}"

    @property
    def lacks(self) -> bool:
        return self.state in LACKING


@dataclass
class Row:
    """One Dutch text and what it became in each language."""

    item: Item
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True)
class Summary:
    """Of many texts in one language: how many are ready, and the state that asks for most."""

    ready: int = 0
    total: int = 0
    state: str = ""
    counts: Counter = field(default_factory=Counter)

    @property
    def lacks(self) -> bool:
        return self.ready < self.total

    @property
    def percent(self) -> int:
        return self.ready * 100 // self.total if self.total else 100


def summarise(states: Iterable[str]) -> Summary:
    """Many states as one."""
    counts = Counter(str(state) for state in states)
    return _summary(counts)


def add_up(summaries: Iterable[Summary]) -> Summary:
    """The summary of what several summaries speak of."""
    counts: Counter = Counter()
    for summary in summaries:
        counts.update(summary.counts)
    return _summary(counts)


#: The state of a text that was spoken, beside the states of written ones.
RECORDED = "recorded"
#: The first of these that occurs is the state of the whole.
_WORST_FIRST = (
    State.OUTDATED.value,
    State.MISSING.value,
    State.MACHINE.value,
    State.TRANSLATED.value,
    State.CHECKED.value,
    RECORDED,
)


def _summary(counts: Counter) -> Summary:
    total = counts.total()
    state = next((state for state in _WORST_FIRST if counts[state]), "")
    return Summary(total - sum(counts[state] for state in LACKING), total, state, counts)

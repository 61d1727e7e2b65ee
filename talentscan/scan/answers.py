"""The answers of one resident, as they live in the session: keys only, never words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from talentscan.scan.choices import DONT_KNOW

SESSION_KEY = "scan"


@dataclass
class Answers:
    """What was chosen per card, and which sentences were said not to be true."""

    chosen: dict[str, list[str]] = field(default_factory=dict)
    struck: list[str] = field(default_factory=list)

    def of(self, card_key: str) -> list[str]:
        return self.chosen.get(card_key, [])

    def known(self, card_key: str) -> list[str]:
        """What was really answered; 'I don't know' tells us nothing."""
        return [key for key in self.of(card_key) if key != DONT_KNOW]

    def choose(self, card_key: str, keys: Iterable[str]) -> None:
        """Keep an answer. Somebody who also ticked 'I don't know' did know something."""
        kept = list(dict.fromkeys(keys))
        if len(kept) > 1:
            kept = [key for key in kept if key != DONT_KNOW]
        self.chosen[card_key] = kept
        self.struck = [term for term in self.struck if term.partition(":")[0] != card_key]

    def strike(self, term: str) -> None:
        if term not in self.struck:
            self.struck.append(term)

    @property
    def is_empty(self) -> bool:
        return not any(self.known(card) for card in self.chosen)

    def as_dict(self) -> dict:
        return {"chosen": self.chosen, "struck": self.struck}

    @classmethod
    def from_dict(cls, data: Mapping | None) -> "Answers":
        data = data or {}
        return cls(chosen=dict(data.get("chosen", {})), struck=list(data.get("struck", [])))


def load(session) -> Answers:
    return Answers.from_dict(session.get(SESSION_KEY))


def save(session, answers: Answers) -> None:
    session[SESSION_KEY] = answers.as_dict()


def forget(session) -> None:
    session.pop(SESSION_KEY, None)

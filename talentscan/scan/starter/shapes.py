"""The shapes of the starter cards."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class StarterOption:
    key: str
    label: str
    statement: str
    picture: str
    talent: str = ""
    weight: int = 2


@dataclass(frozen=True)
class StarterCard:
    key: str
    subject: str
    question: str
    hint: str
    options: tuple[StarterOption, ...] = field(default=())
    multiple: bool = True

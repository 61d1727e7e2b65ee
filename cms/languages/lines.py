"""What the table of translations is made of.

Other apps add kinds of their own, such as messages, that are translated in another way:

    @lines.kind
    def messages(languages):
        return Kind("messages", _("Messages"), [Line(...), ...])
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from cms.languages.texts import Summary, TargetLanguage

#: What recordings call a record or page: its model and number; and one text of it.
Identity = tuple[str, int]
Key = tuple[str, int, str]


@dataclass(frozen=True)
class Column:
    """A written language, or a voice."""

    code: str
    name: str
    short: str
    is_voice: bool = False


@dataclass
class Line:
    """One page, card, message …: how far it is in every column."""

    label: str
    spots: dict[str, Summary] = field(default_factory=dict)
    urls: dict[str, str] = field(default_factory=dict)
    url: str = ""
    #: What can be spoken of it: all texts of these records, or just these texts.
    identities: list[Identity] = field(default_factory=list)
    spoken: list[Key] = field(default_factory=list)


@dataclass
class Kind:
    key: str
    label: str
    lines: list[Line]
    note: str = ""


Loader = Callable[[list[TargetLanguage]], Kind]
LOADERS: list[Loader] = []


def kind(loader: Loader) -> Loader:
    """Register a kind that has its texts elsewhere; called once per look at the table."""
    LOADERS.append(loader)
    return loader

"""Places a worker thought of while filling in together: their own words, in the session only."""

import json
from dataclasses import asdict, dataclass, field

from cms.core import crypto

SESSION_KEY = "forward"
#: More than these at once is no longer a thought, but a list.
MOST = 3


@dataclass(frozen=True)
class Thought:
    by: str
    reason: str


@dataclass
class Forward:
    """By opportunity, in the order they were thought of."""

    places: dict[int, Thought] = field(default_factory=dict)

    def add(self, opportunity_id: int, *, by: str, reason: str) -> None:
        self.places.pop(opportunity_id, None)
        self.places[opportunity_id] = Thought(by, reason)
        for oldest in list(self.places)[:-MOST]:
            del self.places[oldest]

    def drop(self, opportunity_id: int) -> None:
        self.places.pop(opportunity_id, None)


def load(session) -> Forward:
    kept = session.get(SESSION_KEY)
    found = json.loads(crypto.decrypt(kept)) if kept else {}
    return Forward({int(pk): Thought(**thought) for pk, thought in found.items()})


def save(session, forward: Forward) -> None:
    kept = {pk: asdict(thought) for pk, thought in forward.places.items()}
    session[SESSION_KEY] = crypto.encrypt(json.dumps(kept))

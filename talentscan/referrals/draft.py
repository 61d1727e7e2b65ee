"""What somebody has filled in on the way to a yes: encrypted, in their own session only."""

import json
from dataclasses import dataclass, field

from cms.core import crypto

SESSION_KEY = "yes"


@dataclass
class Draft:
    """Chosen places, and what the steps have asked so far."""

    chosen: list[int] = field(default_factory=list)
    name: str = ""
    contact_kind: str = ""
    contact: str = ""
    birth_year: str = ""

    def choose(self, opportunity_id: int) -> None:
        if opportunity_id not in self.chosen:
            self.chosen.append(opportunity_id)

    def drop(self, opportunity_id: int) -> None:
        self.chosen = [pk for pk in self.chosen if pk != opportunity_id]


def load(session) -> Draft:
    kept = session.get(SESSION_KEY)
    return Draft(**json.loads(crypto.decrypt(kept))) if kept else Draft()


def save(session, draft: Draft) -> None:
    session[SESSION_KEY] = crypto.encrypt(json.dumps(draft.__dict__))


def forget(session) -> None:
    session.pop(SESSION_KEY, None)

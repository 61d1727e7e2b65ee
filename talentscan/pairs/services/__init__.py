"""From two wishes to a first meeting. A person speaks with both sides before anything else.

Locks are taken in one order: the family, the grandparent, the pair; so that nobody waits for ever.
"""

from talentscan.pairs.services.answers import answer, stop
from talentscan.pairs.services.families import (
    FamilyWishes,
    ask_family,
    erase_family,
    withdraw_family,
)
from talentscan.pairs.services.grandparents import (
    add_grandparent,
    forget_grandparents,
    note_vog,
    stop_grandparent,
    stop_grandparents_of,
)
from talentscan.pairs.services.meetings import plan_meeting, record_outcome
from talentscan.pairs.services.proposals import propose
from talentscan.pairs.services.steps import FAMILY_LINK, LINK, LINK_DAYS
from talentscan.pairs.services.talks import correct_wishes, hear_family_yes, mark_spoken

__all__ = [
    "FAMILY_LINK",
    "LINK",
    "LINK_DAYS",
    "FamilyWishes",
    "add_grandparent",
    "answer",
    "ask_family",
    "correct_wishes",
    "erase_family",
    "forget_grandparents",
    "hear_family_yes",
    "mark_spoken",
    "note_vog",
    "plan_meeting",
    "propose",
    "record_outcome",
    "stop",
    "stop_grandparent",
    "stop_grandparents_of",
    "withdraw_family",
]

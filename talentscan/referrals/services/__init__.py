"""From a yes to a call: consent, the partner's answers, withdrawal. Nothing here is silent.

One lock per transaction: the referral's own row; so that of two answers at once one wins.
"""

from talentscan.referrals.services.answers import (
    decline,
    pick_up,
    record_contact,
    record_outcome,
)
from talentscan.referrals.services.consent import (
    Person,
    ask_for_call,
    give_consent,
    mark_called,
)
from talentscan.referrals.services.steps import ANSWER_LINK_DAYS
from talentscan.referrals.services.withdrawal import (
    GRACE,
    confirm_deletion,
    erase,
    withdraw,
    withdraw_everything,
)

__all__ = [
    "ANSWER_LINK_DAYS",
    "GRACE",
    "Person",
    "ask_for_call",
    "confirm_deletion",
    "decline",
    "erase",
    "give_consent",
    "mark_called",
    "pick_up",
    "record_contact",
    "record_outcome",
    "withdraw",
    "withdraw_everything",
]

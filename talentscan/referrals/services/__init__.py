"""From a yes to a beginning: consent, answers, the clock, withdrawal. Nothing here is silent.

One lock per transaction: the referral's own row; so that of two answers at once one wins.
"""

from talentscan.referrals.services.answers import (
    decline,
    pick_up,
    record_contact,
    record_meeting,
    record_no_show,
    record_outcome,
    record_seen,
    record_sent,
    record_stop,
)
from talentscan.referrals.services.attempts import record_attempt
from talentscan.referrals.services.clock import tick
from talentscan.referrals.services.consent import (
    ask_for_call,
    consent_by_phone,
    give_consent,
    mark_called,
)
from talentscan.referrals.services.introductions import Bringer, HeardYes, introduce
from talentscan.referrals.services.outcomes import answer, ask
from talentscan.referrals.services.people import Person
from talentscan.referrals.services.steps import ANSWER_LINK_DAYS, LINK, QUESTION_LINK
from talentscan.referrals.services.tasks import finish
from talentscan.referrals.services.visits import (
    cancel_visit,
    cancel_visits_at,
    plan_visit,
    record_visit,
)
from talentscan.referrals.services.withdrawal import (
    confirm_deletion,
    erase,
    grace,
    stay,
    withdraw,
    withdraw_everything,
)

__all__ = [
    "ANSWER_LINK_DAYS",
    "LINK",
    "QUESTION_LINK",
    "Bringer",
    "HeardYes",
    "Person",
    "answer",
    "ask",
    "ask_for_call",
    "cancel_visit",
    "cancel_visits_at",
    "confirm_deletion",
    "consent_by_phone",
    "decline",
    "erase",
    "finish",
    "give_consent",
    "grace",
    "introduce",
    "mark_called",
    "pick_up",
    "plan_visit",
    "record_attempt",
    "record_contact",
    "record_meeting",
    "record_no_show",
    "record_outcome",
    "record_seen",
    "record_sent",
    "record_stop",
    "record_visit",
    "stay",
    "tick",
    "withdraw",
    "withdraw_everything",
]

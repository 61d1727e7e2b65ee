"""Who said yes to whom, and what came of it."""

from talentscan.referrals.models.consents import Consent
from talentscan.referrals.models.introductions import Helper, Introduction
from talentscan.referrals.models.ledger import LedgerEntry
from talentscan.referrals.models.outcomes import Question
from talentscan.referrals.models.people import Resident
from talentscan.referrals.models.reasons import DeclineReason
from talentscan.referrals.models.referrals import Referral
from talentscan.referrals.models.tasks import Task
from talentscan.referrals.models.texts import MessageText
from talentscan.referrals.models.visits import Visit
from talentscan.referrals.models.wording import ConsentText, ConsentWording

__all__ = [
    "Consent",
    "ConsentText",
    "ConsentWording",
    "DeclineReason",
    "Helper",
    "Introduction",
    "LedgerEntry",
    "MessageText",
    "Question",
    "Referral",
    "Resident",
    "Task",
    "Visit",
]

"""Who said yes to whom, and what came of it."""

from talentscan.referrals.models.consents import Consent
from talentscan.referrals.models.ledger import LedgerEntry
from talentscan.referrals.models.people import Resident
from talentscan.referrals.models.referrals import Referral

__all__ = ["Consent", "LedgerEntry", "Referral", "Resident"]

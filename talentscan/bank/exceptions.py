from django.utils.translation import gettext_lazy as _

from talentscan.referrals.exceptions import ReferralError


class BankError(ReferralError):
    """A step of the talent bank that cannot be taken, with a sentence for whoever tried."""


class NotInBank(BankError):
    sentence = _("You are no longer in the talent bank. You may always say yes again.")


class AskedAlready(BankError):
    sentence = _("You have asked this already. The coordinator is looking into it.")


class TooManyQuestions(BankError):
    sentence = _("Several questions of yours still wait. Please wait for an answer first.")


class AnsweredAlready(BankError):
    sentence = _("A colleague has already answered this.")

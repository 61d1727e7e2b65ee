"""Why a step of the desk cannot be taken. What residents hear is in the referrals' own."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.exceptions import ReferralError


class PairError(ReferralError):
    """A step towards two people who meet that cannot be taken."""


class NotSpokenYet(PairError):
    """Nobody is proposed to anybody before a person has spoken with both of them."""

    sentence = _("Speak with both sides first. Only then can you propose them to each other.")


class YesNotHeard(PairError):
    sentence = _("Read the words to this family first, and hear their yes.")


class WishesMissing(PairError):
    sentence = _("Fill in all wishes together first: where, how often, what, how far, how long.")


class NotFree(PairError):
    """One of both has an open pair already, or a colleague was quicker."""

    sentence = _("A colleague has just proposed one of these two. Look who is still free.")


class NoFit(PairError):
    sentence = _("These two cannot be proposed: distance, language or time do not go together.")


class MetBefore(PairError):
    sentence = _("These two were proposed to each other before. Choose somebody else.")


class NobodyThere(PairError):
    sentence = _("This person or family has stopped. There is nothing left to do.")


class VogNotSeen(PairError):
    sentence = _("Look at the certificate of conduct first. Then both learn who the other is.")


class NotYet(PairError):
    sentence = _("The first meeting still has to come. Ask how it was afterwards.")

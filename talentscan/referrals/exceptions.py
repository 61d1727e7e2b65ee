from django.utils.translation import gettext_lazy as _


class ReferralError(Exception):
    """A step that cannot be taken, with a sentence for whoever tried."""

    sentence = _("This cannot be done right now. Call us, and we will help you.")

    def __str__(self):
        return str(self.sentence)


class ConsentMissing(ReferralError):
    sentence = _("Choose at least one organisation that may contact you.")


class StepNotAllowed(ReferralError):
    sentence = _("Somebody has already answered this. Here you see how it stands.")


class WordsNotChecked(ReferralError):
    """Nobody checked the words of a yes in this language."""

    sentence = _("We would like to read this together with you. Then you know what you agree to.")


class PlaceGone(ReferralError):
    sentence = _("This place is no longer open. Choose another one.")


class SameAnswer(StepNotAllowed):
    """The same hand pressed the same button again: nothing to do, and nothing wrong."""


class MoreTimeOnce(ReferralError):
    sentence = _("You have asked for more time once. Call them, or tell us that it does not suit.")


class DayTooFar(ReferralError):
    sentence = _("This day is too far away. Choose one of the days in the list.")


class MomentGone(ReferralError):
    sentence = _("This moment has passed, or does not go ahead. Choose another one.")


class MomentFull(ReferralError):
    sentence = _("Somebody has just taken the last seat. Choose another moment.")

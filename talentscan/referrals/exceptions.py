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


class PlaceGone(ReferralError):
    sentence = _("This place is no longer open. Choose another one.")

from django.utils.translation import gettext_lazy as _


class OpportunityError(Exception):
    """A step that cannot be taken, with a sentence for whoever tried."""

    sentence = _("This cannot be done right now. Call us, and we will help you.")

    def __str__(self):
        return str(self.sentence)


class NotComplete(OpportunityError):
    sentence = _("Something is still missing. Below you see what.")


class NotWaiting(OpportunityError):
    sentence = _("Somebody has already decided this. Here you see how it stands.")


class ChangedMeanwhile(OpportunityError):
    sentence = _("The partner changed the text meanwhile. Please read it once more.")


class PictureUnreadable(OpportunityError):
    sentence = _("Choose a photo of the kind JPG, PNG or WebP, of at most 10 megabytes.")

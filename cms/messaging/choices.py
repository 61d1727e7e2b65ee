from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How a message reaches a person."""

    EMAIL = "email", _("E-mail")
    SMS = "sms", _("Text message")
    LETTER = "letter", _("Letter")
    CALL = "call", _("Phone call")


class Status(models.TextChoices):
    """How far a message is."""

    WAITING = "waiting", _("Waiting")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Not arrived")
    BY_HAND = "by_hand", _("To do by hand")
    DONE = "done", _("Done by hand")
    OBSOLETE = "obsolete", _("No longer needed")


#: Channels that a machine serves; the others are done by a person.
MACHINE_CHANNELS = frozenset({Channel.EMAIL, Channel.SMS})

#: From here on nothing happens any more.
FINAL_STATUSES = frozenset({Status.SENT, Status.DONE, Status.OBSOLETE})

_CHANNEL_OF_CONTACT = {
    "phone": Channel.CALL,
    "email": Channel.EMAIL,
    "letter": Channel.LETTER,
    "visit": Channel.CALL,
    "through": Channel.CALL,
}


def channel_for(contact_kind: str) -> Channel:
    """The channel that honours how somebody wants to be reached.

    Who comes by, or is reached through somebody else, stands on the list of people to call.
    """
    return _CHANNEL_OF_CONTACT[contact_kind]

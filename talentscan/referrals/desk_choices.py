"""What only people at the desk ever read, so in Dutch alone; the rest is in `choices`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Who is asked how it went."""

    RESIDENT = "resident", _("Resident")
    PARTNER = "partner", _("Partner")


class Moment(models.TextChoices):
    """When both sides are asked."""

    FIRST = "first", _("The day after")
    SIX_WEEKS = "six_weeks", _("After six weeks")


class TaskKind(models.TextChoices):
    """What a coordinator has to do, by phone or otherwise."""

    OVERDUE = "overdue", _("No answer in time: call the partner")
    OTHER_PLACE = "other_place", _("Waits too long: offer another place")
    UNREACHABLE = "unreachable", _("The partner cannot reach this person")
    CONTRADICTION = "contradiction", _("Both sides say something different")
    NO_SHOW = "no_show", _("Did not come: call and ask how they are")
    DELETION = "deletion", _("The partner has not confirmed deletion")
    CALL_ME = "call_me", _("Asked us to call")
    IDEA = "idea", _("Has an idea of their own")
    INTRODUCED = "introduced", _("Introduced by somebody else: call and hear their own yes")


class Look(models.TextChoices):
    """What somebody did with the details of a person, as the audit calls it."""

    SEEN = "seen", _("saw the details")
    EXPORTED = "exported", _("put the details in a file")


#: Somebody wants to be called by us; one call settles them.
CALLS = (TaskKind.CALL_ME, TaskKind.IDEA, TaskKind.INTRODUCED)

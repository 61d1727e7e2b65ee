"""What is decided about an opportunity itself; the words it shares with the scan stand above."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    """How far an opportunity is on its way to the site."""

    DRAFT = "draft", _("Being written")
    WAITING = "waiting", _("With the coordinator")
    PUBLISHED = "published", _("On the site")
    STOPPED = "stopped", _("Stopped")


class Duration(models.TextChoices):
    """For how long somebody is counted on."""

    ONCE = "once", _("one time only")
    FREE = "free", _("as long as you like")
    LONG = "long", _("for a longer time")


class Weight(models.IntegerChoices):
    """How much of the work a talent is."""

    HEART = 3, _("This is what it is about")
    OFTEN = 2, _("This is often needed")
    ALSO = 1, _("This is welcome too")


class SubmissionState(models.TextChoices):
    """Where a partner's text is on its way to the coordinator and back."""

    OPEN = "open", _("Being written")
    WAITING = "waiting", _("With the coordinator")
    RETURNED = "returned", _("Back with a remark")
    ACCEPTED = "accepted", _("On the site")


#: Not decided yet; an opportunity has one of these at most.
UNDECIDED = (SubmissionState.OPEN, SubmissionState.WAITING, SubmissionState.RETURNED)

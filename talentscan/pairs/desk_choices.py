"""What only people at the desk ever read, so in Dutch alone; the rest is in `choices`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Who of the two."""

    FAMILY = "family", _("family")
    GRANDPARENT = "grandparent", _("bonus grandpa or grandma")


class State(models.TextChoices):
    """How far two sides are with each other."""

    PROPOSED = "proposed", _("Both were asked")
    AGREED = "agreed", _("Both said yes")
    MEETING = "meeting", _("The first meeting is planned")
    BEGUN = "begun", _("They see each other")
    NOT_BEGUN = "not_begun", _("It did not begin between them")
    DECLINED = "declined", _("One of both would rather not")
    STOPPED = "stopped", _("One of both has stopped")
    ENDED = "ended", _("Has come to a good end")


#: From where one may go where; whatever is not here is refused, and whoever tried is told.
ALLOWED: dict[str, frozenset[str]] = {
    State.PROPOSED: frozenset({State.AGREED, State.DECLINED, State.STOPPED}),
    State.AGREED: frozenset({State.MEETING, State.STOPPED}),
    State.MEETING: frozenset({State.MEETING, State.BEGUN, State.NOT_BEGUN, State.STOPPED}),
    State.BEGUN: frozenset({State.ENDED, State.STOPPED}),
    State.NOT_BEGUN: frozenset(),
    State.DECLINED: frozenset(),
    State.STOPPED: frozenset(),
    State.ENDED: frozenset(),
}
#: Neither side is free for somebody else.
OPEN = frozenset({State.PROPOSED, State.AGREED, State.MEETING, State.BEGUN})
#: Both said yes: with a certificate of conduct seen, they know who the other is.
ACQUAINTED = frozenset({State.AGREED, State.MEETING, State.BEGUN})
#: They were brought together before, and it was not to be.
NOT_TO_BE = frozenset({State.DECLINED, State.NOT_BEGUN})


class Entry(models.TextChoices):
    """What the ledger of a pair says happened."""

    PROPOSED = "proposed", _("Both were asked whether they would like to meet.")
    YES = "yes", _("Said yes.")
    NO = "no", _("Would rather not.")
    AGREED = "agreed", _("Both said yes.")
    VOG = "vog", _("The certificate of conduct was seen.")
    MEETING = "meeting", _("The first meeting was planned.")
    BEGUN = "begun", _("They began.")
    NOT_BEGUN = "not_begun", _("It did not begin.")
    GOES_ON = "goes_on", _("After six weeks they still see each other.")
    ENDED = "ended", _("It came to an end.")
    STOPPED = "stopped", _("Stopped.")
    WITHDRAWN = "withdrawn", _("Withdrew everything.")


class Outcome(models.TextChoices):
    """What the desk hears when it calls both sides afterwards."""

    BEGUN = "begun", _("Yes, they begin")
    NOT_BEGUN = "not_begun", _("No, it does not begin")
    GOES_ON = "goes_on", _("Yes, they still see each other")
    ENDED = "ended", _("No, it has come to an end")

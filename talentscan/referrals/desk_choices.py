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


class ConsentKey(models.TextChoices):
    """The sentences somebody agrees to, in the order in which they are read."""

    EACH = "each", _("a yes per organisation")
    YES = "yes", _("the yes itself")
    WHAT = "what", _("above what goes to the partner")
    USE = "use", _("what it is used for")
    WITHDRAW = "withdraw", _("what withdrawing does")
    NO = "no", _("what saying no does")
    BANK_WHAT = "bank_what", _("talent bank: what we keep")
    BANK_SEEN = "bank_seen", _("talent bank: what organisations see")
    BANK_CALL = "bank_call", _("talent bank: we call first")
    BANK_UNTIL = "bank_until", _("talent bank: for how long")
    BANK_STOP = "bank_stop", _("talent bank: what stopping does")
    BANK_YES = "bank_yes", _("talent bank: the yes itself")
    FAMILY_WHAT = "family_what", _("family: what we keep")
    FAMILY_TALK = "family_talk", _("family: we speak first")
    FAMILY_STOP = "family_stop", _("family: what stopping does")
    FAMILY_YES = "family_yes", _("family: the yes itself")
    PAIR_WHAT = "pair_what", _("getting acquainted: what the other hears")
    PAIR_BOTH = "pair_both", _("getting acquainted: only after two yeses")
    PAIR_STOP = "pair_stop", _("getting acquainted: what stopping does")
    PAIR_YES = "pair_yes", _("getting acquainted: the yes itself")


#: Which sentences belong together: to one partner, to the talent bank, to what a family asks, and
#: to the other side of a pair.
PARTNER_WORDS = (
    ConsentKey.EACH,
    ConsentKey.YES,
    ConsentKey.WHAT,
    ConsentKey.USE,
    ConsentKey.WITHDRAW,
    ConsentKey.NO,
)
BANK_WORDS = tuple(key for key in ConsentKey if key.startswith("bank_"))
FAMILY_WORDS = tuple(key for key in ConsentKey if key.startswith("family_"))
PAIR_WORDS = tuple(key for key in ConsentKey if key.startswith("pair_"))

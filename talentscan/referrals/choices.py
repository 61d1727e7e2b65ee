from django.db import models
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.desk_choices import BANK_WORDS as BANK_WORDS
from talentscan.referrals.desk_choices import CALLS as CALLS
from talentscan.referrals.desk_choices import FAMILY_WORDS as FAMILY_WORDS
from talentscan.referrals.desk_choices import PAIR_WORDS as PAIR_WORDS
from talentscan.referrals.desk_choices import PARTNER_WORDS as PARTNER_WORDS
from talentscan.referrals.desk_choices import ConsentKey as ConsentKey
from talentscan.referrals.desk_choices import Moment, Side
from talentscan.referrals.desk_choices import TaskKind as TaskKind


class State(models.TextChoices):
    """Where a referral is: whose turn it is, and how far they came."""

    ASKED = "asked", _("Asked")
    PICKED_UP = "picked_up", _("Will be called")
    UNREACHABLE = "unreachable", _("Could not be reached")
    CONTACTED = "contacted", _("Contact made")
    MEETING = "meeting", _("Will meet")
    STARTED = "started", _("Begun")
    NOT_STARTED = "not_started", _("Not begun")
    STOPPED = "stopped", _("Has come to an end")
    DECLINED = "declined", _("Does not fit")
    WITHDRAWN = "withdrawn", _("Withdrawn")


#: From where one may go where; whatever is not here is refused, and whoever tried is told.
ALLOWED: dict[str, frozenset[str]] = {
    State.ASKED: frozenset({State.PICKED_UP, State.CONTACTED, State.DECLINED, State.WITHDRAWN}),
    State.PICKED_UP: frozenset(
        {
            State.PICKED_UP,
            State.UNREACHABLE,
            State.CONTACTED,
            State.MEETING,
            State.DECLINED,
            State.WITHDRAWN,
        }
    ),
    State.UNREACHABLE: frozenset(
        {State.PICKED_UP, State.CONTACTED, State.MEETING, State.DECLINED, State.WITHDRAWN}
    ),
    State.CONTACTED: frozenset({State.MEETING, State.STARTED, State.NOT_STARTED, State.WITHDRAWN}),
    State.MEETING: frozenset(
        {State.MEETING, State.CONTACTED, State.STARTED, State.NOT_STARTED, State.WITHDRAWN}
    ),
    State.STARTED: frozenset({State.STOPPED, State.WITHDRAWN}),
    State.NOT_STARTED: frozenset({State.STARTED, State.WITHDRAWN}),
    State.STOPPED: frozenset({State.STARTED, State.WITHDRAWN}),
    State.DECLINED: frozenset({State.WITHDRAWN}),
    State.WITHDRAWN: frozenset(),
}
#: Still waiting for somebody to call; the clock runs.
WAITING = frozenset({State.ASKED, State.PICKED_UP})
#: The partner may see who it is about.
CONTACT_VISIBLE = frozenset(
    {State.PICKED_UP, State.UNREACHABLE, State.CONTACTED, State.MEETING, State.STARTED}
)
#: Nothing more will happen here by itself.
CLOSED = frozenset(
    {State.STARTED, State.NOT_STARTED, State.STOPPED, State.DECLINED, State.WITHDRAWN}
)
#: The two have spoken; from here on both sides are asked how it goes.
IN_TOUCH = frozenset({State.CONTACTED, State.MEETING, State.STARTED})


class Channel(models.TextChoices):
    """How an entry of the ledger came about."""

    WEB = "web", _("on the website")
    LINK = "link", _("from a message")
    PORTAL = "portal", _("in the portal")
    DESK = "desk", _("at the desk, by phone")
    CARD = "card", _("on the card")
    SYSTEM = "system", _("by itself")


class Entry(models.TextChoices):
    """What the ledger says happened, in words the resident reads."""

    ASKED = "asked", _("You said yes. Your question is ready to go.")
    SENT = "sent", _("Your question went to the organisation.")
    SEEN = "seen", _("The organisation has read your question.")
    PICKED_UP = "picked_up", _("The organisation will call you.")
    POSTPONED = "postponed", _("The organisation needs a little more time.")
    NO_ANSWER = "no_answer", _("The organisation called. Nobody answered.")
    VOICEMAIL = "voicemail", _("The organisation left a spoken message for you.")
    WRONG_NUMBER = "wrong_number", _("The organisation could not reach you in this way.")
    UNREACHABLE = "unreachable", _("The organisation could not reach you. They stop calling.")
    CONTACTED = "contacted", _("The organisation has spoken with you.")
    MEETING = "meeting", _("You have agreed to meet.")
    NO_SHOW = "no_show", _("You did not meet yet. That is fine.")
    STARTED = "started", _("You have begun.")
    NOT_STARTED = "not_started", _("It did not begin.")
    GOES_ON = "goes_on", _("After six weeks you are still there.")
    STOPPED = "stopped", _("It has come to an end.")
    DECLINED = "declined", _("This place does not suit right now. We look for something else.")
    OTHER_PLACE = "other_place", _("It takes long. We offered you another place.")
    WITHDRAWN = "withdrawn", _("You have withdrawn your yes.")
    DELETED = "deleted", _("The organisation has deleted your details.")


#: Ways in which a call can fail; each is one tap.
ATTEMPTS = (Entry.NO_ANSWER, Entry.VOICEMAIL, Entry.WRONG_NUMBER)


class Answer(models.TextChoices):
    """What one side says about how it went."""

    BEGAN = "began", _("Yes, it has begun")
    LATER = "later", _("Not yet, but it will")
    NOT_BEGUN = "not_begun", _("No, it will not begin")
    NO_CONTACT = "no_contact", _("Nobody has spoken with me")
    NO_SHOW = "no_show", _("They did not come")
    GOES_ON = "goes_on", _("Yes, it goes on")
    STOPPED = "stopped", _("No, it has come to an end")


#: What can be answered, by moment and side.
ANSWERS: dict[tuple[str, str], tuple[Answer, ...]] = {
    (Moment.FIRST, Side.RESIDENT): (
        Answer.BEGAN,
        Answer.LATER,
        Answer.NOT_BEGUN,
        Answer.NO_CONTACT,
    ),
    (Moment.FIRST, Side.PARTNER): (
        Answer.BEGAN,
        Answer.LATER,
        Answer.NOT_BEGUN,
        Answer.NO_SHOW,
    ),
    (Moment.SIX_WEEKS, Side.RESIDENT): (Answer.GOES_ON, Answer.STOPPED, Answer.NOT_BEGUN),
    (Moment.SIX_WEEKS, Side.PARTNER): (Answer.GOES_ON, Answer.STOPPED, Answer.NOT_BEGUN),
}
#: Says that something is going on; two sides that differ in this contradict each other.
POSITIVE = frozenset({Answer.BEGAN, Answer.GOES_ON})
#: Says that nothing is.
NEGATIVE = frozenset({Answer.NOT_BEGUN, Answer.NO_CONTACT, Answer.STOPPED})


class Relation(models.TextChoices):
    """Who brings somebody else to us."""

    FAMILY = "family", _("Family")
    NEIGHBOUR = "neighbour", _("Neighbour or friend")
    PROFESSIONAL = "professional", _("Care or welfare professional")
    OTHER = "other", _("Somebody else")


class Shared(models.TextChoices):
    """What goes to a partner after a yes, and nothing besides."""

    NAME = "name", _("Name")
    CONTACT = "contact", _("How to reach")
    LANGUAGES = "languages", _("Languages")
    TALENTS = "talents", _("Enjoys")
    WHEN = "when", _("Has time")
    NEEDS = "needs", _("To take into account")

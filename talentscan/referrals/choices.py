from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a referral is."""

    ASKED = "asked", _("Asked")
    PICKED_UP = "picked_up", _("Will be called")
    CONTACTED = "contacted", _("Contact made")
    STARTED = "started", _("Begun")
    NOT_STARTED = "not_started", _("Not begun")
    DECLINED = "declined", _("Does not fit")
    WITHDRAWN = "withdrawn", _("Withdrawn")


ALLOWED: dict[str, frozenset[str]] = {
    State.ASKED: frozenset({State.PICKED_UP, State.CONTACTED, State.DECLINED, State.WITHDRAWN}),
    State.PICKED_UP: frozenset({State.PICKED_UP, State.CONTACTED, State.DECLINED, State.WITHDRAWN}),
    State.CONTACTED: frozenset({State.STARTED, State.NOT_STARTED, State.WITHDRAWN}),
    State.STARTED: frozenset({State.WITHDRAWN}),
    State.NOT_STARTED: frozenset({State.WITHDRAWN}),
    State.DECLINED: frozenset({State.WITHDRAWN}),
    State.WITHDRAWN: frozenset(),
}
#: Still waiting for somebody to call.
WAITING = frozenset({State.ASKED, State.PICKED_UP})
#: The partner may see who it is about.
CONTACT_VISIBLE = frozenset({State.PICKED_UP, State.CONTACTED, State.STARTED})
#: Nothing more will happen here by itself.
CLOSED = frozenset({State.STARTED, State.NOT_STARTED, State.DECLINED, State.WITHDRAWN})


class Channel(models.TextChoices):
    """How an entry of the ledger came about."""

    WEB = "web", _("on the website")
    LINK = "link", _("from a message")
    PORTAL = "portal", _("in the portal")
    DESK = "desk", _("at the desk, by phone")
    SYSTEM = "system", _("by itself")


class Entry(models.TextChoices):
    """What the ledger says happened."""

    ASKED = "asked", _("You said yes. We asked the organisation to call you.")
    PICKED_UP = "picked_up", _("The organisation will call you.")
    CONTACTED = "contacted", _("The organisation has spoken with you.")
    STARTED = "started", _("You have begun.")
    NOT_STARTED = "not_started", _("It did not begin.")
    DECLINED = "declined", _("This place does not suit right now. We look for something else.")
    WITHDRAWN = "withdrawn", _("You have withdrawn your yes.")
    DELETED = "deleted", _("The organisation has deleted your details.")


class Shared(models.TextChoices):
    """What goes to a partner after a yes, and nothing besides."""

    NAME = "name", _("Name")
    CONTACT = "contact", _("How to reach")
    LANGUAGES = "languages", _("Languages")
    TALENTS = "talents", _("Enjoys")
    WHEN = "when", _("Has time")
    NEEDS = "needs", _("To take into account")


#: The wording of the consent sentence; raise it when the words change.
CONSENT_VERSION = "2026-11"

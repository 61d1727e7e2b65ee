"""Each way to be reached in its own words: nobody who comes by is told to wait for a call."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from cms.core.forms import ContactKind
from talentscan.referrals.choices import Entry
from talentscan.referrals.models import Referral

_CALLED = gettext_noop("It is arranged, %(name)s. Now a person calls.")
_WRITTEN = gettext_noop("It is arranged, %(name)s. Now a person writes to you.")
_ARRANGED = {
    ContactKind.PHONE: _CALLED,
    ContactKind.EMAIL: _WRITTEN,
    ContactKind.LETTER: _WRITTEN,
    ContactKind.VISIT: gettext_noop("It is arranged, %(name)s. You are welcome to come by."),
    ContactKind.THROUGH: gettext_noop(
        "It is arranged, %(name)s. Now a person calls whom you named."
    ),
}
_SOON = {
    ContactKind.PHONE: gettext_noop("We call you within two working days."),
    ContactKind.EMAIL: gettext_noop("We send you an e-mail within two working days."),
    ContactKind.LETTER: gettext_noop("We send you a letter within two working days."),
    ContactKind.VISIT: gettext_noop("You are welcome to come by."),
    ContactKind.THROUGH: gettext_noop("We call the person you named within two working days."),
}


@dataclass(frozen=True)
class Way:
    """What somebody reads after a yes, or after asking us to get in touch."""

    kind: ContactKind

    @property
    def is_visit(self) -> bool:
        return self.kind == ContactKind.VISIT

    @property
    def is_called(self) -> bool:
        return self.kind == ContactKind.PHONE

    @property
    def drawing(self) -> str:
        """What stands above it: a bench, a letter, or two people on the phone."""
        if self.is_visit:
            return "drawings/bench.svg"
        written = self.kind in {ContactKind.EMAIL, ContactKind.LETTER}
        return "drawings/post.svg" if written else "drawings/call.svg"

    @property
    def soon(self) -> str:
        """What we do next, and when."""
        return _(_SOON[self.kind])

    @property
    def address(self) -> str:
        """Where one may come by, and when; empty where the house has no door of its own."""
        return settings.HELP_ADDRESS if self.is_visit else ""

    def arranged(self, name: str) -> str:
        return _(_ARRANGED[self.kind]) % {"name": name}


def way_of(contact_kind: str) -> Way:
    return Way(ContactKind(contact_kind))


def address_of(referral: Referral) -> str:
    """Where one comes by for this place; empty when it is done from home."""
    venue = referral.opportunity.venue
    return f"{venue.name}, {venue.street}, {venue.town}" if venue else ""


# How it stands -----------------------------------------------------------------------------------
def asked(referral: Referral) -> str:
    """In one sentence, while nobody of the organisation has answered."""
    kind = referral.resident.contact_kind
    if kind == ContactKind.PHONE:
        if referral.organisation.reopens_on:
            return _("%(organisation)s is closed until %(day)s. They call you after that.")
        return _("We asked %(organisation)s to call you before %(day)s.")
    if kind == ContactKind.VISIT:
        if referral.organisation.reopens_on:
            return _(
                "%(organisation)s is closed until %(day)s. After that you are welcome to come by."
            )
        return _("We asked %(organisation)s to welcome you when you come by.")
    if referral.organisation.reopens_on:
        return _("%(organisation)s is closed until %(day)s. You hear from them after that.")
    return _("We asked %(organisation)s to get in touch with you before %(day)s.")


def read(referral: Referral) -> str:
    if referral.resident.contact_kind == ContactKind.VISIT:
        return _("%(organisation)s looks forward to your visit.")
    return _("%(organisation)s has read your question. You hear from them before %(day)s.")


def picked_up(referral: Referral) -> str:
    kind = referral.resident.contact_kind
    if kind == ContactKind.PHONE:
        return _("%(organisation)s will call you before %(promised)s.")
    if kind == ContactKind.VISIT:
        return _("%(organisation)s looks forward to your visit.")
    return _("%(organisation)s will get in touch with you before %(promised)s.")


# The ledger --------------------------------------------------------------------------------------
#: What partners write down of their calls, for who is not called.
_NOT_REACHED = frozenset({Entry.NO_ANSWER, Entry.VOICEMAIL, Entry.UNREACHABLE})


def told(entry: str, contact_kind: str) -> str:
    """An entry without its day, as this person reads it."""
    if contact_kind != ContactKind.PHONE:
        if entry in _NOT_REACHED:
            entry = Entry.WRONG_NUMBER
        elif entry == Entry.PICKED_UP:
            return _("The organisation will get in touch with you.")
    return str(Entry(entry).label)


def promised(contact_kind: str) -> str:
    """An entry that names the day before which somebody hears."""
    if contact_kind == ContactKind.PHONE:
        return _("The organisation will call you before %(day)s.")
    if contact_kind == ContactKind.VISIT:
        return _("The organisation looks forward to your visit.")
    return _("The organisation will get in touch with you before %(day)s.")

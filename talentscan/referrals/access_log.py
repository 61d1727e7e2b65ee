"""Who saw somebody's details, when and what: for the desk, and for the resident in plain words."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from cms.core.models import AuditEntry
from cms.directory.models import Organisation
from talentscan.referrals.choices import Channel
from talentscan.referrals.desk_choices import Look
from talentscan.referrals.models import Referral, Resident

_REFERRAL, _RESIDENT = Referral._meta.label_lower, Resident._meta.label_lower
_MOST = 200


@dataclass(frozen=True)
class Entry:
    """One time that somebody saw something of one person; no word of what it said."""

    at: datetime
    action: str
    channel: str
    organisation: str
    who: str
    resident: Resident | None = None

    @property
    def where(self) -> str:
        return str(dict(Channel.choices).get(self.channel, self.channel))

    @property
    def what(self) -> str:
        return str(Look(self.action).label)

    @property
    def sentence(self) -> str:
        """For the resident: which house it was, never which person."""
        words = {
            Look.SEEN: _("%(who)s has looked at your details."),
            Look.EXPORTED: _("%(who)s put your details in a list of their own."),
        }
        return words[self.action] % {"who": self.organisation}


def of_resident(resident: Resident) -> list[Entry]:
    """Every look at this person, the latest first; a constant number of queries."""
    found = resident.referrals.select_related("organisation")
    referrals = {str(referral.pk): referral for referral in found}
    about = Q(model=_RESIDENT, object_id=str(resident.pk)) | Q(
        model=_REFERRAL, object_id__in=list(referrals)
    )
    entries = _entries().filter(about)[:_MOST]
    return [
        _look(entry, referrals.get(entry.object_id) if entry.model == _REFERRAL else None, resident)
        for entry in entries
    ]


def latest() -> list[Entry]:
    """What was looked at last, of everybody."""
    entries = list(_entries().filter(model__in=[_RESIDENT, _REFERRAL])[:_MOST])
    referrals = Referral.objects.select_related("organisation", "resident").in_bulk(
        [int(entry.object_id) for entry in entries if entry.model == _REFERRAL]
    )
    residents = Resident.objects.in_bulk(
        [int(entry.object_id) for entry in entries if entry.model == _RESIDENT]
    )
    looks = []
    for entry in entries:
        number = int(entry.object_id)
        referral = referrals.get(number) if entry.model == _REFERRAL else None
        resident = referral.resident if referral else residents.get(number)
        looks.append(_look(entry, referral, resident))
    return looks


def on_card(resident: Resident) -> list[Entry]:
    """One line for each house, day and kind of look: who looks twice a day is named once."""
    seen: dict[tuple, Entry] = {}
    for look in of_resident(resident):
        seen.setdefault((look.organisation, look.at.date(), look.action), look)
    return list(seen.values())


def _entries():
    return AuditEntry.objects.filter(action__in=Look.values).select_related("user__organisation")


def _look(entry: AuditEntry, referral: Referral | None, resident: Resident | None) -> Entry:
    return Entry(
        at=entry.at,
        action=entry.action,
        channel=entry.channel,
        organisation=_house(entry.user.organisation if entry.user else None, entry, referral),
        who=str(entry.user) if entry.user else "",
        resident=resident,
    )


def _house(own: Organisation | None, entry: AuditEntry, referral: Referral | None) -> str:
    """A link without an account was sent to the partner; everybody else works with us."""
    if own:
        return own.name
    if entry.user is None and referral:
        return referral.organisation.name
    return settings.SITE_NAME

"""A list of one's open referrals to take along: for a purpose, with no more than it needs.

Each person in the list is written down in the audit, so that a withdrawal knows which files to
ask back.
"""

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core import audit, dates, sheets
from cms.users.choices import DESK_ROLES
from talentscan.referrals.choices import CLOSED, State
from talentscan.referrals.models import Referral

_MOST = 1000


class Purpose(models.TextChoices):
    CALLING = "calling", gettext_lazy("To call people")
    PLANNING = "planning", gettext_lazy("To plan who comes when")
    FIGURES = "figures", gettext_lazy("For figures, without names")


class Format(models.TextChoices):
    XLSX = "xlsx", gettext_lazy("Spreadsheet (XLSX)")
    CSV = "csv", gettext_lazy("Plain rows (CSV)")


@transaction.atomic
def export(user, purpose: Purpose, form: Format) -> bytes:
    """The file, and a line in the audit for each person in it."""
    rows = _rows(user, purpose)
    if form == Format.CSV:
        return sheets.as_csv(rows)
    return sheets.as_xlsx(rows, title=_("Open questions"))


def _open(user) -> list[Referral]:
    """What still goes on; who began is still theirs to call, who withdrew is not."""
    closed = CLOSED - {State.STARTED}
    found = Referral.objects.visible_to(user).for_listing().exclude(state__in=closed)
    return list(found.select_related("consent")[:_MOST])


def _rows(user, purpose: Purpose) -> list[list]:
    with_names = purpose != Purpose.FIGURES
    at_desk = user.has_role(*DESK_ROLES)
    heads = [_("Thing to do"), _("Place"), _("How it stands"), _("Asked on"), _("Days waiting")]
    if at_desk:
        heads.append(_("Organisation"))
    if with_names:
        heads += [_("Name"), _("How to reach")]
    rows = [heads]
    for referral in _open(user):
        row = [
            referral.opportunity.title,
            referral.opportunity.place.name,
            referral.get_state_display(),
            dates.day(referral.created_at),
            referral.waiting_days,
        ]
        if at_desk:
            row.append(referral.organisation.name)
        if with_names:
            row += _who(referral)
            if referral.shows_contact:
                audit.log("exported", referral, user=user, channel=purpose)
        rows.append(row)
    audit.log("export made", user, user=user, channel=purpose)
    rows += [[], [_("Delete this file as soon as you no longer need it, after 30 days at most.")]]
    return rows


def _who(referral: Referral) -> list[str]:
    """A name only for whoever the partner may see already."""
    if not referral.shows_contact:
        return ["", ""]
    fields = set(referral.consent.fields)
    resident = referral.resident
    return [
        resident.name if "name" in fields else "",
        resident.contact if "contact" in fields else "",
    ]

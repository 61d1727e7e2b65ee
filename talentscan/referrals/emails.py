"""What residents and partners hear. To partners: no name, no language, no personal data at all."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.core import tokens
from cms.messaging.registry import Rendered, message
from cms.messaging.rendering import render
from talentscan.referrals.choices import State
from talentscan.referrals.models import Referral, Resident
from talentscan.referrals.selectors import referrals_of
from talentscan.referrals.services import ANSWER_LINK_DAYS

PURPOSE = "referral"


def _answer_link(row, referral: Referral) -> str:
    token = tokens.make_link(PURPOSE, referral, seed=str(row.pk), days=ANSWER_LINK_DAYS)
    return reverse("referrals:open_link", args=[token])


def _to_partner(row, referral: Referral, template: str) -> Rendered:
    organisation = referral.organisation
    address = organisation.email if row.channel == "email" else organisation.phone
    context = {
        "referral": referral,
        "organisation": organisation,
        "link": _answer_link(row, referral),
    }
    return render(
        template,
        context,
        row.language,
        to=address,
        who=organisation.contact_name or organisation.name,
    )


@message("referrals.asked", label=_("A partner is asked to call"))
def asked(row, referral: Referral) -> Rendered | None:
    if referral.state != State.ASKED:
        return None
    return _to_partner(row, referral, "referrals/emails/asked")


@message("referrals.withdrawn", label=_("A partner is asked to delete details"))
def withdrawn(row, referral: Referral) -> Rendered | None:
    if referral.deletion_confirmed_at:
        return None
    return _to_partner(row, referral, "referrals/emails/withdrawn")


def _to_resident(row, resident: Resident, template: str, **context) -> Rendered | None:
    if resident.erased_at:
        return None
    return render(
        template,
        {"resident": resident, **context},
        row.language,
        to=resident.contact,
        who=resident.name,
    )


@message("referrals.card", label=_("A resident's card"))
def card(row, resident: Resident) -> Rendered | None:
    return _to_resident(
        row,
        resident,
        "referrals/emails/card",
        referrals=referrals_of(resident),
        link=reverse("referrals:status"),
    )


@message("referrals.declined", label=_("A resident hears that we look on"))
def declined(row, referral: Referral) -> Rendered | None:
    if referral.state != State.DECLINED:
        return None
    return _to_resident(
        row, referral.resident, "referrals/emails/declined", link=reverse("scan:start")
    )

"""Coming to look first: chosen and cancelled on the card, and afterwards how it went."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.core import tokens
from cms.core.access import public, roles, signed_link
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import services
from talentscan.referrals.exceptions import ReferralError
from talentscan.referrals.models import Referral, Resident, Visit
from talentscan.referrals.views.result import CARD, assisting


def _resident(request) -> Resident | None:
    key = request.session.get(CARD)
    return Resident.objects.filter(public_id=key, erased_at=None).first() if key else None


@public
@require_POST
def plan(request, referral, moment):
    """This moment suits me."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    one = resident.referrals.filter(public_id=referral).first()
    if one is None:
        raise Http404
    try:
        services.plan_visit(one.pk, moment, acting_user=assisting(request))
        messages.success(request, _("How nice. Somebody waits for you at the door."))
    except ReferralError as error:
        messages.warning(request, str(error))
    return redirect("referrals:card")


@public
@require_POST
def cancel(request, visit):
    """I do not come after all; no reason is asked."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    one = Visit.objects.filter(referral__resident=resident, public_id=visit).first()
    if one is None:
        raise Http404
    services.cancel_visit(one.pk, acting_user=assisting(request))
    messages.success(request, _("That is fine. You may choose another moment at any time."))
    return redirect("referrals:card")


@signed_link
@require_POST
def outcome(request, visit):
    """Whoever waited says whether somebody came, by the link of a message."""
    one = Visit.objects.filter(public_id=visit).select_related("referral").first()
    if one is None or not tokens.bound(request, services.LINK, one.referral_id):
        raise Http404
    return _keep(request, one, "referrals:answer")


@roles(Role.PARTNER, *DESK_ROLES)
@require_POST
def outcome_inside(request, visit):
    """The same in the portal and at the desk."""
    visible = Referral.objects.visible_to(request.user)
    one = Visit.objects.filter(public_id=visit, referral__in=visible).select_related("referral")
    one = one.first()
    if one is None:
        raise Http404
    at_desk = request.user.has_role(*DESK_ROLES)
    return _keep(request, one, f"referrals:{'desk' if at_desk else 'portal'}_referral")


def _keep(request, visit: Visit, back: str):
    came = request.POST.get("came")
    if came in {"yes", "no"}:
        services.record_visit(visit.pk, came=came == "yes", acting_user=request.user)
        if came == "no":
            messages.success(request, _("Thank you. We call and ask how they are."))
        else:
            messages.success(request, _("How nice. Tell us later whether it began."))
    return redirect(back, visit.referral.public_id)

"""Who saw what: of everybody for whoever watches over it, and of oneself on the card."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from cms.core.access import public, roles
from cms.core.codes import clean_code
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import access_log
from talentscan.referrals.models import Resident
from talentscan.referrals.views.result import CARD


@roles(*DESK_ROLES, Role.PRIVACY_OFFICER)
@require_http_methods(["GET", "POST"])
def log(request):
    """The latest looks; with the code of a card, those at one person."""
    if request.method == "POST":
        fingerprint = Resident.fingerprint(clean_code(request.POST.get("code", "")[:20]))
        resident = Resident.objects.filter(card_fingerprint=fingerprint).first()
        if resident:
            return redirect("referrals:access_log_of", resident.public_id)
        messages.info(request, _("We know no card with this code."))
        return redirect("referrals:access_log")
    may_sign = request.user.has_role(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR)
    context = {"looks": access_log.latest(), "may_sign": may_sign}
    return render(request, "referrals/access_log.html", context)


@roles(*DESK_ROLES, Role.PRIVACY_OFFICER)
@require_GET
def log_of(request, public_id):
    """Everybody who saw the details of one person; the details themselves are not here."""
    resident = get_object_or_404(Resident, public_id=public_id)
    context = {"looks": access_log.of_resident(resident), "resident": resident}
    return render(request, "referrals/access_log.html", context)


@public
@never_cache
@require_GET
def on_card(request):
    """The same for whom it is about, in plain words."""
    key = request.session.get(CARD)
    resident = Resident.objects.filter(public_id=key, erased_at=None).first() if key else None
    if resident is None:
        return redirect("referrals:status")
    context = {"looks": access_log.on_card(resident)}
    return render(request, "referrals/access_on_card.html", context)

"""The coordinator's desk: what waits, since when, and what is overdue."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.referrals import selectors, services
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Resident


@roles(*DESK_ROLES)
@require_GET
def desk(request):
    return render(request, "referrals/desk.html", selectors.desk(request.user))


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def call(request, public_id):
    """Somebody who asked us to call: whom, and that it is done."""
    resident = get_object_or_404(Resident, public_id=public_id, wants_call=True, erased_at=None)
    if request.method == "POST":
        services.mark_called(resident.pk, acting_user=request.user)
        return redirect("referrals:desk")
    audit.log_access(resident, user=request.user, via=Channel.DESK)
    return render(request, "referrals/call.html", {"resident": resident})

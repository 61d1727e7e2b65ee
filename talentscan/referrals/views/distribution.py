from django.shortcuts import render
from django.views.decorators.http import require_GET

from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.referrals import distribution as figures


@roles(*DESK_ROLES)
@require_GET
def distribution(request):
    """How places are divided among partners and towns."""
    return render(request, "referrals/distribution.html", {"distribution": figures.distribution()})

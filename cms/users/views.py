from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from cms.core.access import public, roles
from cms.users import reviews
from cms.users.choices import DESK_ROLES, Role


@roles(*Role)
@require_GET
def after_login(request):
    """Bring everybody to where their work is."""
    if request.user.role == Role.PARTNER:
        return redirect("referrals:portal")
    if request.user.role in DESK_ROLES:
        return redirect("referrals:desk")
    if request.user.role == Role.CARAVAN_WORKER:
        return redirect("scan:start")
    if request.user.role == Role.PRIVACY_OFFICER:
        return redirect("access_review" if reviews.unsigned() else "referrals:desk")
    return redirect("wagtailadmin_home")


@public
def login_elsewhere(request, **_kwargs):
    """Wagtail's own password forms skip the second factor: there is one login here."""
    return redirect(settings.LOGIN_URL)


@public
def not_here(request, **_kwargs):
    """Pages of libraries that have no place in this house."""
    raise Http404

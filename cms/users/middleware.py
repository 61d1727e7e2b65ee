from allauth.mfa.utils import is_mfa_enabled

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse


class SecondFactorMiddleware:
    """Keeps people out of the admin who have no business there, and asks for a second factor.

    Without it a logged-in person without admin rights circles between login and admin for ever.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.refusal(request) or self.get_response(request)

    def refusal(self, request):
        path = request.path_info
        in_admin = path.startswith("/beheer/")
        if not (in_admin or "/portaal/" in path or "/bureau/" in path):
            return None
        user = request.user
        if not user.is_authenticated:
            return None
        if in_admin and not user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        if settings.SECOND_FACTOR_REQUIRED and not is_mfa_enabled(user):
            return redirect(reverse("mfa_index"))
        return None

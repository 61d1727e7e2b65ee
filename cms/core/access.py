"""Who may open a view. Every view carries exactly one of these; a test walks the URLs to see.

All of them work on functions and on view classes alike.
"""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache


def _mark(view, label: str, wrap: Callable | None = None):
    if isinstance(view, type):
        if wrap:
            view = method_decorator(wrap, name="dispatch")(view)
        view.access = label
        return view
    view = wrap(view) if wrap else view
    view.access = label
    return view


def public(view):
    """Anybody, without logging in."""
    return _mark(view, "public")


def signed_link(view):
    """Whoever came by a link from a message; the view itself checks which object it opens."""
    return _mark(view, "signed_link", never_cache)


def roles(*allowed: str):
    """People who log in and have one of these roles; others are told nothing exists here."""

    def wrap(function):
        @wraps(function)
        def wrapper(request, *args, **kwargs):
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not request.user.has_role(*allowed):
                raise Http404
            return function(request, *args, **kwargs)

        return never_cache(wrapper)

    def decorate(view):
        return _mark(view, "roles:" + ",".join(sorted(allowed)), wrap)

    return decorate

import re

from csp.middleware import CSPMiddleware

from django.conf import settings
from django.http import HttpResponseBadRequest

_ADMIN = "/beheer/"


class ScopedCSPMiddleware(CSPMiddleware):
    """The strict policy everywhere; the admin may also use inline styles."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and request.path_info.startswith(_ADMIN):
            parts.config = settings.CSP_ADMIN_DIRECTIVES
        return parts


class AdminNonceMiddleware:
    """Gives Wagtail's own inline scripts the nonce, so that the admin needs no unsafe-inline."""

    pattern = re.compile(rb"<(script|style)(?![^>]*\bnonce=)")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        html = response.get("Content-Type", "").startswith("text/html")
        if request.path_info.startswith(_ADMIN) and html and not response.streaming:
            nonce = str(request.csp_nonce).encode()
            response.content = self.pattern.sub(rb'<\1 nonce="' + nonce + rb'"', response.content)
            if "Content-Length" in response:
                response["Content-Length"] = str(len(response.content))
        return response


class CleanInputMiddleware:
    """Refuses addresses with a NUL byte, which no database can answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return HttpResponseBadRequest(
                "Dit adres kunnen wij niet lezen.", content_type="text/plain; charset=utf-8"
            )
        return self.get_response(request)


class PermissionsPolicyMiddleware:
    """No page asks for a microphone, a camera or a place, save the one that says so itself."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        return response


class NoStoreMiddleware:
    """Keeps anything personal out of every cache."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        session = getattr(request, "session", None)
        seen = session is not None and session.accessed
        personal = seen and (request.user.is_authenticated or "links" in session)
        if personal and "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response

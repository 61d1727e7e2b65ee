from django.conf import settings
from django.shortcuts import redirect
from django.utils.translation import get_language

from cms.core.urls_in import url_in
from cms.languages.shown import shown_codes


class OfferedLanguagesMiddleware:
    """An address in a language this site does not offer leads to the same page in Dutch.

    A printed address thus never ends nowhere. Who is logged in may look: a translator prepares.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = get_language()
        is_offered = language == settings.LANGUAGE_CODE or language in shown_codes(request)
        if is_offered or request.method not in ("GET", "HEAD") or request.user.is_authenticated:
            return self.get_response(request)
        return redirect(url_in(request, settings.LANGUAGE_CODE))

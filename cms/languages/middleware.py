from django.conf import settings
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from cms.core.urls_in import url_in
from cms.languages.shown import CHOICE, shown_codes

#: Functional: remembers, for the front door alone, in which language somebody read (LNG-06).
COOKIE = "taal"
_YEAR = 365 * 24 * 60 * 60


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


class RememberedLanguageMiddleware:
    """Who read in Turkish finds the front door in Turkish; every other address says its language.

    What the browser prefers is left out of it: it says nothing about who holds the phone (LNG-04).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        remembered = request.COOKIES.get(COOKIE)
        at_front_door = request.path_info == "/"
        if at_front_door and self._goes_on(request, remembered):
            response = redirect(url_in(request, remembered, "/"))
            patch_vary_headers(response, ["Cookie"])
            return response
        response = self.get_response(request)
        if at_front_door:
            patch_vary_headers(response, ["Cookie"])
        if self._is_choice(request, response) and remembered != get_language():
            response.set_cookie(
                COOKIE,
                get_language(),
                max_age=_YEAR,
                secure=request.is_secure(),
                httponly=True,
                samesite="Lax",
            )
        return response

    @staticmethod
    def _goes_on(request, remembered) -> bool:
        """Whether somebody at the front door read in another language before."""
        if not remembered or CHOICE in request.GET or remembered == settings.LANGUAGE_CODE:
            return False
        return remembered in shown_codes(request)

    @staticmethod
    def _is_choice(request, response) -> bool:
        """A page that was read in a language, or Dutch that was chosen at the front door."""
        if request.method != "GET" or response.status_code != 200:
            return False
        in_another = get_language() != settings.LANGUAGE_CODE
        prefix = f"/{get_language()}/"
        return (in_another and request.path_info.startswith(prefix)) or CHOICE in request.GET

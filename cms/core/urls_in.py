"""Addresses of the same page in another language."""

from django.conf import settings


def url_in(request, language: str, path: str | None = None) -> str:
    """The path (this page's by default, with its query) under a language's prefix.

    An address is the same in every language, behind that prefix; so nothing need be looked up.
    """
    if path is None:
        path = request.get_full_path()
    parts = path.split("/", 2)
    if (
        len(parts) > 2
        and parts[1] in dict(settings.LANGUAGES)
        and parts[1] != settings.LANGUAGE_CODE
    ):
        path = "/" + parts[2]
    return path if language == settings.LANGUAGE_CODE else f"/{language}{path}"

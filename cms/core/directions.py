"""Numbers and codes in a line that runs from right to left: they stay as they are dialled."""

from django.conf import settings
from django.utils.translation import get_language, get_language_info

#: Not seen; what follows it runs from left to right, spaces and plus signs too.
_LEFT_TO_RIGHT = "\u200e"


def is_right_to_left(language: str) -> bool:
    return get_language_info(language)["bidi"]


def dialled(number: str, language: str | None = None) -> str:
    """A telephone number or a code for running text: among Arabic its groups would change places.

    On a page `<bdi dir="ltr">` does this; a message of plain text has no such thing.
    """
    language = language or get_language() or settings.LANGUAGE_CODE
    return f"{_LEFT_TO_RIGHT}{number}" if number and is_right_to_left(language) else number

"""What an editor wrote instead of the words that came with the site."""

import re
from collections.abc import Mapping

from cms.languages.choices import State
from cms.languages.selectors import Text, obj_text
from talentscan.referrals.models import MessageText
from talentscan.referrals.models.texts import fill_in, marks

#: A text to a person is a person's text: neither a machine's, nor one the Dutch has left behind.
_TRUSTED = {"", State.TRANSLATED, State.CHECKED}
_EMPTY_LINE = re.compile(r"\n\s*\n")


def own_words(key: str, language: str, values: Mapping[str, str]) -> dict | None:
    """Subject and paragraphs in a language; None where the site's own words are to be used."""
    record = MessageText.objects.filter(key=key, is_active=True).first()
    if record is None:
        return None
    subject, body = obj_text(record, "subject", language), obj_text(record, "body", language)
    if not (_can_be_used(subject, set()) and _can_be_used(body, set(values))):
        return None
    paragraphs = _EMPTY_LINE.split(body.value.strip())
    return {
        "subject": subject.value,
        "paragraphs": [fill_in(paragraph, dict(values)) for paragraph in paragraphs],
    }


def _can_be_used(text: Text, wanted: set[str]) -> bool:
    return not text.is_fallback and text.state in _TRUSTED and marks(text.value) == wanted

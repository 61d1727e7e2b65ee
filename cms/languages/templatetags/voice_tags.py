"""Hearing a page: `{% listen card "question" "hint" %}`, `{% listen_phrase "continue" %}`.

A view readies the page with `voices.selectors.hear(request, card, …)`; without that there is
nothing to hear, and the tags give nothing.
"""

import json

from django import template
from django.template.loader import render_to_string

from cms.languages.voices.selectors import Listening
from cms.languages.voices.texts import ALL_PHRASES, Spoken

register = template.Library()


@register.simple_tag(takes_context=True)
def listen(context, obj, *fields, look="", phrases="", label=""):
    """Texts of one record, played one after another; `phrases` are spoken after them."""
    if obj is None:
        return ""
    pieces = [Spoken.of(obj, name) for name in fields]
    pieces += [ALL_PHRASES[key].spoken() for key in phrases.split()]
    return _listen(context, pieces, look, label)


@register.simple_tag(takes_context=True)
def listen_phrase(context, *keys, look=""):
    """Fixed sentences of the site, played one after another."""
    return _listen(context, [ALL_PHRASES[key].spoken() for key in keys], look, "")


def _listen(context, pieces: list[Spoken], look: str, label: str) -> str:
    listening = getattr(getattr(context, "request", None), "listening", None)
    pieces = [piece for piece in pieces if piece.text.value]
    if not listening or not pieces:
        return ""
    sounds = _sounds(listening, pieces)
    speech = [] if sounds else _speech(listening, pieces)
    is_missing = not sounds and listening.shows_gaps and bool(look == "full" or listening.takes)
    if not (sounds or speech or is_missing):
        return ""
    values = {
        "sounds": sounds,
        "speech": json.dumps(speech, ensure_ascii=False) if speech else "",
        "language": listening.language,
        "label": label or pieces[0].text.value,
        "label_language": pieces[0].text.language if pieces[0].text.is_fallback else "",
        "is_missing": is_missing,
        "look": look or "small",
    }
    return render_to_string("components/listen.html", values)


def _sounds(listening: Listening, pieces: list[Spoken]) -> list[str]:
    """The recordings there are; for what somebody agrees to, all of it or nothing."""
    found = [
        listening.sound(piece.key, piece.text, is_consent=piece.is_consent) for piece in pieces
    ]
    if any(piece.is_consent for piece in pieces) and not all(found):
        return []
    return [sound for sound in found if sound]


def _speech(listening: Listening, pieces: list[Spoken]) -> list[str]:
    """What the device may say itself: only text in the language of the page (AUD-02)."""
    if not listening.device_may_speak:
        return []
    fits = all(piece.text.language == listening.language for piece in pieces)
    return [piece.text.value for piece in pieces] if fits else []


@register.simple_tag(takes_context=True)
def chosen_voice(context):
    """The voice this visitor chose and hears on this page, if they chose one."""
    listening = getattr(getattr(context, "request", None), "listening", None)
    return listening.voice if listening and listening.is_chosen else None

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language_bidi, gettext

from cms.core import dates
from cms.languages import shown
from cms.languages.choices import State
from cms.languages.selectors import obj_text, texts_of

register = template.Library()


@register.simple_tag
def text(obj, field):
    """A record's text; where it exists in Dutch only, marked as Dutch for eyes and ears."""
    return marked(obj_text(obj, field))


@register.filter
def marked(found):
    """A text on its own: marked where it is in another language than the page around it."""
    code = getattr(found, "language", "")
    if not code or not found.value or code == shown.reading().interface.code:
        return str(found)
    language = shown.language(code)
    return format_html(
        '<span lang="{}" dir="{}">{}</span>', language.tag, language.direction, found.value
    )


@register.simple_tag
def dutch_mark(obj, field):
    """The words 'in Dutch', where a text has no translation yet."""
    if obj_text(obj, field).is_fallback:
        return format_html('<span class="tag">{}</span>', gettext("in Dutch"))
    return ""


@register.simple_tag
def machine_note(*objects):
    """Says, once for all these records together, that a machine translated some of their texts."""
    if not any(text.is_machine for obj in objects if obj for text in texts_of(obj)):
        return ""
    return _note(State.MACHINE, _by_machine())


def _by_machine() -> str:
    return gettext("Translated by a machine. There may be mistakes in it.")


@register.simple_tag
def translated_by(told):
    """Below a page: whether people or a machine translated it, and who looked at it (LNG-09)."""
    if not told:
        return ""
    if told.state == State.MACHINE:
        words = _by_machine()
    elif told.state == State.CHECKED:
        day = dates.day(told.checked_at, year=True)
        words = gettext("Translated. Checked by a person on %(day)s.") % {"day": day}
    else:
        words = gettext("Translated. Nobody who speaks the language has checked it yet.")
    if told.is_behind:
        changed = gettext("The Dutch text has changed since then.")
        words = f"{words} {changed}"
    return _note(told.state, words)


def _note(state: str, words: str):
    return format_html(
        '<p class="text-soft translated-by" data-translated="{}">{}</p>', str(state), words
    )


@register.filter
def ltr(value):
    """Phone numbers, codes and times keep their direction inside right-to-left text (RTL-03)."""
    return format_html('<bdi dir="ltr">{}</bdi>', value) if get_language_bidi() else value

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language_bidi, gettext

from cms.languages.selectors import obj_text

register = template.Library()


@register.simple_tag
def text(obj, field):
    """A record's text; where it exists in Dutch only, marked as Dutch for eyes and ears."""
    return marked(obj_text(obj, field))


@register.filter
def marked(found):
    """A text on its own: Dutch is marked as such where another language was asked for."""
    if not getattr(found, "is_fallback", False):
        return str(found)
    return format_html('<span lang="nl" dir="ltr">{}</span>', found.value)


@register.simple_tag
def dutch_mark(obj, field):
    """The words 'in Dutch', where a text has no translation yet."""
    if obj_text(obj, field).is_fallback:
        return format_html('<span class="tag">{}</span>', gettext("in Dutch"))
    return ""


@register.filter
def ltr(value):
    """Phone numbers, codes and times keep their direction inside right-to-left text (RTL-03)."""
    return format_html('<bdi dir="ltr">{}</bdi>', value) if get_language_bidi() else value

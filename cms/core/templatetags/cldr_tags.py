"""Lists and numbers in templates: `{{ names|in_words }}`, `{{ total|number }}`."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from cms.core import cldr

register = template.Library()


@register.filter(needs_autoescape=True)
def in_words(items, autoescape=True):
    """Each piece is escaped by itself, so a marked one keeps its mark."""
    if not autoescape:
        return cldr.in_words(items)
    return mark_safe(cldr.in_words(conditional_escape(item) for item in items))


@register.filter
def number(value):
    return "" if value is None else cldr.number(value)

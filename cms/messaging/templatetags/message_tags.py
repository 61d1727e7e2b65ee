"""The text of a message on a page or on paper."""

import re

from django import template
from django.template.defaultfilters import linebreaks
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

register = template.Library()

#: A telephone number, or the code of a card.
_TYPED_OVER = re.compile(r"\+?\d[\d ]{7,}\d|\b[A-Z2-9]{3}-[A-Z2-9]{3}\b")


@register.filter
def on_paper(text: str) -> str:
    """In paragraphs; what one dials or types over stays whole, also among Arabic."""
    kept = _TYPED_OVER.sub(r'<bdi dir="ltr" class="nowrap">\g<0></bdi>', conditional_escape(text))
    return mark_safe(linebreaks(kept))

"""Which fonts a page shows first: the browser fetches them along with the styles."""

from django import template
from django.templatetags.static import static
from django.utils.translation import get_language

register = template.Library()

_LATIN = ("atkinson-latin", "fraunces-latin")
_CYRILLIC = ("atkinson-latin", "noto-sans-cyrillic", "literata-cyrillic")
_ARABIC = ("noto-naskh-arabic", "atkinson-latin")
#: Chinese letters are the reader's own; those of names and digits are ours.
_FONTS = {
    "ar": _ARABIC, "fa": _ARABIC, "bg": _CYRILLIC, "ru": _CYRILLIC, "uk": _CYRILLIC,
    "zh-hans": ("atkinson-latin",), "zh-hant": ("atkinson-latin",),
}  # fmt: skip


@register.simple_tag
def page_fonts() -> list[str]:
    """The addresses of what every page in the reader's language shows; the rest comes when met."""
    return [static(f"fonts/{name}.woff2") for name in _FONTS.get(get_language(), _LATIN)]

"""What a translation must leave as it is: gaps to fill in, tags, links, the direction of a line."""

import re

from django.utils.translation import gettext as _

from wagtail_localize.strings import StringValue, extract_ids

from cms.languages.texts import Item

GAP = re.compile(r"%\(\w+\)[sdif]|%%|(?<!%)%[sdif](?!\w)|\{\w*\}")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Marks that turn the direction of a line can make a text read as something else.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What neither a page nor a spreadsheet can hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def visible(text: str) -> str:
    """A text that cannot hide anything from who looks at it."""
    return CONTROL.sub(
        "\N{REPLACEMENT CHARACTER}", DIRECTION.sub("\N{REPLACEMENT CHARACTER}", text)
    )


def faults(item: Item, text: str) -> list[str]:
    """Why this cannot be the translation of that text, in words that say what to do."""
    found = []
    if item.max_length and len(text) > item.max_length:
        found.append(
            _("Make it shorter: at most %(number)d characters.") % {"number": item.max_length}
        )
    if DIRECTION.search(text) or CONTROL.search(text):
        found.append(_("Take out the hidden characters; type the text anew if need be."))
    gaps = sorted(GAP.findall(item.dutch))
    if sorted(GAP.findall(text)) != gaps:
        wanted = " ".join(gaps) or _("none")
        found.append(_("Keep the gaps as they are in the Dutch: %(gaps)s.") % {"gaps": wanted})
    return [*found, *_tag_faults(item, text)]


def _tag_faults(item: Item, text: str) -> list[str]:
    wanted = sorted(TAG.findall(item.dutch))
    same = sorted(TAG.findall(text)) == wanted
    if same and (not item.is_html or _is_sound(item.dutch, text)):
        return []
    tags = " ".join(wanted) or _("none")
    return [_("Keep the signs for bold and links as they are: %(tags)s.") % {"tags": tags}]


def _is_sound(dutch: str, text: str) -> bool:
    try:
        StringValue.from_translated_html(text)
    except ValueError:
        return False
    return extract_ids(text) == extract_ids(dutch)

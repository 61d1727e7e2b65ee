from django import template

from cms.core import cldr
from cms.images.renditions import CARD, FACE, picture
from events.wording import language_name

register = template.Library()


@register.simple_tag
def card_picture(opportunity):
    """Its photo in the size of a card; nothing where there is none."""
    return picture(opportunity.picture, CARD)


@register.simple_tag
def door_picture(try_out):
    """The photo of the door, small enough to print."""
    return picture(try_out.door_photo, CARD)


@register.simple_tag
def face(person):
    """Somebody's face; nothing where there is none."""
    return picture(person.photo, FACE) if person else None


@register.simple_tag
def languages_of(codes):
    """Languages in one line, in the reader's own."""
    return cldr.in_words(language_name(code) for code in codes)

"""The cards in use, with their texts in the reader's language."""

from dataclasses import dataclass

from django.db.models import Model, Prefetch

from cms.directory.models import Place
from cms.languages.selectors import Text, obj_text, with_texts
from talentscan.scan.choices import Subject
from talentscan.scan.models import Card, Option


@dataclass(frozen=True)
class Choice:
    """One row on a card: an option, or a place to live."""

    key: str
    label: Text
    picture: str = ""
    heading: str = ""
    checked: bool = False
    #: The record behind it, and the field of its words: what a recording goes by.
    record: Model | None = None
    field: str = "label"


def cards() -> list[Card]:
    """The cards in use, in order. One query; without their options."""
    return list(Card.objects.filter(is_active=True))


def cards_with_options() -> list[Card]:
    """All cards in use with all options and texts: three queries, whatever the number."""
    options = Option.objects.filter(is_active=True)
    found = list(
        Card.objects.filter(is_active=True).prefetch_related(
            Prefetch("options", queryset=options, to_attr="active_options")
        )
    )
    with_texts([*found, *(option for card in found for option in card.active_options)])
    return found


def places() -> list[Place]:
    """Neighbourhoods and villages under their municipality, the municipality itself last."""
    found = list(Place.objects.select_related("parent"))
    found.sort(key=lambda place: (place.municipality.name, place.parent_id is None, place.name))
    return found


def choices(card: Card) -> list[Choice]:
    """What can be chosen on a card, besides not knowing."""
    if card.subject == Subject.PLACE:
        return [
            Choice(
                place.slug,
                Text(place.name, ""),
                heading=place.municipality.name,
                record=place,
                field="name",
            )
            for place in places()
        ]
    options = getattr(card, "active_options", None)
    if options is None:
        options = list(card.options.filter(is_active=True))
        with_texts([card, *options])
    return [
        Choice(option.key, obj_text(option, "label"), option.picture, record=option)
        for option in options
    ]

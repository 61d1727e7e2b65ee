"""Putting cards in place: the ones a new site begins with."""

from django.db import transaction

from cms.languages import services as language_services
from cms.languages.choices import State
from talentscan.scan import starter
from talentscan.scan.models import Card, Option


@transaction.atomic
def load_starter_cards() -> list[Card]:
    """Make the cards a new site begins with, where they do not exist yet. Safe to repeat."""
    for position, source in enumerate(starter.CARDS, start=1):
        card, created = Card.objects.get_or_create(
            key=source.key,
            defaults={
                "position": position,
                "subject": source.subject,
                "question": source.question,
                "hint": source.hint,
                "multiple": source.multiple,
            },
        )
        if not created:
            continue
        Option.objects.bulk_create(
            Option(
                card=card,
                position=number,
                key=option.key,
                label=option.label,
                statement=option.statement,
                picture=option.picture,
                talent=option.talent,
                weight=option.weight,
            )
            for number, option in enumerate(source.options, start=1)
        )
    cards = list(Card.objects.prefetch_related("options"))
    records = [*cards, *(option for card in cards for option in card.options.all())]
    language_services.set_many(_texts(records), state=State.TRANSLATED)
    return cards


def _texts(records) -> dict:
    return {
        (record, field, language): texts[getattr(record, field)]
        for language, texts in starter.translations().items()
        for record in records
        for field in record.translatable_fields
        if texts.get(getattr(record, field))
    }

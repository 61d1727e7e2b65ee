"""The words somebody says yes to: checked by a person, kept as they were read."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings

from cms.languages.choices import State
from cms.languages.selectors import Text, checked_texts, obj_text, with_texts
from cms.languages.services import set_many
from talentscan.referrals import starter
from talentscan.referrals.choices import PARTNER_WORDS, ConsentKey
from talentscan.referrals.exceptions import WordsNotChecked
from talentscan.referrals.models import ConsentText, ConsentWording
from talentscan.referrals.models.wording import ORGANISATION

#: Letters and digits of the hash that names a wording.
_VERSION_LENGTH = 16


@dataclass(frozen=True)
class Words:
    """All sentences of a yes in one language, with the records they stand in."""

    language: str
    records: Mapping[str, ConsentText]

    def __getitem__(self, key: str) -> Text:
        return obj_text(self.records[key], "text", self.language)

    def yes_to(self, organisation: str) -> str:
        """The sentence of one yes; `%` is no placeholder here but the one that is filled in."""
        return str(self[ConsentKey.YES]).replace(ORGANISATION, organisation)

    @property
    def full_text(self) -> str:
        return "\n".join(str(self[key]) for key in self.records)

    @property
    def version(self) -> str:
        whole = f"{self.language}\n{self.full_text}"
        return hashlib.sha256(whole.encode()).hexdigest()[:_VERSION_LENGTH]


def words(language: str, keys: Iterable[str] = PARTNER_WORDS) -> Words:
    """The words of a yes in a language. Raises WordsNotChecked while nobody checked them there."""
    keys = set(keys)
    records = list(ConsentText.objects.filter(key__in=keys))
    checked = checked_texts(records, language)
    if len(records) != len(keys) or not all(checked.values()):
        raise WordsNotChecked
    return Words(language, {record.key: record for record in with_texts(records, language)})


def can_say_yes_in(language: str, keys: Iterable[str] = PARTNER_WORDS) -> bool:
    try:
        words(language, keys)
    except WordsNotChecked:
        return False
    return True


def keep(said: Words) -> str:
    """Write down a wording the first time it is used; gives its version."""
    ConsentWording.objects.get_or_create(
        version=said.version, defaults={"language": said.language, "text": said.full_text}
    )
    return said.version


def load_starter_texts() -> list[ConsentText]:
    """Make the words a new site begins with, where there are none yet. Safe to repeat."""
    there = set(ConsentText.objects.values_list("key", flat=True))
    ConsentText.objects.bulk_create(
        ConsentText(key=key, position=number, text=text)
        for number, (key, text) in enumerate(starter.TEXTS.items(), start=1)
        if key not in there
    )
    records = list(ConsentText.objects.all())
    translated = {
        (record, "text", language): texts[record.key]
        for language, texts in starter.TRANSLATIONS.items()
        for record in records
        if record.key in texts and record.key not in there
    }
    if translated:
        set_many(translated, state=State.TRANSLATED)
    return records


def source_words() -> Words:
    """The Dutch words, for a worker who reads them aloud and explains them."""
    return words(settings.LANGUAGE_CODE)

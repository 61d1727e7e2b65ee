"""Which texts can be spoken. Every app says so for its own, in its `phrases.py`.

Buttons and fixed sentences: `phrases(Part.SCAN, Phrase("continue", _("Continue")), …)`. Texts of
records: a function that yields `Spoken.of(card, "question")`, under `@source(Part.QUESTIONS)`.
A record that somebody agrees to says so itself: `is_consent = True`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Model
from django.utils import translation

from wagtail.models import Page

from cms.languages.selectors import Text, obj_text, source_hash
from cms.languages.voices.choices import Part

PHRASE = "phrase"
PAGE = "wagtailcore.page"

Key = tuple[str, int, str]


@dataclass(frozen=True)
class Spoken:
    """One text to be spoken, in one written language."""

    model: str
    object_id: int
    field: str
    text: Text
    dutch: str
    picture: str = ""
    is_consent: bool = False

    @classmethod
    def of(cls, obj: Model, name: str, *, picture: str = "") -> "Spoken":
        model, pk = identity(obj)
        is_consent = getattr(obj, "is_consent", False)
        text, dutch = text_of(obj, name), getattr(obj, name)
        return cls(model, pk, name, text, dutch, picture, is_consent)

    @property
    def key(self) -> Key:
        return self.model, self.object_id, self.field

    @property
    def ref(self) -> str:
        """What stands for it in an address."""
        return f"{self.model}-{self.object_id}-{self.field}"

    @property
    def hash(self) -> str:
        return source_hash(self.text.value)


def identity(obj: Model) -> tuple[str, int]:
    """The record whose recordings these are; a page in another language is its Dutch page."""
    if isinstance(obj, Page):
        return PAGE, getattr(obj, "dutch_id", None) or obj.pk
    return obj._meta.label_lower, obj.pk


def text_of(obj: Model, name: str) -> Text:
    """The text as the reader sees it."""
    if isinstance(obj, Page):
        return Text(getattr(obj, name), obj.locale.language_code)
    if name in getattr(obj, "translatable_fields", ()):
        return obj_text(obj, name)
    return Text(getattr(obj, name), settings.LANGUAGE_CODE)


# Texts of records --------------------------------------------------------------------------------
Source = Callable[[str], Iterable[Spoken]]
SOURCES: dict[Part, list[Source]] = {part: [] for part in Part}


def source(part: Part) -> Callable[[Source], Source]:
    """Marks a function that, given a language, yields texts of one part of the site."""

    def keep(texts: Source) -> Source:
        SOURCES[part].append(texts)
        return texts

    return keep


def all_texts(language: str) -> list[tuple[Part, list[Spoken]]]:
    """Everything that can be spoken, in this language; a fixed number of queries."""
    with translation.override(language):
        return [
            (part, [text for texts in found for text in texts(language) if text.text.value])
            for part, found in SOURCES.items()
        ]


# Fixed sentences ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Phrase:
    """A button or sentence that stands in a template. Its key never changes."""

    key: str
    words: object
    is_consent: bool = False
    picture: str = ""

    def text(self) -> Text:
        """In the language of the moment."""
        words = self.words() if callable(self.words) else self.words
        return Text(str(words), translation.get_language() or settings.LANGUAGE_CODE)

    def spoken(self) -> Spoken:
        with translation.override(settings.LANGUAGE_CODE):
            dutch = self.text().value
        return Spoken(PHRASE, 0, self.key, self.text(), dutch, self.picture, self.is_consent)


ALL_PHRASES: dict[str, Phrase] = {}


def phrases(part: Part, *added: Phrase) -> None:
    """Fixed sentences of one part of the site, in the order in which somebody records them."""
    for phrase in added:
        if phrase.key in ALL_PHRASES:
            raise ValueError(f"There is a sentence {phrase.key} already.")
        ALL_PHRASES[phrase.key] = phrase
    SOURCES[part].append(lambda _language: [phrase.spoken() for phrase in added])

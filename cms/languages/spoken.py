"""The columns of voices in the table of translations: which texts have been recorded."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.languages.choices import State
from cms.languages.derived import derive, source_of
from cms.languages.lines import Column, Identity, Key, Kind, Line
from cms.languages.models import Recording, Translation, Voice
from cms.languages.selectors import source_hash
from cms.languages.texts import RECORDED, summarise
from cms.languages.voices.choices import Part
from cms.languages.voices.selectors import shown_voices
from cms.languages.voices.texts import ALL_PHRASES, PAGE, PHRASE, SOURCES, Spoken, all_texts

#: {language: {what was spoken: hash of its text}}.
Hashes = dict[str, dict[Key, str]]
#: Phrases stand in the catalogues, pages are records of their own in each language.
_NO_RECORDS = frozenset({PHRASE, PAGE})

#: What the states mean for a voice.
LABELS = {
    State.MISSING: _("Not recorded"),
    State.OUTDATED: _("Speaks the old text"),
    RECORDED: _("Recorded"),
}


def code_of(voice: Voice) -> str:
    """A voice may have the code of a language; a column needs its own."""
    return f"stem-{voice.code}"


def hashes_in(languages: set[str], dutch: list[tuple[Part, list[Spoken]]]) -> Hashes:
    """The hash of every text as `all_texts` gives it in these languages. One query for the texts
    of all records, and one per language for its pages."""
    others = {language for language in languages if language != settings.LANGUAGE_CODE}
    records = [text for _part, texts in dutch for text in texts if text.model not in _NO_RECORDS]
    written = _written(others, records)
    found: Hashes = {
        language: {text.key: source_hash(_in(language, text, written)) for text in records}
        for language in languages
    }
    for language in languages:
        with translation.override(language):
            spoken = [phrase.spoken() for phrase in ALL_PHRASES.values()]
            spoken += [text for pages in SOURCES[Part.PAGES] for text in pages(language)]
        found[language] |= {text.key: text.hash for text in spoken if text.text.value}
    return found


def _written(languages: set[str], records: list[Spoken]) -> dict[tuple, str]:
    """{(language, what): its text}, of every translation of these records."""
    rows = Translation.objects.filter(
        language__in=languages | {source_of(language) for language in languages},
        model__in={text.model for text in records},
    ).values_list("language", "model", "object_id", "field", "text")
    return {(language, tuple(key)): text for language, *key, text in rows} if languages else {}


def _in(language: str, text: Spoken, written: dict[tuple, str]) -> str:
    """Its own words there; in a derived language those it is made from; else the Dutch."""
    if own := written.get((language, text.key)):
        return own
    if source := written.get((source_of(language), text.key)):
        return derive(source, language)
    return text.dutch


class Voices:
    """All voices on the site and what they speak: a fixed number of queries."""

    def __init__(self) -> None:
        self.voices = shown_voices()
        self.takes = self._takes()
        self.texts = all_texts(settings.LANGUAGE_CODE)
        spoken = {voice.shown_language for voice in self.voices if self.takes[voice.pk]}
        self.hashes = hashes_in(spoken, self.texts)
        self.by_identity: dict[Identity, list[Key]] = defaultdict(list)
        for _part, texts in self.texts:
            for text in texts:
                self.by_identity[text.key[:2]].append(text.key)

    def _takes(self) -> dict[int, dict[Key, str]]:
        """{voice: {what was spoken: hash of the text it speaks}}."""
        found: dict[int, dict[Key, str]] = {voice.pk: {} for voice in self.voices}
        rows = Recording.objects.filter(voice__in=self.voices).values_list(
            "voice_id", "model", "object_id", "field", "text_hash"
        )
        for voice, model, pk, field, hashed in rows:
            found[voice][model, pk, field] = hashed
        return found

    def columns(self) -> list[Column]:
        return [
            Column(code_of(voice), voice.own_name, voice.code.upper(), is_voice=True)
            for voice in self.voices
        ]

    def phrases(self) -> list[Kind]:
        """Buttons and fixed sentences: written in the catalogues, but spoken here."""
        lines = []
        for part, texts in self.texts:
            keys = [text.key for text in texts if text.model == PHRASE]
            if keys and self.voices:
                lines.append(Line(str(part.label), spoken=keys))
        return [Kind("phrases", str(_("Buttons and sentences")), lines)] if lines else []

    def fill(self, lines: Iterable[Line]) -> None:
        """Give every line its spot for each voice."""
        for line in lines:
            keys = line.spoken or [k for i in line.identities for k in self.by_identity.get(i, ())]
            for voice in self.voices if keys else ():
                line.spots[code_of(voice)] = summarise(self._state(voice, key) for key in keys)

    def _state(self, voice: Voice, key: Key) -> str:
        taken = self.takes[voice.pk].get(key)
        if taken is None:
            return State.MISSING
        current = self.hashes[voice.shown_language].get(key)
        return RECORDED if taken == current else State.OUTDATED

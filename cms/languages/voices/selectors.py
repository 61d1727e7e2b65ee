"""What there is to hear: for a reader on one page, and for who keeps the voices complete."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Model, Q
from django.http import HttpRequest
from django.utils.translation import get_language

from cms.languages.models import Recording, Voice
from cms.languages.selectors import Text, source_hash
from cms.languages.shown import codes_anywhere, shown_codes
from cms.languages.voices.choices import SCAN_PARTS, Part
from cms.languages.voices.texts import PHRASE, Key, Spoken, all_texts, identity

#: Session key of the voice somebody chose.
CHOSEN = "voice"
#: Languages of which devices have voices that people understand (AUD-02).
DEVICE_SPEAKS = frozenset({"nl", "en", "tr", "pl", "es", "ar", "zh-hant"})


# On a page ---------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Take:
    """A recording as a page needs it; of the many at hand, few are asked where they are."""

    file: str
    text_hash: str

    @property
    def url(self) -> str:
        return Recording._meta.get_field("file").storage.url(self.file)


@dataclass(frozen=True)
class Listening:
    """Whom this visitor hears on this page, and what there is to hear."""

    language: str
    voice: Voice | None = None
    is_chosen: bool = False
    takes: Mapping[Key, Take] = field(default_factory=dict)
    #: Every voice on the site.
    voices: list[Voice] = field(default_factory=list)

    def sound(self, key: Key, text: Text, *, is_consent: bool = False) -> str | None:
        """Where the recording is. One of an old text will do, but not for what one agrees to."""
        take = self.takes.get(key)
        if take is None or (is_consent and take.text_hash != source_hash(text.value)):
            return None
        return take.url

    @property
    def shows_gaps(self) -> bool:
        """Whether a missing recording is worth a word: only to who listens."""
        return bool(self.is_chosen or self.takes)

    @property
    def device_may_speak(self) -> bool:
        """Where nothing at all is recorded, and the device would speak what is written."""
        spoken_only = self.voice is not None and not self.voice.written_language
        return not self.takes and not spoken_only and self.language in DEVICE_SPEAKS


def shown_voices(request: HttpRequest | None = None) -> list[Voice]:
    """Voices on this site, or on any, of the languages that are offered there: one query."""
    offered = shown_codes(request) if request else codes_anywhere()
    return [v for v in Voice.objects.filter(is_shown=True) if v.shown_language in offered]


def voice_for(voices: list[Voice], chosen: str | None, language: str) -> tuple[Voice | None, bool]:
    """The chosen voice where it belongs to the language of the page, else the page's own."""
    fitting = [voice for voice in voices if voice.shown_language == language]
    for voice in fitting:
        if voice.code == chosen:
            return voice, True
    return next((voice for voice in fitting if voice.written_language), None), False


def hear(request: HttpRequest, *objects: Model, language: str | None = None) -> Listening:
    """Ready the page for its `{% listen %}` tags: two queries, however much there is to hear."""
    language = language or get_language() or settings.LANGUAGE_CODE
    voices = shown_voices(request)
    voice, is_chosen = voice_for(voices, request.session.get(CHOSEN), language)
    takes = takes_of(voice, *objects) if voice else {}
    request.listening = Listening(language, voice, is_chosen, takes, voices)
    return request.listening


def takes_of(voice: Voice, *objects: Model) -> dict[Key, Take]:
    """The recordings of these records, and of all fixed sentences: one query."""
    ids: dict[str, set[int]] = defaultdict(set)
    for obj in objects:
        model, pk = identity(obj)
        ids[model].add(pk)
    condition = Q(model=PHRASE)
    for model, pks in ids.items():
        condition |= Q(model=model, object_id__in=pks)
    found = Recording.objects.filter(condition, voice=voice)
    rows = found.values_list("model", "object_id", "field", "file", "text_hash")
    return {(model, pk, name): Take(file, kept) for model, pk, name, file, kept in rows}


def takes_of_phrase(key: str) -> dict[int, Take]:
    """One fixed sentence in every voice: {voice id: recording}, in one query."""
    rows = Recording.objects.filter(model=PHRASE, object_id=0, field=key)
    return {
        voice: Take(file, kept)
        for voice, file, kept in rows.values_list("voice_id", "file", "text_hash")
    }


# For who keeps the voices complete ---------------------------------------------------------------
RECORDED, OLD, MISSING = "recorded", "old", "missing"
#: A voice for the whole scan must fit on a phone before the caravan leaves.
MOST_BYTES = 15 * 1024 * 1024


@dataclass(frozen=True)
class Line:
    """One text of a voice, and its recording if there is one."""

    part: Part
    spoken: Spoken
    recording: Recording | None = None

    @property
    def state(self) -> str:
        if self.recording is None:
            return MISSING
        return RECORDED if self.recording.text_hash == self.spoken.hash else OLD

    @property
    def is_done(self) -> bool:
        """Whether a person spoke it as it is now; an example voice only keeps the place warm."""
        return self.state == RECORDED and not self.recording.is_example


@dataclass(frozen=True)
class Coverage:
    """How far one part of the site is."""

    part: Part
    lines: list[Line]

    def _count(self, state: str) -> int:
        return sum(line.state == state for line in self.lines)

    @property
    def recorded(self) -> int:
        return self._count(RECORDED)

    @property
    def old(self) -> int:
        return self._count(OLD)

    @property
    def missing(self) -> int:
        return self._count(MISSING)

    @property
    def size(self) -> int:
        return sum(line.recording.size for line in self.lines if line.recording)


def coverage(voice: Voice) -> list[Coverage]:
    """Every text that can be spoken in this voice, by part; a fixed number of queries."""
    recordings = {r.key: r for r in voice.recordings.select_related("speaker", "voice")}
    return [
        Coverage(part, [Line(part, text, recordings.get(text.key)) for text in texts])
        for part, texts in all_texts(voice.shown_language)
        if texts
    ]


def lines(voice: Voice) -> list[Line]:
    """The same in one row, in the order in which a volunteer speaks them."""
    return [line for found in coverage(voice) for line in found.lines]


def scan_size(parts: list[Coverage]) -> int:
    """What the voice of the whole scan weighs."""
    return sum(found.size for found in parts if found.part in SCAN_PARTS)

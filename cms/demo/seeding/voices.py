"""The voices of the demo, and the packs in which a computer speaks four of them."""

import json
from pathlib import Path
from zipfile import ZipFile

from django.conf import settings
from django.core.files.base import ContentFile

from cms.demo.content.voices import VOICES
from cms.demo.seeding.pages import drawing
from cms.images.renditions import FACE, prepare
from cms.languages.models import Recording, Voice
from cms.languages.voices.texts import all_texts

PACKS = Path(__file__).resolve().parents[1] / "content" / "media" / "voices"
#: So many characters of the hash of a text are the name of its sound.
NAME_LENGTH = 20


def seed_voices() -> None:
    """Voices whose written language the site has, with the example recordings there are."""
    known = dict(settings.LANGUAGES)
    for position, source in enumerate(VOICES, 1):
        if source.written_language and source.written_language not in known:
            continue
        face = drawing(source.drawing)
        prepare([face], FACE)
        voice = Voice.objects.create(
            code=source.code,
            own_name=source.own_name,
            dutch_name=source.dutch_name,
            written_language=source.written_language,
            face=face,
            sort_order=position,
        )
        pack = PACKS / f"{voice.code}.zip"
        if pack.exists():
            _record(voice, pack)


def _record(voice: Voice, path: Path) -> None:
    """Only what speaks the text of now: an example never speaks an old one."""
    recordings = []
    with ZipFile(path) as pack:
        seconds = json.loads(pack.read("seconds.json"))
        for _part, texts in all_texts(voice.shown_language):
            for text in texts:
                name = text.hash[:NAME_LENGTH]
                if name not in seconds:
                    continue
                data = pack.read(f"{name}.mp3")
                recording = Recording(
                    voice=voice,
                    model=text.model,
                    object_id=text.object_id,
                    field=text.field,
                    seconds=seconds[name],
                    size=len(data),
                    text_hash=text.hash,
                    is_example=True,
                )
                recording.file.save("example.mp3", ContentFile(data), save=False)
                recordings.append(recording)
    Recording.objects.bulk_create(recordings)

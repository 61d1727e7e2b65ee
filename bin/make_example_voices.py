#!/usr/bin/env python3
"""Makes the example voices of the demo: what the scan says, spoken by a computer.

    apt-get install espeak-ng            # the only thing that is not in the requirements
    bin/make_example_voices.py           # after `make run` filled the site with the demo
    bin/make_example_voices.py nl tr     # these alone

Writes one pack per voice to cms/demo/content/media/voices/. A sound goes by the hash of its text,
so a text that changes has no example until this runs again, and nothing speaks an old text. Sounds
that a pack has already stay as they are; without the pack all are made anew.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[1]
#: Voice: how espeak-ng calls it, and words a minute.
SPEAKERS = {"nl": ("nl+f3", 145), "tr": ("tr+f2", 145), "ar": ("ar", 135), "pap": ("pap+f4", 140)}
BITRATE = "16k"
#: A story has more to say than an example needs.
LONGEST = 220


def speak(text: str, speaker: str, speed: int, folder: Path) -> bytes:
    sound = folder / "spoken.wav"
    command = ["espeak-ng", "-v", speaker, "-s", str(speed), "-w", str(sound), "--stdin"]
    subprocess.run(command, input=text, text=True, check=True)
    return sound.read_bytes()


def texts_of(voice: str) -> dict[str, str]:
    """What belongs in the pack: {hash: text}."""
    from cms.demo.seeding.voices import NAME_LENGTH
    from cms.languages.voices.choices import SCAN_PARTS, Part
    from cms.languages.voices.texts import PHRASE, all_texts

    english = {text.key: text.text.value for _part, texts in all_texts("en") for text in texts}
    return {
        text.hash[:NAME_LENGTH]: text.text.value
        for part, texts in all_texts(voice)
        for text in texts
        # A sentence that nobody translated yet stands there in Dutch or English.
        if voice == "nl"
        or text.model != PHRASE
        or text.text.value not in {text.dutch, english[text.key]}
        if part in SCAN_PARTS
        or (part == Part.PAGES and len(text.text.value) <= LONGEST and is_standing(text))
        or (part == Part.THINGS_TO_DO and text.field == "title")
    }


def is_standing(text) -> bool:
    from home.models import PortraitPage, StoryPage

    kinds = (StoryPage, PortraitPage)
    return not any(kind.objects.filter(pk=text.object_id).exists() for kind in kinds)


def make(voice: str) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from cms.demo.seeding.voices import PACKS
    from cms.languages.voices.speech import convert

    speaker, speed = SPEAKERS[voice]
    path = PACKS / f"{voice}.zip"
    before = ZipFile(path) if path.exists() else None
    kept = json.loads(before.read("seconds.json")) if before else {}
    seconds, buffer = {}, io.BytesIO()
    with ZipFile(buffer, "w") as pack, tempfile.TemporaryDirectory() as folder:
        for name, text in sorted(texts_of(voice).items()):
            if name in kept:
                seconds[name] = kept[name]
                add(pack, f"{name}.mp3", before.read(f"{name}.mp3"), ZIP_STORED)
                continue
            spoken = speak(text, speaker, speed, Path(folder))
            sound = convert(SimpleUploadedFile("spoken.wav", spoken), bitrate=BITRATE)
            seconds[name] = sound.seconds
            add(pack, f"{name}.mp3", sound.data, ZIP_STORED)
        add(pack, "seconds.json", json.dumps(seconds, indent=0).encode(), ZIP_DEFLATED)
    PACKS.mkdir(exist_ok=True)
    path.write_bytes(buffer.getvalue())
    print(f"{voice}: {len(seconds)} texts, {len(buffer.getvalue()) / 1_000_000:.1f} MB")


def add(pack: ZipFile, name: str, data: bytes, how: int) -> None:
    """Always the same bytes for the same texts: no time of day inside."""
    entry = ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    entry.compress_type = how
    pack.writestr(entry, data)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    sys.path.insert(0, str(ROOT))

    import django

    django.setup()
    for code in sys.argv[1:] or SPEAKERS:
        make(code)

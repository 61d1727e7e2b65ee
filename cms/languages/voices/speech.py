"""Makes of whatever a phone records a small sound file, equally loud, without silence around it.

The program behind it is ffmpeg. It reads what strangers send, so it gets a closed room: one file in
a folder of its own, opened as the kind that its first bytes say it is, by no other protocol than
`file`, with limits on time, memory and output.
"""

import contextlib
import re
import subprocess
import tempfile
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import imageio_ffmpeg

from django.core.files.uploadedfile import UploadedFile

from cms.languages.voices.exceptions import HearsNothing, IsFilm, NoSound, TooLarge, TooLong

MAX_BYTES = 10 * 1024 * 1024
MAX_SECONDS = 60
#: How loud every recording is, in LUFS (AUD-06).
LOUDNESS = -19.0
#: Below this there is no voice in it.
SILENCE = -60.0
RATE = 24_000
BITRATE = "40k"
TIMEOUT = 25

_LOUDNESS_LINE = re.compile(r"^\s*I:\s*(-?\d+(?:\.\d+)?|-inf) LUFS", re.MULTILINE)
_VIDEO = re.compile(r"Stream #0:\d+.*: Video: (?!.*\(attached pic\))")


@dataclass(frozen=True)
class Sound:
    """What a page plays."""

    data: bytes
    seconds: float


def kind_of(head: bytes) -> str | None:
    """Which of the kinds of sound file that phones and computers make this is, for ffmpeg."""
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"  # webm
    if head.startswith(b"OggS"):
        return "ogg"
    if head[4:8] == b"ftyp":
        return "mov"  # m4a, mp4, 3gp
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(b"fLaC"):
        return "flac"
    if head.startswith(b"#!AMR"):
        return "amr"
    if head.startswith(b"ID3"):
        return "mp3"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return "aac" if head[1] & 0xF6 == 0xF0 else "mp3"
    return None


def convert(upload: UploadedFile, *, bitrate: str = BITRATE) -> Sound:
    """The recording as a page plays it; raises an UnusableSound that says what to do."""
    if upload.size > MAX_BYTES:
        raise TooLarge
    upload.seek(0)
    kind = kind_of(upload.read(16))
    upload.seek(0)
    if kind is None:
        raise NoSound
    with tempfile.TemporaryDirectory(prefix="sound-") as name:
        folder = Path(name)
        with (folder / "in").open("wb") as file:
            for chunk in upload.chunks():
                file.write(chunk)
        return _convert(folder, kind, bitrate)


def _convert(folder: Path, kind: str, bitrate: str) -> Sound:
    heard = _decode(folder, kind)
    trimmed = _trim(folder, heard)
    seconds = _seconds(folder / "trimmed.wav")
    if seconds > MAX_SECONDS:
        raise TooLong
    gain = LOUDNESS - trimmed
    # A voice has peaks far above its loudness; those alone are held back.
    level = f"volume={gain:.2f}dB,alimiter=limit=0.84:level=false:attack=2:release=40"
    _run(
        folder,
        *("-f", "wav", "-i", "trimmed.wav", "-af", level, *_NO_METADATA),
        *("-c:a", "libmp3lame", "-b:a", bitrate, "-ac", "1", "-ar", str(RATE)),
        *("-write_xing", "0", "-id3v2_version", "0", "-f", "mp3", "out.mp3"),
    )
    return Sound((folder / "out.mp3").read_bytes(), round(seconds, 2))


_NO_METADATA = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact")


def _decode(folder: Path, kind: str) -> float:
    """Into plain samples, at most a little longer than may be; how loud it is."""
    said = _run(
        folder,
        *("-f", kind, "-t", str(MAX_SECONDS * 2), "-i", "in", "-map", "0:a:0", "-vn"),
        "-af",
        f"aresample={RATE},aformat=channel_layouts=mono,highpass=f=70,apad=whole_dur=0.6,ebur128",
        *("-c:a", "pcm_s16le", "-f", "wav", "plain.wav"),
    )
    if _VIDEO.search(said):
        raise IsFilm
    if _seconds(folder / "plain.wav") >= MAX_SECONDS * 2 - 1:
        raise TooLong
    return _heard(said)


def _trim(folder: Path, heard: float) -> float:
    """The silence before and after taken off, at about the right loudness; how loud it is now."""
    edge = "silenceremove=start_periods=1:start_threshold=-46dB:start_silence=0.12"
    said = _run(
        folder,
        *("-f", "wav", "-i", "plain.wav", "-af"),
        f"volume={LOUDNESS - heard:.2f}dB,{edge},areverse,{edge},areverse,"
        "apad=whole_dur=0.5,ebur128",
        *("-c:a", "pcm_s16le", "-f", "wav", "trimmed.wav"),
    )
    return _heard(said)


def _heard(said: str) -> float:
    found = _LOUDNESS_LINE.findall(said)
    loudness = float(found[-1]) if found else float("-inf")
    if loudness < SILENCE:
        raise HearsNothing
    return loudness


def _seconds(path: Path) -> float:
    with contextlib.suppress(OSError, EOFError, wave.Error), wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate()
    return 0.0


@cache
def program() -> str:
    """The ffmpeg that came with the requirements; IMAGEIO_FFMPEG_EXE names another."""
    return imageio_ffmpeg.get_ffmpeg_exe()


def _run(folder: Path, *arguments: str) -> str:
    """What the program said. Whatever goes wrong, the file was no sound."""
    command = [program(), "-hide_banner", "-nostdin", "-nostats", "-y", "-threads", "1"]
    command += ["-max_alloc", "200000000", "-protocol_whitelist", "file", *_limited(arguments)]
    try:
        done = subprocess.run(  # noqa: S603 (no shell; the arguments are ours)
            command,
            cwd=folder,
            env={"LC_ALL": "C"},
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoSound from None
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        raise IsFilm if _VIDEO.search(said) else NoSound
    return said


def _limited(arguments: tuple[str, ...]) -> Iterator[str]:
    """A limit on what is written, just before the name of the file."""
    yield from arguments[:-1]
    yield from ("-fs", str(4 * MAX_BYTES), arguments[-1])

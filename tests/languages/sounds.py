"""Sounds to send in, made on the spot."""

import re
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.uploadedfile import SimpleUploadedFile

from cms.languages.voices.speech import program

_WAV = ("-ac", "1", "-ar", "24000", "-c:a", "pcm_s16le", "-f", "wav")
KINDS = {
    "webm": ("-c:a", "libopus", "-f", "webm"),
    "m4a": ("-c:a", "aac", "-f", "ipod"),
    "ogg": ("-c:a", "libvorbis", "-f", "ogg"),
    "mp3": ("-c:a", "libmp3lame", "-metadata", "artist=Kanarie", "-f", "mp3"),
    "wav": _WAV,
}


def run(*arguments: str) -> str:
    command = [program(), "-hide_banner", "-nostdin", "-y", *arguments]
    return subprocess.run(command, capture_output=True, check=True).stderr.decode()


@cache
def made(*arguments: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made"
        run(*arguments, str(path))
        return path.read_bytes()


def talk(seconds: float = 2, *, silence: float = 0, volume: int = 0, kind: str = "wav") -> bytes:
    """Something with the rise and fall of a voice, with silence on both sides."""
    source = f"aevalsrc=0.4*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*3*t)):d={seconds}:s=24000"
    shape = f"volume={volume}dB,adelay={int(silence * 1000)},apad=pad_dur={silence or 0.001}"
    return made("-f", "lavfi", "-i", source, "-af", shape, *KINDS[kind])


def upload(data: bytes, name: str = "opname.wav") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def film() -> bytes:
    picture = ("-f", "lavfi", "-i", "testsrc=d=1:s=64x64")
    return made(*picture, "-f", "lavfi", "-i", "sine=d=1", "-shortest", "-f", "matroska")


def described(data: bytes) -> dict:
    """What kind of sound file this is, how long, and how loud."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sound"
        path.write_bytes(data)
        said = run("-i", str(path), "-af", "ebur128", "-f", "null", "-")
    hours, minutes, seconds = re.search(r"Duration: (\d+):(\d+):([\d.]+)", said).groups()
    return {
        "audio": re.search(r"Audio: (.*)", said)[1],
        "seconds": int(hours) * 3600 + int(minutes) * 60 + float(seconds),
        "loudness": float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1]),
        "said": said,
    }

"""What a phone sends becomes a small sound that every phone plays; what is no sound does not."""

import pytest

from cms.languages.voices import exceptions, speech
from tests.languages import sounds
from tests.languages.sounds import talk, upload

pytestmark = pytest.mark.exhaustive


@pytest.mark.parametrize("kind", sounds.KINDS)
def test_every_phone_may_send_and_every_phone_can_play(kind):
    sound = speech.convert(upload(talk(kind=kind)))
    found = sounds.described(sound.data)
    assert "mp3" in found["audio"]
    assert "mono" in found["audio"]
    assert "40 kb/s" in found["audio"]
    assert found["seconds"] == pytest.approx(sound.seconds, abs=0.2)
    assert "Kanarie" not in found["said"]


@pytest.mark.parametrize("volume", [-35, -12, 0])
def test_everybody_sounds_equally_loud(volume):
    found = sounds.described(speech.convert(upload(talk(3, volume=volume))).data)
    assert found["loudness"] == pytest.approx(-19, abs=1)


def test_the_silence_around_it_goes():
    sound = speech.convert(upload(talk(1.5, silence=2)))
    assert sound.seconds == pytest.approx(1.5, abs=0.4)


def test_a_short_word_is_long_enough():
    assert speech.convert(upload(talk(0.3))).seconds >= 0.4


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", exceptions.NoSound),
        (b"Dit is een brief.", exceptions.NoSound),
        (b"#!/bin/sh\nrm -rf /\n", exceptions.NoSound),
        (b"#EXTM3U\nfile:///etc/passwd\n", exceptions.NoSound),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", exceptions.NoSound),
        (b"<svg onload='alert(1)'/>", exceptions.NoSound),
        (b"PK\x03\x04" + b"\0" * 2000, exceptions.NoSound),
        (b"ID3" + b"\x55" * 5000, exceptions.NoSound),
        (b"RIFF\xff\xff\xff\xffWAVEfmt " + b"\xff" * 200, exceptions.NoSound),
        (b"\x1a\x45\xdf\xa3" + b"\0" * 500, exceptions.NoSound),
        (b"ID3" + b"\0" * (speech.MAX_BYTES + 1), exceptions.TooLarge),
    ],
    ids=lambda value: str(value[:12]) if isinstance(value, bytes) else None,
)
def test_what_is_no_sound_is_refused_with_a_way_on(data, fault):
    with pytest.raises(fault) as caught:
        speech.convert(upload(data, "opname.mp3"))
    assert str(caught.value).endswith(".")


def test_a_film_is_refused():
    with pytest.raises(exceptions.IsFilm):
        speech.convert(upload(sounds.film(), "opname.webm"))


def test_nothing_heard():
    with pytest.raises(exceptions.HearsNothing):
        speech.convert(upload(talk(volume=-90)))


@pytest.mark.parametrize("seconds", [62, 1800])
def test_longer_than_a_minute(seconds):
    """The second is small to send and large to unpack."""
    source = ("-f", "lavfi", "-i", f"sine=d={seconds}:r=8000")
    data = sounds.made(*source, "-c:a", "libmp3lame", "-b:a", "8k", "-f", "mp3")
    assert len(data) < speech.MAX_BYTES
    with pytest.raises(exceptions.TooLong):
        speech.convert(upload(data, "opname.mp3"))


def test_a_program_that_hangs_is_stopped(monkeypatch, tmp_path):
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nsleep 30\n")
    slow.chmod(0o700)
    monkeypatch.setattr(speech, "program", lambda: str(slow))
    monkeypatch.setattr(speech, "TIMEOUT", 0.2)
    with pytest.raises(exceptions.NoSound):
        speech.convert(upload(talk()))


def test_nothing_is_left_behind(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    speech.convert(upload(talk()))
    with pytest.raises(exceptions.NoSound):
        speech.convert(upload(b"ID3" + b"\x55" * 500))
    assert not list(tmp_path.iterdir())

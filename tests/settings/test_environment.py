"""Every variable the settings read is explained, and nothing is explained that is not read."""

import re

from django.conf import settings

from tests.architecture.source import ROOT

READS = re.compile(
    r"\benv(?:\.\w+)?\(\s*\"([A-Z_]+)\"|in env\.ENVIRON|\"([A-Z_]+)\" not in env\.ENVIRON"
)
# What other programs read: the port in `make run`, the S3 library, the one that brings ffmpeg.
OTHERS = {"PORT", "HOST", "RELOAD", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
OTHERS |= {"IMAGEIO_FFMPEG_EXE"}


def read_by_settings() -> set[str]:
    text = "".join(path.read_text() for path in sorted((ROOT / "cms/settings").glob("*.py")))
    return {name for found in READS.findall(text) for name in found if name}


def in_example() -> set[str]:
    return set(re.findall(r"^#?\s?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


NUMBERS = "## Numbers of the follow-up"


def manual() -> tuple[str, str]:
    """The part about variables, and the table of numbers that stand in the settings."""
    variables, _heading, rest = (ROOT / "docs/operations.md").read_text().partition(NUMBERS)
    return variables, rest.partition("\n## ")[0]


def in_operations() -> set[str]:
    return set(re.findall(r"^\| `([A-Z_]+)`", manual()[0], re.MULTILINE))


def test_the_settings_read_what_we_think():
    assert {"SECRET_KEY", "DATABASE_URL", "EMAIL_URL"} <= read_by_settings()


def test_the_example_holds_every_variable():
    assert in_example() == read_by_settings()


def test_the_manual_explains_every_variable():
    assert in_operations() - OTHERS == read_by_settings()


def test_the_numbers_in_the_manual_are_those_of_the_settings():
    told = re.findall(r"^\| `([A-Z_]+)` \|.*\| (\d+) \|$", manual()[1], re.MULTILINE)

    assert len(told) >= 10
    assert {name: int(value) for name, value in told} == {
        name: getattr(settings, name) for name, _value in told
    }

"""Every character of ours is in the fonts that the pages of its language load."""

import ast
import re
import unicodedata
from datetime import date, timedelta
from functools import cache

import polib
import pytest
from fontTools.ttLib import TTFont

from django.conf import settings
from django.utils import translation
from django.utils.translation import to_language, to_locale

from cms.core import dates
from cms.core.templatetags.font_tags import page_fonts
from tests.architecture.source import ROOT

CSS = ROOT / "static" / "css"
DEMO = ROOT / "cms" / "demo" / "content"
STARTER = ROOT / "talentscan" / "scan" / "starter"
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
FACE = re.compile(r"@font-face\s*\{([^{}]*)\}")
STACK = re.compile(r"--font-(text|display):\s*([^;]+);")
KIB = 1024
# What a first page may load of letters (FNT-02).
MOST = {"ar": 110 * KIB, "fa": 110 * KIB}
MOST_LATIN = 90 * KIB
# Letters that the site leaves to the reader's device, though editors may write in them.
OF_THE_DEVICE = {"hi", "vi"}
# Chinese comes from the reader's device, and with it the points that are shared with Chinese.
CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff‘’“”…—·]")

SITE = {code for code, _ in settings.LANGUAGES}
TRANSLATED = {to_language(path.name) for path in (ROOT / "locale").iterdir() if path.is_dir()}
WRITTEN = {
    path.name.replace("_", "-") for path in (DEMO / "translations").iterdir() if path.is_dir()
} - {"--pycache--"}
CODES = sorted((SITE | TRANSLATED | WRITTEN) - OF_THE_DEVICE)


# The fonts ---------------------------------------------------------------------------------------
def ranges(listed: str) -> set[int]:
    points: set[int] = set()
    for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", listed):
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


@cache
def has(name: str) -> frozenset[int]:
    return frozenset(TTFont(ROOT / "static" / "fonts" / name).getBestCmap())


@cache
def faces() -> dict[str, dict[str, set[int]]]:
    """By family: each file, and the characters it is asked for and has."""
    found: dict[str, dict[str, set[int]]] = {}
    for body in FACE.findall((CSS / "base.css").read_text()):
        family = re.search(r'font-family:\s*"([^"]+)"', body)[1]
        if file := re.search(r"fonts/([\w-]+\.woff2)", body):
            asked = ranges(re.search(r"unicode-range:([^;]+);", body)[1])
            found.setdefault(family, {})[file[1]] = asked & has(file[1])
    return found


def speaks_of(selector: str, code: str) -> bool:
    """Whether a rule is about a language; one without a language is about all."""
    named = re.findall(r":lang\(([\w-]+)\)", selector)
    return not named or any(f"{code}-".startswith(f"{name.lower()}-") for name in named)


def families(code: str, kind: str) -> list[str]:
    """The stack of a language's text or headings; the last rule that fits decides."""
    stack = {}
    for selector, body in BLOCK.findall((CSS / "tokens.css").read_text()):
        if speaks_of(selector, code):
            stack.update(STACK.findall(body))
    chosen = stack[kind]
    return re.findall(r'"([^"]+)"', stack["text"] if chosen == "var(--font-text)" else chosen)


def files(code: str) -> dict[str, set[int]]:
    names = {*families(code, "text"), *families(code, "display")} & set(faces())
    return {file: points for name in names for file, points in faces()[name].items()}


def lacking(text: str, code: str, kind: str = "text") -> list[str]:
    """The characters of a text that no font of ours shows on a page in that language."""
    covered: set[int] = set()
    for name in families(code, kind):
        covered.update(*faces().get(name, {}).values())
    ours = {
        char
        for char in set(text)
        if unicodedata.category(char) not in {"Cc", "Cf"}
        and not (code.startswith("zh") and CHINESE.match(char))
    }
    return sorted(char for char in ours if ord(char) not in covered)


# The texts ---------------------------------------------------------------------------------------
def catalogue(code: str) -> str:
    if code == "en":  # the texts in the code are English
        entries = polib.pofile(str(ROOT / "locale" / "nl" / "LC_MESSAGES" / "django.po"))
        return "".join(entry.msgid + entry.msgid_plural for entry in entries)
    path = ROOT / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"
    entries = polib.pofile(str(path)) if path.exists() else []
    return "".join(entry.msgstr + "".join(entry.msgstr_plural.values()) for entry in entries)


def written_in(path) -> str:
    """Every string of a file, but those of another language that are keys."""
    nodes = list(ast.walk(ast.parse(path.read_text())))
    keys = {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
    return "".join(
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in keys
    )


def content(code: str) -> str:
    if code == settings.LANGUAGE_CODE:
        own_names = {DEMO / "voices.py"}  # of languages, each in its own letters
        paths = [*({*DEMO.glob("*.py")} - own_names), STARTER / "cards.py"]
    else:
        name = code.replace("-", "_")
        paths = [*(DEMO / "translations" / name).glob("*.py"), *STARTER.glob(f"{name}.py")]
    return "".join(written_in(path) for path in paths)


def calendar(code: str) -> str:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    with translation.override(code):
        pieces = [(dates.day(day), *vars(dates.date_parts(day)).values()) for day in days]
    return "".join(part for piece in pieces for part in piece)


# The tests ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("kind", ["text", "display"])
@pytest.mark.parametrize("code", CODES)
def test_every_character_is_in_the_fonts_of_its_language(code, kind):
    found = {
        where: missing
        for where, text in (
            ("catalogue", catalogue(code)),
            ("content", content(code)),
            ("days and months", calendar(code)),
        )
        if (missing := lacking(text, code, kind))
    }

    assert not found


@pytest.mark.parametrize(
    ("code", "letters"),
    [
        ("tr", "ğıİş"),
        ("pl", "ąęłżśćźńó"),
        ("pap", "ñòùèü"),
        ("es", "ñ¿¡áé"),
        ("uk", "иіїєґІЇЄҐ’«»0123456789"),
        ("ar", "غشتأة؟،0123456789De Kolk"),
        ("fa", "پچژگکی؟،\u200c0123456789Ertoe"),
        ("zh-hant", "De Kolk 14:30 €"),
        ("zh-hans", "De Kolk 14:30 €"),
    ],
)
def test_the_letters_a_language_cannot_do_without_are_there(code, letters):
    assert not lacking(letters, code)


@pytest.mark.parametrize(
    ("code", "letter"),
    [("nl", "ж"), ("uk", "غ"), ("ar", "中"), ("fa", "ж"), ("zh-hant", "ж"), ("es", "✓")],
)
def test_a_character_that_is_not_there_is_seen(code, letter):
    assert lacking(f"Ertoe {letter}", code) == [letter]


@pytest.mark.parametrize("code", CODES)
def test_the_letters_of_a_page_weigh_little(code):
    weight = sum((ROOT / "static" / "fonts" / name).stat().st_size for name in files(code))

    assert 0 < weight <= MOST.get(code, MOST_LATIN)


@pytest.mark.parametrize("code", sorted(SITE))
def test_a_page_fetches_first_what_its_language_shows(code):
    with translation.override(code):
        first = {url.rpartition("/")[2] for url in page_fonts()}

    # Where the letters are the device's, the buttons are in Dutch.
    shown = settings.LANGUAGE_CODE if code in OF_THE_DEVICE else code
    assert first
    assert first <= set(files(shown))


def test_chinese_is_drawn_by_the_device_in_the_forms_of_its_script():
    for code, first, other in (("zh-hant", "PingFang HK", "PingFang SC"),
                               ("zh-hans", "PingFang SC", "PingFang HK")):  # fmt: skip
        stack = families(code, "text")

        assert first in stack
        assert other not in stack
        assert all("zh" not in name and "cjk" not in name for name in files(code))


@pytest.mark.parametrize("code", sorted(OF_THE_DEVICE))
def test_no_word_is_half_ours_and_half_of_the_device(code):
    assert not files(code)
    assert code not in TRANSLATED


def test_every_font_has_its_licence_beside_it_and_a_use():
    folder = ROOT / "static" / "fonts"
    fonts = {path.name for path in folder.glob("*.woff2")}

    assert fonts == {name for face in faces().values() for name in face}
    for name in fonts:
        assert any(
            name.startswith(path.name.removesuffix("-LICENSE.txt"))
            for path in folder.glob("*-LICENSE.txt")
        )


def test_content_of_the_demo_is_read_at_all():
    assert "Kies één antwoord." in content("nl")
    assert "Choose one answer." in content("en")
    assert "Kies één antwoord." not in content("en")

"""Every language in its own direction, and every text readable."""

import itertools
import re

import pytest

from tests.architecture.source import ROOT, lines_with

CSS = ROOT / "static" / "css"
SIDES = r"(?:left|right)"
PHYSICAL = re.compile(
    rf"(?<![\w-])(?:margin|padding|border|inset)-{SIDES}\b|(?<![\w-]){SIDES}\s*:"
    rf"|border-(?:top|bottom)-{SIDES}-radius|text-align:\s*{SIDES}|float:\s*{SIDES}|clear:\s*{SIDES}"
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(r"(--color-[\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
TEXT = re.compile(r"(?<![\w-])color:\s*var\((--color-[\w-]+)\)")
GROUND = re.compile(r"(?<![\w-])background(?:-color)?:\s*var\((--color-[\w-]+)\)")
# Enhanced contrast of WCAG: what an eye of eighty-five needs.
ENOUGH = 7.0


def sheets():
    return sorted(CSS.rglob("*.css"))


def plain(path) -> str:
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), path.read_text())


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours() -> dict[str, str]:
    """The colours as everybody sees them first; the first mention is that of :root."""
    found: dict[str, str] = {}
    for name, value in COLOUR.findall(plain(CSS / "tokens.css")):
        found.setdefault(name, value)
    return found


def pairs_in_rules() -> list[tuple[str, str, str]]:
    """Where one rule names both: (where, text, ground)."""
    return [
        (f"{path.name} {selector.strip().splitlines()[-1].strip()}", text[1], ground[1])
        for path in sheets()
        for selector, body in RULE.findall(plain(path))
        if (text := TEXT.search(body)) and (ground := GROUND.search(body))
    ]


def test_no_side_is_called_left_or_right():
    places = [place for path in sheets() for place in lines_with(PHYSICAL, path, plain(path))]

    assert not places


def test_text_stands_out_on_its_ground():
    values = colours()

    weak = [
        f"{where}: {text} on {ground} = {ratio:.1f}"
        for where, text, ground in pairs_in_rules()
        if text in values and ground in values
        if (ratio := contrast(values[text], values[ground])) < ENOUGH
    ]

    assert pairs_in_rules()
    assert not weak


def test_ink_stands_out_on_every_light_ground():
    values = colours()
    inks = ["--color-ink", "--color-ink-soft"]
    grounds = [name for name in values if name.endswith(("-wash", "-paper", "-card"))]

    weak = [
        f"{ink} on {ground}"
        for ink, ground in itertools.product(inks, grounds)
        if contrast(values[ink], values[ground]) < ENOUGH
    ]

    assert len(grounds) >= 3
    assert not weak


def test_colours_come_from_one_place():
    elsewhere = [
        place
        for path in sheets()
        if path.name
        not in {"tokens.css", "print.css", "admin.css", "error.css"}  # these stand alone
        for place in lines_with(re.compile(r":[^;{}]*#[0-9a-fA-F]{3,8}\b[^;]*;"), path, plain(path))
    ]

    assert not elsewhere


def test_a_sheet_asks_for_nothing_elsewhere():
    foreign = re.compile(r"url\([\"']?(?:https?:)?//|@import\s+(?:url\()?[\"']?(?:https?:)?//")

    assert not [place for path in sheets() for place in lines_with(foreign, path, plain(path))]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#777777", "#fff", 4.48)],
)
def test_contrast_is_computed_as_the_standard_says(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    "css", ["margin-left: 1px", "left: 0", "text-align: right", "border-top-left-radius: 1px"]
)
def test_physical_sides_are_seen(css):
    assert PHYSICAL.search(css)
    assert not PHYSICAL.search("margin-inline-start: 1px; text-align: start; --copyright: 1")

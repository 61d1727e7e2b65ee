"""Make static/fonts from the Fontsource packages. A tool for developers; the site never runs it.

The letters are the heaviest thing on a page, so only those our languages write are kept.

    npm pack @fontsource-variable/{atkinson-hyperlegible-next,fraunces}@5.3.0 \
             @fontsource-variable/{noto-sans,literata,noto-naskh-arabic}@5.3.0
    .venv/bin/python bin/subset_fonts.py FOLDER_WITH_THE_TGZ

What it does besides leaving letters out:
* Atkinson Hyperlegible Next writes a zero with a stroke through it. In a time or a price that
  reads as an eight, so the zero gets the round counter of the O. (Card codes have no zero at all.)
* Fraunces is used for headings only: one weight, 600, is cut from the variable font.
* Neither has Cyrillic. Ukrainian text gets that of Noto Sans, headings that of Literata, which has
  the weight and the warmth of Fraunces; both give Cyrillic letters only.
* Arabic, Persian and Chinese pages keep European digits and Latin names; those are Atkinson's.
  Chinese itself comes from the reader's device: a font of ours would be megabytes.

All are under the SIL Open Font License without reserved names; the licence of each is copied beside
it. After a change here, keep the unicode-range lists in static/css/base.css the same;
tests/architecture/test_letters.py holds them against all that the site says.
"""

import argparse
import io
import tarfile
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta

ATKINSON, FRAUNCES = "atkinson-hyperlegible-next", "fraunces"
NOTO_SANS, LITERATA, NASKH = "noto-sans", "literata", "noto-naskh-arabic"
#: The package of each family, and its name in ours.
FAMILIES = {
    ATKINSON: "atkinson", FRAUNCES: "fraunces", NOTO_SANS: "noto-sans", LITERATA: "literata",
    NASKH: "noto-naskh-arabic",
}  # fmt: skip
TARGET = Path(__file__).resolve().parent.parent / "static" / "fonts"

LATIN = "20-7E A0-FF 131 152-153 2010-2015 2018-201E 2022 2026 2032-2033 2039-203A 20AC 2212"
LATIN_EXTENDED = "100-130 132-151 154-17F 218-21B"
CYRILLIC = "401-45F 490-491 2116"
# Arabic, and the letters Persian and Moroccan spelling add; marks, digits and punctuation.
ARABIC = (
    "60C 61B 61F 621-63A 640-655 660-66D 670-671 67E 686 698 6A4 6A8-6A9 6AD 6AF 6BE 6C0-6C1 6CC"
    " 6D2 6D4 6F0-6F9 763 200C-200F FDFC"
)


def codepoints(ranges: str) -> set[int]:
    """'20-7E 131' as a set of numbers."""
    points = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return points


def package(folder: Path, name: str) -> dict[str, bytes]:
    """The files of one npm package, by their name without folders."""
    archive = next(folder.glob(f"fontsource-variable-{name}-*.tgz"))
    with tarfile.open(archive) as tar:
        return {
            Path(member.name).name: tar.extractfile(member).read()
            for member in tar.getmembers()
            if member.isfile()
        }


def deltas(font: TTFont, name: str, variation) -> list[tuple[float, float]]:
    """What one variation moves each point by, phantom points included, none left to guess."""
    coordinates, control = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
    return iup_delta(variation.coordinates, coordinates, control.endPts)


def counter(outside: list, o_points: list, o_outside: int) -> list:
    """The inside of an O, fitted into the outside of a zero with the O's own stems."""

    def edges(points, axis):
        values = [point[axis] for point in points]
        return min(values), max(values)

    fitted = []
    for axis in (0, 1):
        low, high = edges(outside, axis)
        o_low, o_high = edges(o_points[:o_outside], axis)
        inner_low, inner_high = edges(o_points[o_outside:], axis)
        new_low, new_high = low + inner_low - o_low, high - (o_high - inner_high)
        scale = (new_high - new_low) / (inner_high - inner_low)
        fitted.append(
            [new_low + (point[axis] - inner_low) * scale for point in o_points[o_outside:]]
        )
    return list(zip(*fitted, strict=True))


def open_zero(font: TTFont) -> None:
    """Give the zero one round counter instead of two halves with a stroke between them."""
    letters = font["glyf"]
    letter_o = letters["O"]
    o_points, o_outside = list(letter_o.coordinates), letter_o.endPtsOfContours[0] + 1
    for name in ("zero", "zero.tf"):
        if name not in letters.glyphs or letters[name].numberOfContours != 3:
            continue
        zero = letters[name]
        outside = zero.endPtsOfContours[0] + 1
        points = list(zero.coordinates)
        moved = [
            (variation, deltas(font, name, variation), deltas(font, "O", o_variation))
            for variation, o_variation in zip(
                font["gvar"].variations[name], font["gvar"].variations["O"], strict=True
            )
        ]
        inside = counter(points[:outside], o_points, o_outside)
        for variation, by, o_by in moved:
            bold_outside = [
                (x + dx, y + dy) for (x, y), (dx, dy) in zip(points[:outside], by, strict=False)
            ]
            bold_o = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(o_points, o_by, strict=False)]
            bold_inside = counter(bold_outside, bold_o, o_outside)
            inside_by = [
                (round(bx - x), round(by_ - y))
                for (x, y), (bx, by_) in zip(inside, bold_inside, strict=True)
            ]
            variation.coordinates = [*by[:outside], *inside_by, *by[-4:]]
        zero.coordinates = GlyphCoordinates(
            [*points[:outside], *((round(x), round(y)) for x, y in inside)]
        )
        zero.flags = zero.flags[:outside] + letter_o.flags[o_outside:]
        zero.endPtsOfContours = [outside - 1, len(zero.coordinates) - 1]
        zero.numberOfContours = 2


def reopened(font: TTFont) -> TTFont:
    """The same font with its tables written out, as the subsetter expects them."""
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def save(data: bytes, name: str, ranges: str, *, weight, features: list[str], zero=False) -> None:
    font = TTFont(io.BytesIO(data))
    font = instantiateVariableFont(font, {"wght": weight})
    if zero:
        open_zero(font)
    font = reopened(font)
    options = Options(layout_features=features, hinting=False, desubroutinize=True)
    options.flavor = "woff2"
    options.name_IDs = [0, 1, 2, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints(ranges))
    subsetter.subset(font)
    font.flavor = "woff2"
    target = TARGET / f"{name}.woff2"
    font.save(target)
    print(
        f"{target.name:32} {target.stat().st_size:7} bytes {len(font.getBestCmap()):4} characters"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the .tgz files are")
    folder = parser.parse_args().folder
    TARGET.mkdir(parents=True, exist_ok=True)

    packages = {name: package(folder, name) for name in FAMILIES}
    latin = ["kern", "mark", "mkmk", "ccmp", "locl"]
    joining = ["ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk", "locl"]
    text = {"weight": (400, 400, 700), "features": latin}
    heading = {"weight": 600, "features": ["kern"]}
    for family, part, name, ranges, how in (
        (ATKINSON, "latin", "atkinson-latin", LATIN, {**text, "zero": True}),
        (ATKINSON, "latin-ext", "atkinson-latin-ext", LATIN_EXTENDED, text),
        (FRAUNCES, "latin", "fraunces-latin", LATIN, heading),
        (FRAUNCES, "latin-ext", "fraunces-latin-ext", LATIN_EXTENDED, heading),
        (NOTO_SANS, "cyrillic", "noto-sans-cyrillic", CYRILLIC, text),
        (LITERATA, "cyrillic", "literata-cyrillic", CYRILLIC, heading),
        (NASKH, "arabic", "noto-naskh-arabic", ARABIC, {**text, "features": joining}),
    ):
        save(packages[family][f"{family}-{part}-wght-normal.woff2"], name, ranges, **how)

    for family, name in FAMILIES.items():
        (TARGET / f"{name}-LICENSE.txt").write_bytes(packages[family]["LICENSE"])


if __name__ == "__main__":
    main()

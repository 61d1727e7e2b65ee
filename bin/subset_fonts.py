"""Make static/fonts from the Fontsource packages. A tool for developers; the site never runs it.

The letters are the heaviest thing on a page, so only those our languages write are kept.

    npm pack @fontsource-variable/atkinson-hyperlegible-next@5.3.0 \
             @fontsource-variable/fraunces@5.3.0 @fontsource-variable/noto-naskh-arabic@5.3.0
    uv run --with fonttools --with brotli bin/subset_fonts.py FOLDER_WITH_THE_TGZ

What it does besides leaving letters out:
* Atkinson Hyperlegible Next writes a zero with a stroke through it. In a time or a price that
  reads as an eight, so the zero gets the round counter of the O. (Card codes have no zero at all.)
* Fraunces is used for headings only: one weight, 600, is cut from the variable font.
* Arabic pages keep European digits; they come from a small slice of Atkinson.

All three are under the SIL Open Font License without reserved names; the licence of each is copied
beside it. After a change here, keep the unicode-range lists in static/css/base.css the same.
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

TARGET = Path(__file__).resolve().parent.parent / "static" / "fonts"

LATIN = (
    "20-7E A0-FF 131 152-153 2010-2015 2018-201E 2022 2026 2032-2033 2039-203A 20AC 2190-2193 2212"
)
LATIN_EXTENDED = "100-130 132-151 154-17F 218-21B"
DIGITS = "20-3F A0 B7 20AC 2013"
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
    parser.add_argument("folder", type=Path, help="where the three .tgz files are")
    folder = parser.parse_args().folder
    TARGET.mkdir(parents=True, exist_ok=True)

    latin = ["kern", "mark", "mkmk", "ccmp", "locl"]
    atkinson = package(folder, "atkinson-hyperlegible-next")
    fraunces = package(folder, "fraunces")
    naskh = package(folder, "noto-naskh-arabic")
    text, text_ext = (
        atkinson[f"atkinson-hyperlegible-next-{part}-wght-normal.woff2"]
        for part in ("latin", "latin-ext")
    )
    display, display_ext = (
        fraunces[f"fraunces-{part}-wght-normal.woff2"] for part in ("latin", "latin-ext")
    )
    regular_to_bold = (400, 400, 700)
    save(text, "atkinson-latin", LATIN, weight=regular_to_bold, features=latin, zero=True)
    save(text_ext, "atkinson-latin-ext", LATIN_EXTENDED, weight=regular_to_bold, features=latin)
    save(text, "atkinson-digits", DIGITS, weight=regular_to_bold, features=latin, zero=True)
    save(display, "fraunces-latin", LATIN, weight=600, features=["kern"])
    save(display_ext, "fraunces-latin-ext", LATIN_EXTENDED, weight=600, features=["kern"])
    joining = ["ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk", "locl"]
    arabic = naskh["noto-naskh-arabic-arabic-wght-normal.woff2"]
    save(arabic, "noto-naskh-arabic", ARABIC, weight=regular_to_bold, features=joining)

    for name, files in (
        ("atkinson", atkinson),
        ("fraunces", fraunces),
        ("noto-naskh-arabic", naskh),
    ):
        (TARGET / f"{name}-LICENSE.txt").write_bytes(files["LICENSE"])


if __name__ == "__main__":
    main()

"""Takes in a spreadsheet that came back: whoever made it, whatever is in it."""

import zipfile
from dataclasses import dataclass
from typing import IO

from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from django.utils.translation import gettext as _

from cms.languages.exceptions import UnreadableSheet
from cms.languages.sheets import KEY, MARK, NEW

MAX_BYTES = 5 * 1024 * 1024
#: A small file can unfold into one that fills the memory.
MAX_UNFOLDED = 40 * 1024 * 1024
MAX_PARTS = 200
MAX_LINES = 20_000
#: What one person has to look through at a time; also what a session can hold.
MAX_CHANGES = 2_000
#: Parts of a file that can do something by themselves.
_PROGRAMS = ("vbaproject", "/activex/", "/embeddings/")


@dataclass(frozen=True)
class Brought:
    """One line that somebody filled in."""

    key: str
    text: str
    is_formula: bool = False


@dataclass(frozen=True)
class Sheet:
    language: str
    lines: list[Brought]


def read(file: IO[bytes], size: int) -> Sheet:
    """What is typed in the sheet. Raises UnreadableSheet, with what to do."""
    if size > MAX_BYTES:
        raise UnreadableSheet(_("This file is too large: at most 5 MB."))
    _look_inside(file)
    file.seek(0)
    try:
        book = load_workbook(file, read_only=True, keep_links=False)
        try:
            return _first_of_ours(book)
        finally:
            book.close()
    except UnreadableSheet:
        raise
    except Exception as error:
        raise _not_ours() from error


def _not_ours() -> UnreadableSheet:
    return UnreadableSheet(
        _("We cannot read this file. Bring the sheet that was downloaded here, saved as .xlsx.")
    )


def _look_inside(file: IO[bytes]) -> None:
    """Before anything is unfolded: is it a spreadsheet, of a decent size, without programs?"""
    try:
        with zipfile.ZipFile(file) as parcel:
            parts = parcel.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise _not_ours() from error
    names = {part.filename.lower() for part in parts}
    if any(sign in name for name in names for sign in _PROGRAMS):
        raise UnreadableSheet(
            _("There is a program in this file. Save it as .xlsx, without macros.")
        )
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNFOLDED:
        raise UnreadableSheet(_("There is too much in this file. Bring only the sheet from here."))
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableSheet(_("This file is locked. Save it without a password."))
    if "xl/workbook.xml" not in names:
        raise _not_ours()


def _first_of_ours(book) -> Sheet:
    for sheet in book.worksheets:
        if not isinstance(sheet, ReadOnlyWorksheet):
            continue
        first = next(sheet.iter_rows(min_row=1, max_row=1, max_col=1), ())
        mark, _space, language = str(first[0].value if first else "").partition(" ")
        if mark == MARK and language:
            return Sheet(language, _lines(sheet))
    raise _not_ours()


def _lines(sheet: ReadOnlyWorksheet) -> list[Brought]:
    found: list[Brought] = []
    for row in sheet.iter_rows(min_row=2, max_row=MAX_LINES, max_col=NEW):
        if len(row) < NEW or row[NEW - 1].value is None:
            continue
        key, cell = str(row[KEY - 1].value or ""), row[NEW - 1]
        text = str(cell.value).replace("\r\n", "\n").strip()
        if text:
            found.append(Brought(key, text, is_formula=cell.data_type == "f"))
        if len(found) > MAX_CHANGES:
            raise UnreadableSheet(
                _("There are too many new texts in this sheet: at most %(number)d at a time.")
                % {"number": MAX_CHANGES}
            )
    return found

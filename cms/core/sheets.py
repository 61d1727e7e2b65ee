"""Files with rows, for programs that calculate: what people typed stays text and never calculates.

A cell that begins like a formula would be run by a spreadsheet. In XLSX every cell is marked as
text; in CSV such a cell gets an apostrophe in front, which a spreadsheet hides.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠|%")
_BYTE_ORDER_MARK = "\ufeff"


def clean_cell(value) -> str:
    """One line of text without what no file can hold: controls, lone surrogates, marks."""
    text = str("" if value is None else value)
    seen = "".join(c if c.isprintable() else " " for c in text)
    return seen.encode("utf-8", "ignore").decode().replace(_BYTE_ORDER_MARK, "")[:32000]


def is_risky(text: str) -> bool:
    return text.lstrip()[:1] in _STARTS_FORMULA if text.strip() else False


def as_csv(rows: Iterable[Sequence]) -> bytes:
    """For Dutch spreadsheets: semicolons, and a mark that says it is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        cells = [clean_cell(value) for value in row]
        writer.writerow(["'" + cell if is_risky(cell) else cell for cell in cells])
    return (_BYTE_ORDER_MARK + out.getvalue()).encode("utf-8")


def as_xlsx(rows: Iterable[Sequence], *, title: str) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    for row in rows:
        sheet.append([_text_cell(sheet, clean_cell(value)) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text_cell(sheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    return cell

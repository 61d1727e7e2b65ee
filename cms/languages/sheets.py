"""A spreadsheet for a volunteer who translates: what lacks in one language, or everything.

Only the column for the new text can be typed in. Each line carries in its key which text it is, and
a fingerprint of the Dutch and of the translation as they were; so that what changed meanwhile is
seen when the sheet comes back.
"""

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.worksheet import Worksheet

from django.utils.translation import gettext as _

from cms.languages import pages, records
from cms.languages.checks import GAP, TAG
from cms.languages.choices import State
from cms.languages.selectors import source_hash
from cms.languages.texts import Cell, Row, TargetLanguage

#: Stands in the first cell, before the language: so we know our own sheets.
MARK = "ertoe-vertaling"
KEY, WHERE, DUTCH, CURRENT, NEW, REMARK = range(1, 7)
_WIDTHS = {KEY: 14, WHERE: 30, DUTCH: 60, CURRENT: 50, NEW: 60, REMARK: 44}
_PAPER, _TYPE_HERE = PatternFill("solid", "F1EEE8"), PatternFill("solid", "FFF8DC")
#: What one cell of a spreadsheet can hold.
LONGEST = 32_000


def short(text: str) -> str:
    """A fingerprint of a text; of nothing when there is no text."""
    return source_hash(text)[:10] if text else "-"


def key_of(cell: Cell) -> str:
    return f"{cell.item.key}|{short(cell.item.dutch)}|{short(cell.text)}"


def rows_in(target: TargetLanguage) -> list[Row]:
    """Every text of records and pages in one language, in a fixed number of queries."""
    found = pages.rows_of_all(target)
    for model in records.translatable_models():
        objects = list(model._default_manager.order_by("pk"))
        owners = records.with_parts(objects)
        ordered = sorted(owners, key=lambda part: (owners[part].pk, part is not owners[part]))
        found += records.rows(ordered, [target])
    return found


def workbook(target: TargetLanguage, *, only_lacking: bool) -> bytes:
    """The sheet for one language, as a file."""
    book = Workbook()
    _instructions(book.active, target)
    sheet = book.create_sheet(_("Texts"))
    _head(sheet, target)
    cells = [row.cells[0] for row in rows_in(target)]
    wanted = [cell for cell in cells if len(cell.item.dutch) <= LONGEST]
    wanted = [cell for cell in wanted if cell.lacks or not only_lacking]
    for number, cell in enumerate(wanted, start=2):
        _line(sheet, number, cell, target)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.protection.autoFilter = False
    sheet.auto_filter.ref = f"A1:F{max(len(wanted) + 1, 2)}"
    sheet.freeze_panes = "E2"
    book.active = 1
    return _as_bytes(book)


def _as_bytes(book: Workbook) -> bytes:
    with BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def _instructions(sheet: Worksheet, target: TargetLanguage) -> None:
    sheet.title = _("How it works")
    sheet.column_dimensions["A"].width = 90
    lines = [
        _("Thank you for translating into %(language)s.") % {"language": target.name},
        _("Go to the sheet “Texts”. Type your translation in the yellow column “New text”."),
        _("You cannot change the other columns. You may leave lines empty."),
        _("Write as you talk, in short sentences. Say “you” in the polite way."),
        _("Leave signs such as <b>…</b>, <a id=…>…</a>, {name} and %(name)s as they are."),
        _("Names of places and organisations stay as they are."),
        _("Is a text there already and is it good? Then leave the yellow cell empty."),
        _("Save the file as .xlsx and send it back to who gave it to you."),
    ]
    for number, text in enumerate(lines, start=1):
        _put(sheet.cell(number, 1), text)
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.protection.sheet = True


def _head(sheet: Worksheet, target: TargetLanguage) -> None:
    titles = {
        KEY: f"{MARK} {target.code}",
        WHERE: _("Where"),
        DUTCH: _("Dutch"),
        CURRENT: _("Text now: %(language)s") % {"language": target.name},
        NEW: _("New text: %(language)s") % {"language": target.name},
        REMARK: _("Remark"),
    }
    for column, title in titles.items():
        cell = sheet.cell(1, column)
        _put(cell, title)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS[column]
    sheet.column_dimensions["A"].hidden = True


def _line(sheet: Worksheet, number: int, cell: Cell, target: TargetLanguage) -> None:
    where = f"{cell.item.where} – {cell.item.label}"
    values = (key_of(cell), where, cell.item.dutch, cell.text, "", _remark(cell))
    for column, value in enumerate(values, start=1):
        _put(sheet.cell(number, column), value, target if column in {CURRENT, NEW} else None)
    new = sheet.cell(number, NEW)
    new.fill, new.protection = _TYPE_HERE, Protection(locked=False)


def _put(cell: SheetCell, text: str, target: TargetLanguage | None = None) -> None:
    """Text, whatever it begins with: never a formula, and nothing a spreadsheet cannot hold."""
    if text := ILLEGAL_CHARACTERS_RE.sub("", text):
        cell.value = text
        cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    order = 2 if target and target.direction == "rtl" else 0
    cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    cell.fill = _PAPER


def _remark(cell: Cell) -> str:
    said = [str(State(cell.state).label)]
    if cell.old_dutch:
        said.append(_("The Dutch was: %(text)s") % {"text": cell.old_dutch})
    if signs := _signs(cell):
        said.append(_("Keep: %(signs)s") % {"signs": " ".join(signs)})
    return ". ".join(said)


def _signs(cell: Cell) -> Iterable[str]:
    found = GAP.findall(cell.item.dutch)
    return [*found, *TAG.findall(cell.item.dutch)] if cell.item.is_html else found

"""What a spreadsheet would change, line by line, for somebody to approve."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from cms.languages import checks, publishing
from cms.languages.choices import State
from cms.languages.pages import PageItem
from cms.languages.publishing import Outcome
from cms.languages.sheet_reading import Brought
from cms.languages.sheets import rows_in, short
from cms.languages.texts import Cell, TargetLanguage


@dataclass
class Difference:
    """One new text beside the old one."""

    brought: Brought
    cell: Cell | None = None
    #: Why it cannot be taken over.
    faults: list[str] = field(default_factory=list)
    #: What to look at first; one may take it over all the same.
    warnings: list[str] = field(default_factory=list)

    @property
    def new_text(self) -> str:
        return checks.visible(self.brought.text)

    @property
    def can_be_accepted(self) -> bool:
        return not self.faults

    @property
    def is_plain(self) -> bool:
        """Nothing to think about: ticked beforehand."""
        return not self.faults and not self.warnings


def differences(lines: Iterable[Brought], target: TargetLanguage) -> list[Difference]:
    """What these lines would change as things are now; lines that change nothing are left out."""
    cells = {row.item.key: row.cells[0] for row in rows_in(target)}
    found = [_compare(line, cells) for line in lines]
    return [each for each in found if each is not None]


def _compare(line: Brought, cells: dict[str, Cell]) -> Difference | None:
    name, _bar, prints = line.key.partition("|")
    made_from, _bar, was = prints.partition("|")
    cell = cells.get(name)
    difference = Difference(line, cell)
    if cell is None:
        difference.faults.append(
            _("We do not know this text. Perhaps its Dutch has changed, or it is gone.")
        )
        return difference
    if line.text == cell.text.strip():
        return None
    if line.is_formula:
        difference.faults.append(_("This is a formula. Type the text itself."))
    difference.faults += checks.faults(cell.item, line.text)
    if made_from != short(cell.item.dutch):
        difference.warnings.append(_("The Dutch has changed since this sheet was made."))
    if was != short(cell.text):
        difference.warnings.append(_("Somebody changed this text since this sheet was made."))
    if cell.state == State.CHECKED:
        difference.warnings.append(_("The text of now was checked; the new one is not."))
    return difference


@transaction.atomic
def accept(
    found: Iterable[Difference], keys: set[str], target: TargetLanguage, user
) -> tuple[int, list[Outcome]]:
    """Take over the lines that somebody ticked. They are translated now, and not yet checked."""
    number, pages = 0, {}
    for each in found:
        if each.brought.key not in keys or not each.can_be_accepted:
            continue
        item = each.cell.item
        item.write(target.code, each.brought.text, state=State.TRANSLATED, user=user)
        if isinstance(item, PageItem):
            pages[item.source.pk] = item.source
        number += 1
    outcomes = [publishing.bring_up_to_date(source, target.code, user) for source in pages.values()]
    return number, outcomes

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.languages import checks
from cms.languages.choices import State
from cms.languages.texts import Cell, Row


class TranslationsForm(forms.Form):
    """Dutch texts in one language or in all, each with a tick for "a person checked this"."""

    def __init__(self, *args, rows: list[Row], **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in rows:
            for cell in row.cells:
                self._add(cell)

    def _add(self, cell: Cell) -> None:
        attrs = {"lang": cell.language.code, "dir": cell.language.direction}
        attrs["rows"] = 5 if cell.item.is_long else 2
        self.fields[cell.name] = forms.CharField(
            label=cell.language.name,
            required=False,
            initial=cell.text,
            widget=forms.Textarea(attrs=attrs),
        )
        self.fields[f"{cell.name}-checked"] = forms.BooleanField(
            label=_("Checked by somebody who speaks it"),
            required=False,
            initial=cell.state == State.CHECKED,
        )

    def cells(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row.cells]

    def clean(self):
        values = super().clean()
        for cell in self.cells():
            text = values.get(cell.name)
            if not text or cell.name not in self.changed_data:
                continue
            for fault in checks.faults(cell.item, text):
                self.add_error(cell.name, fault)
        return values

    def table(self) -> list[dict]:
        """What the page shows: a Dutch text with its fields."""
        return [
            {
                "item": row.item,
                "cells": [
                    {
                        "cell": cell,
                        "state_label": State(cell.state).label,
                        "field": self[cell.name],
                        "checked": self[f"{cell.name}-checked"],
                    }
                    for cell in row.cells
                ],
            }
            for row in self.rows
        ]

    def save(self, user) -> int:
        """Write down only what this person changed, so that two editors do not undo each other."""
        changed = set(self.changed_data)
        count = 0
        for cell in self.cells():
            if not changed & {cell.name, f"{cell.name}-checked"}:
                continue
            is_checked = self.cleaned_data[f"{cell.name}-checked"]
            cell.item.write(
                cell.language.code,
                self.cleaned_data[cell.name],
                state=State.CHECKED if is_checked else State.TRANSLATED,
                user=user,
            )
            count += 1
        return count


class SheetForm(forms.Form):
    """A spreadsheet that comes back from a translator."""

    file = forms.FileField(
        label=_("The sheet with the new texts (.xlsx)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        error_messages={"required": _("Choose the sheet first.")},
    )

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.languages.choices import State
from cms.languages.editing import MISSING, OUTDATED, Cell, Row
from cms.languages.services import set_text

#: What the label beside a text says.
STATE_LABELS = {**dict(State.choices), MISSING: _("Missing"), OUTDATED: _("Dutch has changed")}
LONGEST = 20_000


class TranslationsForm(forms.Form):
    """The texts of one record in all languages, each with a tick for "a person checked this"."""

    def __init__(self, *args, rows: list[Row], **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in rows:
            for cell in row.cells:
                self._add(row, cell)

    def _add(self, row: Row, cell: Cell) -> None:
        max_length = row.obj._meta.get_field(row.field).max_length
        attrs = {"lang": cell.language.code, "dir": cell.language.direction}
        attrs["rows"] = 5 if row.is_long else 2
        self.fields[cell.name] = forms.CharField(
            label=cell.language.name,
            required=False,
            initial=cell.text,
            max_length=max(max_length * 2, 255) if max_length else LONGEST,
            widget=forms.Textarea(attrs=attrs),
        )
        self.fields[f"{cell.name}-checked"] = forms.BooleanField(
            label=_("Checked by somebody who speaks it"),
            required=False,
            initial=cell.state == State.CHECKED,
        )

    def table(self) -> list[dict]:
        """What the page shows: a Dutch text with its fields."""
        return [
            {
                "row": row,
                "cells": [
                    {
                        "cell": cell,
                        "state_label": STATE_LABELS[cell.state],
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
        for cell in (cell for row in self.rows for cell in row.cells):
            if not changed & {cell.name, f"{cell.name}-checked"}:
                continue
            is_checked = self.cleaned_data[f"{cell.name}-checked"]
            set_text(
                cell.obj,
                cell.field,
                cell.language.code,
                self.cleaned_data[cell.name],
                state=State.CHECKED if is_checked else State.TRANSLATED,
                acting_user=user,
            )
            count += 1
        return count

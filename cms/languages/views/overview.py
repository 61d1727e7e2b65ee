from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.languages import matrix, spoken
from cms.languages.choices import State
from cms.languages.permissions import may_look, may_translate
from cms.languages.texts import RECORDED, Summary
from cms.languages.views.base import TranslationsView

#: A state has a sign of its own; its colour only comes on top.
SIGNS = {
    State.MISSING: "–",
    State.OUTDATED: "!",
    State.MACHINE: "m",
    State.TRANSLATED: "•",
    State.CHECKED: "✓",
    RECORDED: "♪",
}


def spot(summary: Summary | None, column: matrix.Column, url: str = "") -> dict | None:
    """One place in the table: how many, a sign and a word."""
    if summary is None or not summary.total:
        return None
    labels = spoken.LABELS if column.is_voice else dict(State.choices)
    return {
        "summary": summary,
        "column": column,
        "sign": SIGNS.get(summary.state, ""),
        "label": labels.get(summary.state, summary.state),
        "url": url,
    }


class MatrixView(TranslationsView):
    """Everything that is translated or spoken, and what lacks for whom."""

    template_name = "languages/matrix.html"
    allowed = staticmethod(may_look)
    per_page = 50

    def get_context_data(self, **kwargs):
        wishes = matrix.Wishes.of(self.request.GET)
        table = matrix.table(wishes)
        page = Paginator(table.lines, self.per_page).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            wishes=wishes,
            table=table,
            page=page,
            groups=self._groups(page, table.columns),
            totals=self._totals(table),
            states=[(matrix.LACKS, _("Anything lacks")), *State.choices],
            signs=[(SIGNS[state], state, label) for state, label in State.choices],
            query=self._query(),
            sheets_url=reverse("translations:sheets") if self._may_edit else "",
            **kwargs,
        )

    @property
    def _may_edit(self) -> bool:
        return may_translate(self.request.user)

    def _query(self) -> str:
        """The filters as they stand in the address, for the other pages of the list."""
        values = self.request.GET.copy()
        values.pop("p", None)
        return values.urlencode()

    def _groups(self, page, columns) -> list[dict]:
        """The lines of this page, under the name of their kind."""
        groups: list[dict] = []
        for kind, line in page:
            if not groups or groups[-1]["kind"] is not kind:
                groups.append({"kind": kind, "lines": []})
            groups[-1]["lines"].append(self._line(line, columns))
        return groups

    def _line(self, line: matrix.Line, columns) -> dict:
        urls = line.urls if self._may_edit else {}
        return {
            "label": line.label,
            "url": line.url if self._may_edit else "",
            "spots": [spot(line.spots.get(c.code), c, urls.get(c.code, "")) for c in columns],
        }

    def _totals(self, table: matrix.Table) -> list[dict]:
        rows = [
            {"key": kind.key, "label": kind.label, "spots": self._spots(summaries, table)}
            for kind, summaries in table.totals
        ]
        rows.append({"label": _("Together"), "spots": self._spots(table.everything, table)})
        return rows

    def _spots(self, summaries, table: matrix.Table) -> list:
        return [spot(s, c) for s, c in zip(summaries, table.columns, strict=True)]

"""Everything that is translated or spoken, in one table: what is there, and what lacks for whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.languages import pages, records, spoken
from cms.languages.lines import LOADERS, Column, Kind, Line
from cms.languages.models import Translation
from cms.languages.selectors import source_hash
from cms.languages.texts import Summary, TargetLanguage, add_up, summarise, target_languages
from cms.languages.voices.texts import PAGE


def kinds(targets: list[TargetLanguage]) -> list[Kind]:
    """Everything there is, however much, in a fixed number of queries."""
    found = [_pages(targets), *_records(targets)]
    found += [loader(targets) for loader in LOADERS]
    return [each for each in found if each.lines]


# Pages -------------------------------------------------------------------------------------------
def _pages(targets: list[TargetLanguage]) -> Kind:
    states = pages.states_of_all([target.code for target in targets])
    lines = []
    for pk, title, key in pages.dutch_pages().values_list("pk", "title", "translation_key"):
        line = Line(title, identities=[(PAGE, pk)])
        for target in targets:
            line.spots[target.code] = summarise(states.get((key, target.code), ()))
            line.urls[target.code] = reverse("translations:page", args=[pk, target.code])
        line.url = next(iter(line.urls.values()), "")
        lines.append(line)
    return Kind("pages", _("Pages"), lines)


# Records -----------------------------------------------------------------------------------------
def _records(targets: list[TargetLanguage]) -> list[Kind]:
    entries = _entries(targets)
    return [_kind_of(model, targets, entries) for model in records.translatable_models()]


def _entries(targets: list[TargetLanguage]) -> dict[tuple, tuple[str, str]]:
    """{(model, number, field, language): (state, hash of its Dutch)}: one query."""
    rows = Translation.objects.filter(language__in=[target.code for target in targets])
    return {
        row[:4]: row[4:]
        for row in rows.values_list(
            "model", "object_id", "field", "language", "state", "source_hash"
        )
    }


def _kind_of(model, targets: list[TargetLanguage], entries: dict) -> Kind:
    objects = list(model._default_manager.order_by("pk"))
    parts = defaultdict(list)
    for part, owner in records.with_parts(objects).items():
        parts[owner.pk].append(part)
    lines = [_line_of(obj, parts[obj.pk], targets, entries) for obj in objects]
    label = capfirst(str(model._meta.verbose_name_plural))
    return Kind(model._meta.label_lower, label, [line for line in lines if line.spots])


def _line_of(obj, parts: list, targets: list[TargetLanguage], entries: dict) -> Line:
    line = Line(
        str(obj),
        url=reverse("translations:edit", args=[obj._meta.label_lower, obj.pk]),
        identities=[(part._meta.label_lower, part.pk) for part in parts],
    )
    texts = [
        (part._meta.label_lower, part.pk, name, source_hash(source))
        for part in parts
        for name in part.translatable_fields
        if (source := getattr(part, name))
    ]
    for target in targets if texts else ():
        states = [(key, _state(entries.get((*key, target.code)), hashed)) for *key, hashed in texts]
        line.spots[target.code] = summary = summarise(state for _key, state in states)
        first = next((key for key, state in states if state == summary.state), states[0][0])
        anchor = "-".join(["id_" + first[0], *map(str, first[1:]), target.code])
        line.urls[target.code] = f"{line.url}?taal={target.code}#{anchor}"
    return line


def _state(entry: tuple[str, str] | None, hashed: str) -> str:
    if entry is None:
        return records.State.MISSING
    state, made_from = entry
    return state if made_from == hashed else records.State.OUTDATED


# What somebody wants to see ----------------------------------------------------------------------
#: Not a state, but what one most often looks for: anything that is not there or behind.
LACKS = "lacks"


@dataclass(frozen=True)
class Wishes:
    """What the filters are set to."""

    kind: str = ""
    column: str = ""
    state: str = ""
    query: str = ""

    @classmethod
    def of(cls, values) -> "Wishes":
        names = {"kind": "soort", "column": "taal", "state": "stand", "query": "zoek"}
        return cls(**{name: values.get(key, "").strip()[:80] for name, key in names.items()})

    @property
    def any(self) -> bool:
        return any((self.kind, self.column, self.state, self.query))

    def fits(self, line: Line) -> bool:
        if self.query and self.query.casefold() not in line.label.casefold():
            return False
        spots = [line.spots.get(self.column)] if self.column else line.spots.values()
        return not self.state or any(spot and self._fits(spot) for spot in spots)

    def _fits(self, spot: Summary) -> bool:
        return spot.lacks if self.state == LACKS else bool(spot.counts[self.state])


@dataclass
class Table:
    """What the page shows: totals of everything, and the lines that were asked for."""

    columns: list[Column]
    totals: list[tuple[Kind, list[Summary]]]
    everything: list[Summary]
    lines: list[tuple[Kind, Line]]
    kinds: list[Kind]
    all_columns: list[Column]


def table(wishes: Wishes) -> Table:
    targets = target_languages()
    voices = spoken.Voices()
    found = [*kinds(targets), *voices.phrases()]
    voices.fill(line for each in found for line in each.lines)
    all_columns = [Column(t.code, t.name, t.code.upper()) for t in targets] + voices.columns()
    columns = [c for c in all_columns if wishes.column in {"", c.code}] or all_columns
    totals = [(each, _totals(each.lines, columns)) for each in found]
    return Table(
        columns=columns,
        totals=totals,
        everything=[add_up(column) for column in zip(*(t for _k, t in totals), strict=True)],
        lines=[
            (each, line)
            for each in found
            if wishes.kind in {"", each.key}
            for line in each.lines
            if wishes.fits(line)
        ],
        kinds=found,
        all_columns=all_columns,
    )


def _totals(lines: Iterable[Line], columns: list[Column]) -> list[Summary]:
    lines = list(lines)
    return [
        add_up(line.spots[column.code] for line in lines if column.code in line.spots)
        for column in columns
    ]

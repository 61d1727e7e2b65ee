"""The texts of pages, as wagtail-localize keeps them: every Dutch one, and how far it is."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from django.conf import settings
from django.db.models import Model, Q, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.languages.choices import LACKING, State
from cms.languages.texts import Cell, Item, Row, TargetLanguage

#: Pages on which a machine's word is not good enough (LNG-09).
NEVER_BY_MACHINE = frozenset({"privacy"})
#: An old text belongs to a new one when its Dutch is at least so much alike.
_ALIKE = 0.5
_LONG, _LONGEST = 80, 20_000
#: Signs for bold and links; a line break is just typed.
_TAG = re.compile(r"<(?!br\b)")


@dataclass(frozen=True)
class Segment:
    """One Dutch text of a page as it is now."""

    source_id: int
    string_id: int
    context_id: int
    path: str
    field_path: str
    order: int
    dutch: str

    @property
    def key(self) -> tuple[int, int]:
        return self.context_id, self.string_id


@dataclass(frozen=True)
class Entry:
    """One text that somebody or something translated, for the Dutch of now or of before."""

    context_id: int
    string_id: int
    language: str
    text: str
    kind: str
    has_error: bool
    problem: str
    updated_at: datetime
    checked_text: str | None
    checked_at: datetime | None
    checked_by: str | None
    dutch: str

    @property
    def state(self) -> State:
        if self.kind == StringTranslation.TRANSLATION_TYPE_MACHINE:
            return State.MACHINE
        return State.CHECKED if self.checked_text == self.text else State.TRANSLATED


_ENTRY = (
    "context_id",
    "translation_of_id",
    "locale__language_code",
    "data",
    "translation_type",
    "has_error",
    "field_error",
    "updated_at",
    "checked__text",
    "checked__checked_at",
    "checked__checked_by__name",
    "translation_of__data",
)


@dataclass(frozen=True)
class Standing:
    """A segment in one language: its translation, or the one of its earlier Dutch."""

    segment: Segment
    state: State
    entry: Entry | None = None


# Reading -----------------------------------------------------------------------------------------
def sources() -> QuerySet[TranslationSource]:
    """The Dutch texts of pages."""
    return TranslationSource.objects.filter(locale__language_code=settings.LANGUAGE_CODE)


def segments_of(condition: Q) -> dict[int, list[Segment]]:
    """The Dutch texts of some sources, in the order of the page: one query."""
    found: dict[int, list[Segment]] = defaultdict(list)
    rows = (
        StringSegment.objects.filter(condition)
        .order_by("source_id", "order", "pk")
        .values_list(
            "source_id",
            "string_id",
            "context_id",
            "context__path",
            "context__field_path",
            "order",
            "string__data",
        )
    )
    for row in rows:
        found[row[0]].append(Segment(*row))
    return found


def entries_of(condition: Q) -> dict[tuple[int, str], list[Entry]]:
    """What is translated, by context and language: one query."""
    found: dict[tuple[int, str], list[Entry]] = defaultdict(list)
    for row in StringTranslation.objects.filter(condition).values_list(*_ENTRY):
        entry = Entry(*row)
        found[entry.context_id, entry.language].append(entry)
    return found


def standings(
    segments: Iterable[Segment], entries: dict[tuple[int, str], list[Entry]], language: str
) -> list[Standing]:
    """How far each text of one page is in one language, in the order of the page."""
    unique = {segment.key: segment for segment in segments}
    by_context: dict[int, list[Segment]] = defaultdict(list)
    for segment in unique.values():
        by_context[segment.context_id].append(segment)
    found = {}
    for context_id, here in by_context.items():
        found |= _standings_here(here, entries.get((context_id, language), ()))
    return [found[key] for key in unique]


def _standings_here(here: list[Segment], entries: Iterable[Entry]) -> dict:
    current = {segment.string_id for segment in here}
    good = {entry.string_id: entry for entry in entries if entry.string_id in current}
    found, bare = {}, []
    for segment in here:
        entry = good.get(segment.string_id)
        if entry is None:
            bare.append(segment)
        else:
            state = State.MISSING if entry.has_error else entry.state
            found[segment.key] = Standing(segment, state, entry)
    old = [e for e in entries if e.string_id not in current and not e.has_error]
    earlier = _earlier(bare, old, is_only_one=len(here) == 1)
    for segment in bare:
        entry = earlier.get(segment.key)
        state = State.OUTDATED if entry else State.MISSING
        found[segment.key] = Standing(segment, state, entry)
    return found


def _earlier(bare: list[Segment], old: list[Entry], *, is_only_one: bool) -> dict:
    """Which earlier text belongs to which changed Dutch: the newest, or else the most alike."""
    pairs = []
    for segment in bare:
        for entry in old:
            if not _fits(segment, entry):
                continue
            if is_only_one:
                pairs.append((entry.updated_at.timestamp(), segment, entry))
                continue
            likeness = SequenceMatcher(None, segment.dutch, entry.dutch).ratio()
            if likeness >= _ALIKE:
                pairs.append((likeness, segment, entry))
    found, used = {}, set()
    for _score, segment, entry in sorted(pairs, key=lambda pair: -pair[0]):
        if segment.key not in found and entry.string_id not in used:
            found[segment.key] = entry
            used.add(entry.string_id)
    return found


def _fits(segment: Segment, entry: Entry) -> bool:
    """Whether an earlier text can stand in the place of the new one: with no link too many."""
    try:
        validate_translation_links(segment.dutch, entry.text)
    except ValueError:
        return False
    return True


def of_source(source: TranslationSource, language: str) -> list[Standing]:
    """How far each text of one page is in one language: two queries."""
    segments = segments_of(Q(source=source)).get(source.pk, [])
    contexts = Q(context__object_id=source.object_id, locale__language_code=language)
    return standings(segments, entries_of(contexts), language)


def lacking(found: Iterable[Standing], slug: str) -> int:
    """How many texts keep this page from going online in this language."""
    never = {State.MISSING} | ({State.MACHINE} if slug in NEVER_BY_MACHINE else set())
    return sum(standing.state in never for standing in found)


# What an editor sees -----------------------------------------------------------------------------
@dataclass(kw_only=True)
class PageItem(Item):
    source: TranslationSource
    segment: Segment

    def write(self, language: str, text: str, *, state: State, user) -> None:
        from cms.languages import publishing

        publishing.set_string(self, language, text, state=state, user=user)


def shown(data: str, *, is_html: bool) -> str:
    """A text as somebody types it: with its tags, or plain."""
    return data if is_html else StringValue(data).render_text()


def stored(text: str, *, is_html: bool) -> str:
    """A typed text as wagtail-localize keeps it."""
    return text if is_html else StringValue.from_plaintext(text).data


def item(source: TranslationSource, segment: Segment, page: Page) -> PageItem:
    is_html = bool(_TAG.search(segment.dutch))
    dutch = shown(segment.dutch, is_html=is_html)
    return PageItem(
        key=f"page-{page.pk}-{segment.context_id}.{segment.string_id}",
        label=label_of(type(page), segment.field_path or segment.path),
        where=page.title,
        dutch=dutch,
        is_long=len(dutch) > _LONG,
        is_html=is_html,
        max_length=_max_length(type(page), segment.path),
        by_machine=page.slug not in NEVER_BY_MACHINE,
        source=source,
        segment=segment,
    )


def _max_length(model: type[Model], path: str) -> int:
    first, _dot, rest = path.partition(".")
    return (not rest and model._meta.get_field(first).max_length) or _LONGEST


def label_of(model: type[Model], path: str) -> str:
    """The words for where on the page a text stands: "Tekst, Citaat"."""
    first, *rest = path.split(".")
    model_field = model._meta.get_field(first)
    words = [str(model_field.verbose_name)]
    block = model_field.stream_block if isinstance(model_field, StreamField) else None
    for name in rest:
        block = getattr(block, "child_blocks", {}).get(name)
        if block is None:
            words += [_("what the picture shows")] if name == "alt_text" else []
            break
        words.append(str(block.label))
    return capfirst(", ".join(words))


def cell(found: Standing, text_item: PageItem, target: TargetLanguage) -> Cell:
    entry = found.entry
    if entry is None:
        return Cell(text_item, target)
    is_old = found.state == State.OUTDATED
    is_html = text_item.is_html
    return Cell(
        text_item,
        target,
        text=shown(entry.text, is_html=is_html),
        state=found.state,
        checked_by=(entry.checked_by or "") if found.state == State.CHECKED else "",
        checked_at=entry.checked_at if found.state == State.CHECKED else None,
        old_dutch=shown(entry.dutch, is_html=is_html) if is_old else "",
        problem=entry.problem,
        is_old_machine=is_old and entry.state == State.MACHINE,
    )


def rows(source: TranslationSource, page: Page, target: TargetLanguage) -> list[Row]:
    """Every Dutch text of a page with its translation: two queries."""
    found = []
    for standing in of_source(source, target.code):
        text_item = item(source, standing.segment, page)
        found.append(Row(text_item, [cell(standing, text_item, target)]))
    return found


def rows_of_all(target: TargetLanguage) -> list[Row]:
    """The texts of all live Dutch pages in one language, in the order of the tree: four queries."""
    pages = {page.translation_key: page for page in dutch_pages().specific()}
    found = {source.object_id: source for source in sources().filter(object_id__in=list(pages))}
    here = Q(source__locale__language_code=settings.LANGUAGE_CODE)
    segments, entries = segments_of(here), entries_of(Q(locale__language_code=target.code))
    result = []
    for key, page in pages.items():
        if (source := found.get(key)) is None:
            continue
        for standing in standings(segments.get(source.pk, []), entries, target.code):
            text_item = item(source, standing.segment, page)
            result.append(Row(text_item, [cell(standing, text_item, target)]))
    return result


def dutch_pages() -> QuerySet[Page]:
    """Live Dutch pages, in the order of the tree."""
    return (
        Page.objects.live()
        .filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None, depth__gt=1)
        .order_by("path")
    )


def states_of_all(languages: Iterable[str]) -> dict[tuple, list[State]]:
    """{(translation key, language): states} of all pages: three queries."""
    keys = dict(sources().values_list("pk", "object_id"))
    segments = segments_of(Q(source__in=list(keys)))
    languages = list(languages)
    entries = entries_of(Q(locale__language_code__in=languages))
    return {
        (keys[pk], language): [s.state for s in standings(here, entries, language)]
        for pk, here in segments.items()
        for language in languages
    }


# What a reader is told ---------------------------------------------------------------------------
@dataclass(frozen=True)
class Told:
    """How a translated page came about, for the line below it."""

    state: State
    checked_at: datetime | None = None
    is_behind: bool = False


def told(page: Page) -> Told | None:
    """Whether people or a machine translated this page; nothing for Dutch. Two queries."""
    language = page.locale.language_code
    if language == settings.LANGUAGE_CODE:
        return None
    here = Q(source__object_id=page.translation_key)
    segments = segments_of(here & Q(source__locale__language_code=settings.LANGUAGE_CODE))
    entries = entries_of(Q(context__object_id=page.translation_key, locale__language_code=language))
    found = [s for group in segments.values() for s in standings(group, entries, language)]
    if not found:
        return None
    shown_states = {s.entry.state for s in found if s.entry}
    is_behind = any(s.state in LACKING for s in found)
    if State.MACHINE in shown_states:
        return Told(State.MACHINE, is_behind=is_behind)
    if shown_states == {State.CHECKED} and not is_behind:
        return Told(State.CHECKED, max(s.entry.checked_at for s in found))
    return Told(State.TRANSLATED, is_behind=is_behind)

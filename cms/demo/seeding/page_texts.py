"""Translations of the demo's pages, in the tables where a translator would find them.

Three hundred pages: going through every form and index for each would take minutes, so texts are
written all at once, a page once, and what searches them is filled at the end.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from modelsearch.backends import get_search_backend
from modelsearch.signal_handlers import post_save_signal_handler

from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_save
from django.utils import timezone

from wagtail.models import Locale, Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments

from cms.core.pages import BasePage
from cms.demo.seeding.texts import translations
from cms.languages.derived import derive, derived_from
from cms.languages.deriving import TOOL

Texts = dict[str, str]


def source_strings(page: Page) -> list[str]:
    """The Dutch strings of a page, as translators get them."""
    return [
        segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    ]


def page_translations() -> dict[str, Texts]:
    """{language: {Dutch: translation}} of the standing pages, and of stories and portraits."""
    stories = translations("stories")
    found = {}
    for language, texts in translations("pages").items():
        found[language] = texts | stories.get(language, {})
        for code in derived_from(language):
            found[code] = {dutch: derive(text, code) for dutch, text in found[language].items()}
    return found


def translate_pages(pages: Iterable[Page]) -> None:
    """Publish a page in each language that has all its strings, and whose parent is there.

    Parents come before their children in `pages`.
    """
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    all_texts = page_translations()
    # The pages in each language by the number of the Dutch one: parents for what comes below.
    done: dict[str, dict[int, Page]] = {language: {} for language in all_texts}
    with _indexed_at_the_end() as made:
        for page in pages:
            strings = set(source_strings(page))
            source, _created = TranslationSource.get_or_create_from_instance(page)
            for language, texts in all_texts.items():
                parent = _parent(page, done[language])
                if parent is None or not all(texts.get(string) for string in strings):
                    continue
                _keep_texts(source, locales[language], texts)
                target = _publish(source, page, parent, locales[language])
                done[language][page.pk] = target
                made.append(target)


def _parent(page: Page, done: dict[int, Page]) -> Page | None:
    if page.depth == 2:
        return Page.get_first_root_node()
    return done.get(page.get_parent().pk)


def _keep_texts(source: TranslationSource, locale: Locale, texts: Texts) -> None:
    Translation.objects.create(source=source, target_locale=locale)
    is_derived = locale.language_code in settings.DERIVED_LANGUAGES
    rows = {}
    for segment in source.stringsegment_set.select_related("string"):
        rows[segment.string_id, segment.context_id] = StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=texts[segment.string.data],
            tool_name=TOOL if is_derived else "",
        )
    StringTranslation.objects.bulk_create(rows.values(), ignore_conflicts=True)


def _publish(source: TranslationSource, page: Page, parent: Page, locale: Locale) -> Page:
    """The page in another language, below its parent, online and with one revision."""
    target = source.as_instance()
    target.pk = target.id = target.page_ptr_id = None
    target._state.adding = True
    target.path = target.depth = None
    target.numchild = 0
    target.locale = locale
    if page.depth == 2:  # home pages are neighbours; the others stand below their own home page
        target.slug = f"{page.slug}-{locale.language_code}"
    target.latest_revision = target.live_revision = None
    segments = source._get_segments_for_translation(locale)
    ingest_segments(page, target, source.locale, locale, segments)
    target.draft_title, target.live, target.has_unpublished_changes = target.title, True, False
    target.first_published_at, target.last_published_at = page.first_published_at, timezone.now()
    parent.add_child(instance=target)
    revision = target.save_revision(changed=False, clean=False)
    Page.objects.filter(pk=target.pk).update(live_revision=revision, latest_revision=revision)
    return target


@contextmanager
def _indexed_at_the_end() -> Iterator[list[Page]]:
    """Search and references follow all pages together; those made meanwhile go into the list."""
    models = [model for model in apps.get_models() if issubclass(model, BasePage)]
    made: list[Page] = []
    for model in models:
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield made
    finally:
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
    index = get_search_backend()
    for model in models:
        if found := [page for page in made if type(page) is model]:
            index.add_bulk(model, found)
    for page in made:
        ReferenceIndex.create_or_update_for_object(page)

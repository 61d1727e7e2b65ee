"""Translations of the demo's pages, through wagtail-localize as a translator would make them."""

from collections.abc import Iterable

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.demo.seeding.texts import translations


def source_strings(page: Page) -> list[str]:
    """The Dutch strings of a page, as translators get them."""
    return [
        segment.string.data
        for segment in extract_segments(page)
        if isinstance(segment, StringSegmentValue)
    ]


def translate_pages(pages: Iterable[Page]) -> None:
    """Publish a page in each language that has all its strings, and whose parent is there.

    Parents come before their children in `pages`.
    """
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    done = {language: set() for language in translations("pages")}
    for page in pages:
        strings = source_strings(page)
        source = None
        for language, texts in translations("pages").items():
            parent_is_there = page.depth == 2 or page.get_parent().pk in done[language]
            if not parent_is_there or not all(texts.get(string) for string in strings):
                continue
            if source is None:
                source, _created = TranslationSource.get_or_create_from_instance(page)
            _translate(source, locales[language], texts)
            done[language].add(page.pk)


def _translate(source: TranslationSource, locale: Locale, texts: dict[str, str]) -> None:
    translation = Translation.objects.create(source=source, target_locale=locale)
    rows = {}
    for segment in source.stringsegment_set.select_related("string"):
        rows[segment.string_id, segment.context_id] = StringTranslation(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=locale,
            data=texts[segment.string.data],
        )
    StringTranslation.objects.bulk_create(rows.values())
    translation.save_target()

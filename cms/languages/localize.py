"""Keeps wagtail-localize to what this site promises: no page in two languages at once.

By itself it puts the Dutch wherever a translation lacks, and publishes that under the address of
the other language. Here a changed text keeps its earlier translation, and a page of which a text
has none stays as it was: online with the old texts, or not yet there, where the reader finds the
Dutch marked as Dutch.
"""

import json

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import ngettext

from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.strings import StringValue

from cms.languages import pages
from cms.languages.choices import State


def keep_pages_whole() -> None:
    if getattr(TranslationSource, "keeps_pages_whole", False):
        return
    TranslationSource.keeps_pages_whole = True
    TranslationSource._get_segments_for_translation = _with_earlier_texts(
        TranslationSource._get_segments_for_translation
    )
    TranslationSource.create_or_update_translation = _only_whole(
        TranslationSource.create_or_update_translation
    )


def _is_complete(source: TranslationSource, locale) -> bool:
    """Whether every text has its translation: one small query, and most often yes."""
    found = source.stringsegment_set.annotate_translation(locale)
    return not found.filter(translation=None).exists()


def _with_earlier_texts(original):
    def segments_for(self, locale, fallback=False):
        segments = original(self, locale, fallback=fallback)
        if not fallback or _is_complete(self, locale):
            return segments
        texts = {
            (standing.segment.path, standing.segment.order): standing.entry.text
            for standing in pages.of_source(self, locale.language_code)
            if standing.state == State.OUTDATED
        }
        return [_with_text(segment, texts) for segment in segments]

    return segments_for


def _with_text(segment, texts: dict):
    if not isinstance(segment, StringSegmentValue):
        return segment
    if (text := texts.get((segment.path, segment.order))) is None:
        return segment
    value = StringSegmentValue(segment.path, StringValue(text), attrs=segment.attrs)
    return value.with_order(segment.order)


def _only_whole(original):
    def create_or_update(self, locale, user=None, publish=True, **options):
        goes_online = publish or _is_live(self, locale)
        if goes_online and (number := _lacking(self, locale)):
            raise ValidationError({"__all__": not_whole(number)})
        page, created = original(self, locale, user=user, publish=False, **options)
        if publish:
            _publish(page, user)
        return page, created

    return create_or_update


def _publish(page: Page, user) -> None:
    """As upstream does, but not before the page is complete: afterwards nobody could be told."""
    if problems := page.publish_problems():
        raise ValidationError(problems)
    revision = page.get_latest_revision()
    transaction.on_commit(lambda: revision.publish(user=user, skip_permission_checks=True))


def _is_live(source: TranslationSource, locale) -> bool:
    return Page.objects.live().filter(translation_key=source.object_id, locale=locale).exists()


def _lacking(source: TranslationSource, locale) -> int:
    slug = json.loads(source.content_json).get("slug", "")
    if slug not in pages.NEVER_BY_MACHINE and _is_complete(source, locale):
        return 0
    return pages.lacking(pages.of_source(source, locale.language_code), slug)


def not_whole(number: int) -> str:
    return ngettext(
        "%(number)d text of this page has no translation yet.",
        "%(number)d texts of this page have no translation yet.",
        number,
    ) % {"number": number}

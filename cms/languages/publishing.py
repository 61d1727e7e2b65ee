"""Writing down the texts of pages, and bringing the pages in other languages up to date."""

import json
import logging
from dataclasses import dataclass, field
from enum import Enum

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.core.pages import BasePage
from cms.languages import history, pages
from cms.languages.choices import State
from cms.languages.localize import not_whole
from cms.languages.models import CheckedString

logger = logging.getLogger("ertoe.languages")

#: What changes on a page by publishing it, without anything to translate or to copy.
_PASSING = frozenset(
    {
        "latest_revision", "live_revision", "live", "last_published_at", "first_published_at",
        "latest_revision_created_at", "has_unpublished_changes", "go_live_at", "expire_at",
        "expired", "locked", "locked_at", "locked_by", "review_by", "url_path", "path", "depth",
        "numchild", "draft_title", "owner", "wagtail_admin_comments", "comments",
    }
)  # fmt: skip


# One text ----------------------------------------------------------------------------------------
@transaction.atomic
def set_string(
    item: pages.PageItem, language: str, text: str, *, state: State, user, tool: str = ""
) -> None:
    """Keep the translation of one text of a page; an empty one removes it.

    The page itself changes only with `bring_up_to_date`, once for all its texts.
    """
    locale = Locale.objects.get(language_code=language)
    segment, text = item.segment, text.strip()
    key = {
        "translation_of_id": segment.string_id,
        "context_id": segment.context_id,
        "locale": locale,
    }
    was, old = _before(key)
    data = pages.stored(text, is_html=item.is_html) if text else ""
    change = history.Change(
        language=language,
        field=item.label,
        was=was,
        becomes=state if text else State.MISSING,
        old_text=old,
        is_new_text=data != old,
    )
    if not text:
        StringTranslation.objects.filter(**key).delete()
    else:
        is_machine = state == State.MACHINE
        entry, _created = StringTranslation.objects.update_or_create(
            **key,
            defaults={
                "data": data,
                "translation_type": "machine" if is_machine else "manual",
                "tool_name": tool,
                "last_translated_by": user,
                "has_error": False,
                "field_error": "",
            },
        )
        _set_checked(entry, state == State.CHECKED, user)
    history.write(item.source.get_source_instance(), change, user)


def _before(key: dict) -> tuple[str, str]:
    """The state and the text that are about to be replaced."""
    entry = StringTranslation.objects.filter(**key).select_related("checked").first()
    if entry is None:
        return State.MISSING, ""
    if entry.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return State.MACHINE, entry.data
    checked = getattr(entry, "checked", None)
    is_checked = checked is not None and checked.text == entry.data
    return (State.CHECKED if is_checked else State.TRANSLATED), entry.data


def _set_checked(entry: StringTranslation, is_checked: bool, user) -> None:
    if not is_checked:
        CheckedString.objects.filter(translation=entry).delete()
        return
    CheckedString.objects.update_or_create(
        translation=entry,
        defaults={"text": entry.data, "checked_by": user, "checked_at": timezone.now()},
    )


# One page ----------------------------------------------------------------------------------------
class Result(Enum):
    PUBLISHED = "published"
    DRAFT = "draft"
    WAITS = "waits"
    NO_PARENT = "no parent"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """What came of bringing a page in another language up to date."""

    result: Result
    lacking: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return self.result in {Result.PUBLISHED, Result.DRAFT}

    def words(self) -> str:
        """What to tell the person who did it."""
        if self.result == Result.WAITS:
            return _("%(why)s Until then readers see what they saw before.") % {
                "why": not_whole(self.lacking)
            }
        return {
            Result.PUBLISHED: _("The page is online in this language."),
            Result.DRAFT: _("The page is a draft in this language, like the Dutch one."),
            Result.NO_PARENT: _("First translate the page above this one."),
            Result.REFUSED: _("The page is not online yet: %(problems)s")
            % {"problems": " ".join(self.problems)},
        }[self.result]


def bring_up_to_date(source: TranslationSource, language: str, user=None) -> Outcome:
    """Put the translations into the page of that language; it goes online once it is whole."""
    locale = Locale.objects.get(language_code=language)
    page = source.get_source_instance()
    if not _parent_is_there(page, locale):
        return Outcome(Result.NO_PARENT)
    found = pages.of_source(source, language)
    number = pages.lacking(found, page.slug)
    target = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    if number and (target is not None or not any(standing.entry for standing in found)):
        return Outcome(Result.WAITS, number)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    if not translation.enabled:
        return Outcome(Result.WAITS, number)
    publish = page.live and not number
    try:
        translation.save_target(user=user, publish=publish)
    except ValidationError as error:
        return Outcome(Result.REFUSED, number, error.messages)
    if number:
        return Outcome(Result.WAITS, number)
    return Outcome(Result.PUBLISHED if publish else Result.DRAFT)


def _parent_is_there(page: Page, locale: Locale) -> bool:
    if page.depth <= 2:
        return True
    parent = page.get_parent()
    return Page.objects.filter(
        translation_key=parent.translation_key, locale=locale, alias_of=None
    ).exists()


# All pages ---------------------------------------------------------------------------------------
def follow_dutch(sender, instance, **_kwargs) -> None:
    """When a Dutch page is published: have its texts ready for translators, and pass on the rest.

    Pages in other languages follow at once in all that is not text, such as a picture that was
    replaced. Their texts stay until somebody translates the new ones.
    """
    if not is_source(instance):
        return
    before = sources_of(instance).first()
    old = _content(before.content_json) if before else {}
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    if before is None or _content(source.content_json) == old:
        return
    behind: dict[str, list[str]] = {}
    for translation in source.translations.filter(enabled=True).select_related("target_locale"):
        language = translation.target_locale.language_code
        for standing in pages.of_source(source, language):
            if standing.state == State.OUTDATED:
                label = pages.label_of(type(instance), standing.segment.field_path)
                behind.setdefault(label, []).append(language)
        _follow(translation, source, language)
    for label, languages in behind.items():
        history.write_outdated(instance, label, sorted(set(languages)))


def _follow(translation: Translation, source: TranslationSource, language: str) -> None:
    target = Page.objects.filter(
        translation_key=source.object_id, locale=translation.target_locale
    ).first()
    if target is None:
        return
    try:
        translation.save_target(publish=target.live)
    except ValidationError:  # a text that has no translation at all: it stays as it was
        logger.info("Page %s in %s waits for translators.", target.pk, language)


def is_source(page: Page) -> bool:
    """Whether this is a Dutch page that is translated into others."""
    is_dutch = page.locale.language_code == settings.LANGUAGE_CODE
    return isinstance(page, BasePage) and is_dutch and not page.alias_of_id


def _content(text: str) -> dict:
    return {name: value for name, value in json.loads(text).items() if name not in _PASSING}


def sources_of(page: Page):
    return pages.sources().filter(object_id=page.translation_key)


def prepare_all() -> int:
    """Live pages from before this was kept get their texts ready too; how many it were."""
    known = pages.sources().values("object_id")
    bare = pages.dutch_pages().exclude(translation_key__in=known).specific()
    number = 0
    for page in bare:
        if is_source(page):
            TranslationSource.get_or_create_from_instance(page)
            number += 1
    return number

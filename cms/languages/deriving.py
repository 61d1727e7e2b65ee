"""Pages in a derived language: brought along when the page they are made from goes online."""

from django.db import transaction
from django.db.models import F

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.languages.derived import derive, derived_from

#: Marks a text that was converted; whatever somebody wrote themselves has another mark or none.
TOOL = "OpenCC"


def follow_source(sender, instance: Page, **_kwargs) -> None:
    """After a page in Traditional Chinese is published, so is the one in Simplified Chinese."""
    for language in derived_from(instance.locale.language_code):
        transaction.on_commit(lambda code=language: derive_page(instance, code))


@transaction.atomic
def derive_page(page: Page, language: str) -> None:
    """Convert every text of a page that has no own text, and publish."""
    source = TranslationSource.objects.filter(object_id=page.translation_key).first()
    locale = Locale.objects.filter(language_code=language).first()
    if source is None or locale is None or not _parent_is_there(page, locale):
        return
    converted = derived_strings(source, page.locale, locale, language)
    StringTranslation.objects.bulk_create(
        converted,
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=["data", "tool_name", "updated_at"],
    )
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=page.live)


def derived_strings(source, of: Locale, locale: Locale, language: str) -> list[StringTranslation]:
    """The texts of a page in a derived language, without those somebody wrote in it."""
    used = source.stringsegment_set.values("string_id", "context_id")
    keys = {(row["string_id"], row["context_id"]) for row in used}
    own = StringTranslation.objects.filter(locale=locale).exclude(tool_name=TOOL)
    written = set(own.values_list("translation_of_id", "context_id"))
    return [
        StringTranslation(
            translation_of_id=string,
            context_id=context,
            locale=locale,
            data=derive(data, language),
            tool_name=TOOL,
        )
        for string, context, data in StringTranslation.objects.filter(
            locale=of, translation_of__in=[string for string, _context in keys]
        ).values_list("translation_of_id", "context_id", F("data"))
        if (string, context) in keys - written
    ]


def _parent_is_there(page: Page, locale: Locale) -> bool:
    parent = page.get_parent()
    return (
        page.depth <= 2
        or Page.objects.filter(translation_key=parent.translation_key, locale=locale).exists()
    )

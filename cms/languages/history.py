"""What was done to translations: who, when, and from what state to what.

Kept in Wagtail's own log, so that it also stands in the history of the whole site.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from cms.languages.choices import State

TEXT = "languages.text"
OUTDATED = "languages.outdated"
#: Old texts are kept as far as a reader of the history wants to see them.
_LONGEST = 4000


@dataclass(frozen=True)
class Change:
    """One text that was changed, or given another state."""

    language: str
    field: str
    was: str
    becomes: str
    old_text: str = ""
    is_new_text: bool = True


def write(obj: Model, change: Change, user=None) -> None:
    """Write down a change; when nothing changed, nothing is written."""
    if not change.is_new_text and change.was == change.becomes:
        return
    data = asdict(change) | {"old_text": change.old_text[:_LONGEST]}
    data["was"], data["becomes"] = str(change.was), str(change.becomes)
    log(obj, TEXT, user=user, data=data)


def write_outdated(obj: Model, field: str, languages: list[str]) -> None:
    """The Dutch changed: these translations are behind from now on."""
    log(obj, OUTDATED, data={"field": field, "languages": languages})


def describe(action: str, data: dict) -> str:
    """One entry in plain words."""
    if action == OUTDATED:
        return _("Dutch changed: %(field)s is behind in %(languages)s.") % {
            "field": data.get("field", ""),
            "languages": ", ".join(data.get("languages", [])),
        }
    labels = dict(State.choices)
    return _("%(field)s, %(language)s: from “%(was)s” to “%(becomes)s”.") % {
        "field": data.get("field", ""),
        "language": data.get("language", ""),
        "was": labels.get(data.get("was"), data.get("was", "")),
        "becomes": labels.get(data.get("becomes"), data.get("becomes", "")),
    }


def of_records(objects: Iterable[Model], limit: int = 50) -> list:
    """The latest entries about these records: one query."""
    wanted: dict[type[Model], list[str]] = {}
    for obj in objects:
        wanted.setdefault(type(obj), []).append(str(obj.pk))
    if not wanted:
        return []
    condition = Q()
    for model, pks in wanted.items():
        content_type = ContentType.objects.get_for_model(model)
        condition |= Q(content_type=content_type, object_id__in=pks)
    return _readable(ModelLogEntry.objects.filter(condition), limit)


def of_page(page: Page, limit: int = 50) -> list:
    return _readable(PageLogEntry.objects.filter(page=page.pk), limit)


def _readable(entries, limit: int) -> list:
    found = entries.filter(action__in=[TEXT, OUTDATED]).select_related("user")
    found = list(found.order_by("-timestamp", "-pk")[:limit])
    for entry in found:
        entry.said = describe(entry.action, entry.data)
        entry.old_text = entry.data.get("old_text", "")
    return found

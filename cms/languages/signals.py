"""Keeps an eye on the Dutch: when it changes, its translations are behind."""

from django.db.models import Model

from cms.languages import services
from cms.languages.records import is_translatable


def record_saved(sender: type[Model], instance: Model, created: bool, raw=False, **_kwargs) -> None:
    if not created and not raw and is_translatable(sender):
        services.note_changed_source(instance)

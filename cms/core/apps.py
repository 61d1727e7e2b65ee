from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate


def _make_cache_table(using, **_kwargs):
    """Rate limits and counters live in the database when there is no Redis."""
    call_command("createcachetable", database=using, verbosity=0)


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"

    def ready(self):
        from cms.core import checks  # noqa: F401

        post_migrate.connect(_make_cache_table, sender=self, dispatch_uid="core.cache_table")

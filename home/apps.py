from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_migrate


def make_locales(using="default", **_kwargs):
    """Every language the site speaks can have pages; a new one needs no migration."""
    from wagtail.models import Locale

    known = set(Locale.all_objects.using(using).values_list("language_code", flat=True))
    new = [code for code, _name in settings.INTERFACE_LANGUAGES if code not in known]
    Locale.all_objects.using(using).bulk_create([Locale(language_code=code) for code in new])


class HomeConfig(AppConfig):
    name = "home"

    def ready(self):
        from wagtail.signals import page_published

        from cms.core.blocks.translating import skip_empty_pictures
        from home import phrases, privacy, services  # noqa: F401

        skip_empty_pictures()
        page_published.connect(services.prepare_pictures, dispatch_uid="home.prepare_pictures")
        post_migrate.connect(make_locales, sender=self)

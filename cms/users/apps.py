from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save

from wagtail.users.apps import WagtailUsersAppConfig


def _make_groups(**_kwargs):
    from cms.users import services

    services.make_groups()


def _verify_address(instance, created, raw, **_kwargs):
    from cms.users import services

    if created and not raw:
        services.verify_address(instance)


class WagtailUsersConfig(WagtailUsersAppConfig):
    """Wagtail's own users app, with our page for inviting people in place of its form."""

    user_viewset = "cms.users.viewsets.UserViewSet"


class UsersConfig(AppConfig):
    default = True
    name = "cms.users"
    label = "users"

    def ready(self):
        from django.apps import apps

        from cms.users import privacy  # noqa: F401

        # Rights exist only once the last app has migrated; one without models sends no signal.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(_make_groups, sender=last, dispatch_uid="users.make_groups")
        post_save.connect(_verify_address, sender="users.User", dispatch_uid="users.verify_address")

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "cms.messaging"
    label = "messaging"

    def ready(self):
        from cms.messaging import emails, privacy, wording  # noqa: F401

from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    name = "talentscan.opportunities"
    label = "opportunities"

    def ready(self):
        from talentscan.opportunities import emails, phrases, privacy, signals  # noqa: F401

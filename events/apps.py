from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"

    def ready(self):
        from events import emails, privacy  # noqa: F401 (they register themselves)

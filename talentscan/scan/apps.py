from django.apps import AppConfig


class ScanConfig(AppConfig):
    name = "talentscan.scan"
    label = "scan"

    def ready(self):
        from talentscan.scan import phrases  # noqa: F401

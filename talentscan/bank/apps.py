from django.apps import AppConfig


class BankConfig(AppConfig):
    name = "talentscan.bank"
    label = "bank"

    def ready(self):
        from talentscan.bank import emails, joining, phrases, privacy  # noqa: F401

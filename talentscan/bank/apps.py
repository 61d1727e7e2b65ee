from django.apps import AppConfig


class BankConfig(AppConfig):
    name = "talentscan.bank"
    label = "bank"

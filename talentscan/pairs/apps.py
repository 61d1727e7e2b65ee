from django.apps import AppConfig


class PairsConfig(AppConfig):
    name = "talentscan.pairs"
    label = "pairs"

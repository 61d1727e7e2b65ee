from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "talentscan.matching"
    label = "matching"

from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    name = "talentscan.opportunities"
    label = "opportunities"

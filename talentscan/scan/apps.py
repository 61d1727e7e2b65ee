from django.apps import AppConfig


class ScanConfig(AppConfig):
    name = "talentscan.scan"
    label = "scan"

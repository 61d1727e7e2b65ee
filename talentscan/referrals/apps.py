from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    name = "talentscan.referrals"
    label = "referrals"

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    name = "talentscan.referrals"
    label = "referrals"

    def ready(self):
        from talentscan.referrals import emails, privacy  # noqa: F401

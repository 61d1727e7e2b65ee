from django.apps import AppConfig
from django.db.models.signals import post_migrate


def make_consent_texts(using="default", **_kwargs):
    """Nobody can say yes on a site that has no words for it."""
    from talentscan.referrals.wording import load_starter_texts

    if using == "default":
        load_starter_texts()


class ReferralsConfig(AppConfig):
    name = "talentscan.referrals"
    label = "referrals"

    def ready(self):
        post_migrate.connect(make_consent_texts, sender=self)
        from talentscan.referrals import emails, phrases, privacy, receivers  # noqa: F401

from django.apps import AppConfig
from django.db.models.signals import post_delete


class LanguagesConfig(AppConfig):
    name = "cms.languages"
    label = "languages"

    def ready(self):
        from cms.languages import privacy  # noqa: F401
        from cms.languages.voices import services

        post_delete.connect(
            services.remove_file, sender="languages.Recording", dispatch_uid="voices.remove_file"
        )

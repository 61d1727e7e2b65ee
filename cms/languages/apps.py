from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class LanguagesConfig(AppConfig):
    name = "cms.languages"
    label = "languages"

    def ready(self):
        from wagtail.signals import page_published

        from cms.languages import (  # noqa: F401
            deriving,
            localize,
            privacy,
            publishing,
            signals,
            site_languages,
        )
        from cms.languages.voices import services

        post_delete.connect(
            services.remove_file, sender="languages.Recording", dispatch_uid="voices.remove_file"
        )
        post_save.connect(signals.record_saved, dispatch_uid="languages.record_saved")
        page_published.connect(publishing.follow_dutch, dispatch_uid="languages.follow_dutch")
        page_published.connect(deriving.follow_source, dispatch_uid="languages.follow_source")
        localize.keep_pages_whole()

"""What follows when an administrator changes the languages of a site."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from wagtail.models import Locale

from cms.languages import shown
from cms.languages.models import ShownLanguage


@receiver([post_save, post_delete], sender=ShownLanguage, dispatch_uid="languages.offer")
def offer(instance: ShownLanguage, created: bool = False, **_kwargs) -> None:
    """Pages can be written in a language from the moment it is switched on."""
    shown.forget()
    if created:
        Locale.all_objects.get_or_create(language_code=instance.language)

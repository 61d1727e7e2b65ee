from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField


class ContactPerson(models.Model):
    """Who at a partner welcomes people: a name, and a face if they like, with their agreement."""

    organisation = models.ForeignKey(
        "directory.Organisation",
        verbose_name=_("organisation"),
        related_name="contact_people",
        on_delete=models.CASCADE,
    )
    name = EncryptedTextField(_("name"))
    photo = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("photo"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    agreed_on = models.DateField(_("agreed to be on the site on"), default=timezone.localdate)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("contact person")
        verbose_name_plural = _("contact people")

    def __str__(self):
        return self.name

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CustomImage(AbstractImage):
    """A picture, and the consent of whoever is in it."""

    consent = models.CharField(
        _("consent of the portrayed"),
        max_length=255,
        blank=True,
        help_text=_(
            "Who agreed, when, and where the signed form is kept. Empty: nobody is recognisable."
        ),
    )

    admin_form_fields = tuple(dict.fromkeys((*Image.admin_form_fields, "description", "consent")))


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="one_rendition_per_filter"
            )
        ]

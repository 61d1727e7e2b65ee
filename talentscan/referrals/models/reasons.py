from django.db import models
from django.utils.translation import gettext_lazy as _


class DeclineReason(models.Model):
    """Why a place does not fit now, as a partner may say it. The resident never reads it."""

    text = models.CharField(
        _("reason"),
        max_length=120,
        help_text=_("About the place, never about the person: We have no room at the moment."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=10)
    is_active = models.BooleanField(_("can be chosen"), default=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("reason why a place does not fit")
        verbose_name_plural = _("reasons why a place does not fit")

    def __str__(self):
        return self.text

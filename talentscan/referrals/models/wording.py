from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.models import AppendOnlyModel
from talentscan.referrals.choices import ConsentKey

#: Stands in the yes itself, and is filled in with the name of the partner.
ORGANISATION = "%(organisation)s"


class ConsentText(models.Model):
    """One sentence somebody agrees to. Shown in a language only once a person checked it there."""

    translatable_fields = ("text",)
    #: Never spoken by an old recording, never written by a machine.
    is_consent = True

    key = models.CharField(_("key"), max_length=12, choices=ConsentKey, unique=True)
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)
    text = models.CharField(
        _("text"),
        max_length=200,
        help_text=_("Whoever changes this makes every translation of it unchecked."),
    )

    class Meta:
        ordering = ["position"]
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")

    def __str__(self):
        return self.text

    def clean(self):
        if self.key == ConsentKey.YES and self.text.count(ORGANISATION) != 1:
            raise ValidationError(
                {"text": _("Keep %(mark)s once: the name comes there.") % {"mark": ORGANISATION}}
            )


class ConsentWording(AppendOnlyModel):
    """The very words of a yes, kept as they were read; consents refer to their version."""

    version = models.CharField(_("version"), max_length=20, unique=True)
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"))
    first_used_at = models.DateTimeField(_("first used"), default=timezone.now)

    class Meta:
        ordering = ["-first_used_at"]
        verbose_name = _("wording of a consent")
        verbose_name_plural = _("wordings of consents")

    def __str__(self):
        return self.version

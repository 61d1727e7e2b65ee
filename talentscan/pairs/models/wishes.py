from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from talentscan.pairs.choices import FAR, Often, Term
from talentscan.pairs.querysets import WisherQuerySet


class Wishes(models.Model):
    """What one side would like, as it was agreed on when a coordinator spoke with them.

    The same fields for both sides, so that neither is asked more than the other.
    """

    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("place"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    often = models.CharField(_("how often"), max_length=12, choices=Often, blank=True)
    kinds = models.JSONField(_("what they do together"), default=list, blank=True)
    far = models.CharField(_("how far"), max_length=14, choices=FAR, blank=True)
    term = models.CharField(_("for how long"), max_length=10, choices=Term, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    note = EncryptedTextField(_("own words"), blank=True)

    spoken_at = models.DateTimeField(_("spoken with"), null=True, blank=True)
    spoken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("spoken by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    spoken_note = EncryptedTextField(_("what came of the talk"), blank=True)
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    ended_at = models.DateTimeField(_("stopped"), null=True, blank=True)

    objects = WisherQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_complete(self) -> bool:
        """Nothing has to be guessed when they are proposed to somebody."""
        return all((self.place_id, self.often, self.kinds, self.far, self.term, self.languages))

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from cms.core.forms import ContactKind
from talentscan.pairs.models.wishes import Wishes


class Family(Wishes):
    """A family that looks for a bonus grandparent. Of the children only how old they are, roughly.

    `consented_at` is empty while nobody read the words of the yes with them: then we speak first.
    Withdrawing empties the personal fields and keeps the row, so that the figures stay true.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    idempotency_key = models.UUIDField(unique=True)
    name = EncryptedTextField(_("name"), blank=True)
    contact_kind = models.CharField(_("how to reach them"), max_length=10, choices=ContactKind)
    contact = EncryptedTextField(_("phone, e-mail or address"), blank=True)
    language = models.CharField(_("language"), max_length=12)
    ages = models.JSONField(_("how old the children are"), default=list, blank=True)

    consented_at = models.DateTimeField(_("said yes"), null=True, blank=True)
    text_version = models.CharField(_("version of the text"), max_length=20, blank=True)
    text_language = models.CharField(_("language of the text"), max_length=12, blank=True)
    heard_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("heard and recorded by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    last_step_at = models.DateTimeField(_("last step"), default=timezone.now)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("family")
        verbose_name_plural = _("families")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

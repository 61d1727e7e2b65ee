import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import crypto
from cms.core.codes import format_code
from cms.core.fields import EncryptedJSONField, EncryptedTextField
from cms.core.forms import ContactKind


class Resident(models.Model):
    """Somebody who said yes to at least one partner, or asked us to call.

    Exists only from that moment on. Erasing empties the personal fields and keeps the row, so that
    the figures and the ledger stay true.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    idempotency_key = models.UUIDField(unique=True)
    name = EncryptedTextField(_("name"), blank=True)
    contact_kind = models.CharField(_("how to reach them"), max_length=10, choices=ContactKind)
    contact = EncryptedTextField(_("phone, e-mail or address"), blank=True)
    birth_year = EncryptedTextField(_("year of birth"), blank=True)
    answers = EncryptedJSONField(_("answers"), default=dict, blank=True)
    idea = EncryptedTextField(_("own idea or question"), blank=True)
    #: Places somebody would like, to speak of when we call; no partner knows of it.
    wanted = models.JSONField(_("places to speak of"), default=list, blank=True)
    wants_call = models.BooleanField(_("asked us to call"), default=False)
    called_at = models.DateTimeField(_("called by us"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=12)
    card_code = EncryptedTextField(_("card code"), blank=True)
    card_fingerprint = models.CharField(max_length=64, unique=True, null=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("filled in together with"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    erase_after = models.DateTimeField(_("will be erased"), null=True, blank=True)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("resident")
        verbose_name_plural = _("residents")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @staticmethod
    def fingerprint(code: str) -> str:
        """What a card is found by, without keeping the code readable."""
        return crypto.fingerprint(code, "card")

    @property
    def readable_code(self) -> str:
        return format_code(self.card_code)

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(TypeError):
    """Somebody tried to change history."""


class AppendOnlyModel(models.Model):
    """A row that is written once. Erasing whole records is the privacy services' business."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AppendOnlyError(f"{self._meta.label} rows are written once.")
        super().save(*args, **kwargs)


class LinkToken(models.Model):
    """A link somebody was sent: good for one purpose on one object, until it expires.

    Only the hash is kept; the link itself exists in the message alone.
    """

    digest = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=40)
    object_id = models.CharField(max_length=40)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["purpose", "object_id"], name="link_by_object")]

    def __str__(self):
        return f"{self.purpose} {self.object_id}"

    @property
    def is_good(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()


class AuditEntry(AppendOnlyModel):
    """Who did or saw what, when. Holds keys of records, never their content."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    action = models.CharField(max_length=60)
    model = models.CharField(max_length=60)
    object_id = models.CharField(max_length=40)
    channel = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        indexes = [models.Index(fields=["model", "object_id"], name="audit_by_object")]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.model} {self.object_id}"

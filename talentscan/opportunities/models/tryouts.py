import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from talentscan.opportunities.querysets import TryOutQuerySet


class TryOut(models.Model):
    """A moment to come and look first, with somebody who waits at the door.

    It has seats of its own, so looking takes no place from who has decided.
    """

    translatable_fields = ("door_text",)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opportunity = models.ForeignKey(
        "opportunities.Opportunity",
        verbose_name=_("opportunity"),
        related_name="try_outs",
        on_delete=models.CASCADE,
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    buddy_name = EncryptedTextField(_("who waits for you"))
    buddy_languages = models.JSONField(_("languages they speak"), default=list, blank=True)
    door_text = models.CharField(_("how to recognise the door"), max_length=200, blank=True)
    door_photo = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("photo of the door"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    capacity = models.PositiveSmallIntegerField(_("how many may come and look"), default=2)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)

    objects = TryOutQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("moment to come and look")
        verbose_name_plural = _("moments to come and look")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at=None) | models.Q(ends_at__gt=models.F("starts_at")),
                name="try_out_ends_after_it_begins",
                violation_error_message=_("The end must be later than the beginning."),
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def is_full(self) -> bool:
        """Needs `with_seats()`."""
        return self.seats_taken >= self.capacity

    @property
    def seats_left(self) -> int:
        return max(self.capacity - self.seats_taken, 0)

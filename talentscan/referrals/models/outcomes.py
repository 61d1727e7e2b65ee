import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.choices import ANSWERS, Answer, Channel, Moment, Side
from talentscan.referrals.models.referrals import Referral


class Question(models.Model):
    """How did it go? Asked once of each side, the day after and in the sixth week."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    referral = models.ForeignKey(Referral, related_name="questions", on_delete=models.PROTECT)
    side = models.CharField(_("who is asked"), max_length=10, choices=Side)
    moment = models.CharField(_("when"), max_length=10, choices=Moment)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer = models.CharField(_("answer"), max_length=12, choices=Answer, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    channel = models.CharField(_("how"), max_length=8, choices=Channel, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written down by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("question about the outcome")
        verbose_name_plural = _("questions about the outcome")
        constraints = [
            models.UniqueConstraint(fields=["referral", "side", "moment"], name="asked_once")
        ]

    def __str__(self):
        return f"{self.side} {self.moment} {self.pk}"

    @property
    def choices(self) -> tuple[Answer, ...]:
        return ANSWERS[(Moment(self.moment), Side(self.side))]

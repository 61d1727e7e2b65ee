import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.models.people import Resident
from talentscan.referrals.models.referrals import Referral


class Visit(models.Model):
    """Somebody comes and looks first.

    Who did not come has no mark here: the visit is cancelled like any other, and somebody calls.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    try_out = models.ForeignKey(
        "opportunities.TryOut",
        verbose_name=_("moment"),
        related_name="visits",
        on_delete=models.PROTECT,
    )
    referral = models.ForeignKey(Referral, related_name="visits", on_delete=models.PROTECT)
    resident = models.ForeignKey(
        Resident, related_name="visits", null=True, blank=True, on_delete=models.SET_NULL
    )
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)
    came_at = models.DateTimeField(_("has been"), null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        verbose_name = _("visit to look")
        verbose_name_plural = _("visits to look")
        constraints = [
            models.UniqueConstraint(
                fields=["referral"],
                condition=models.Q(cancelled_at=None),
                name="one_open_visit_per_referral",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

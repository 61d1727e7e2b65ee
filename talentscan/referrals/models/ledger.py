from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.models import AppendOnlyModel
from talentscan.referrals.choices import Channel, Entry
from talentscan.referrals.models.referrals import Referral


class LedgerEntry(AppendOnlyModel):
    """What happened with a referral; written once, readable by the resident."""

    referral = models.ForeignKey(Referral, related_name="ledger", on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    entry = models.CharField(max_length=20, choices=Entry)
    channel = models.CharField(max_length=8, choices=Channel)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, related_name="+", null=True, on_delete=models.SET_NULL
    )
    day = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger")

    def __str__(self):
        return f"{self.entry} {self.at:%Y-%m-%d}"

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.models import AppendOnlyModel
from talentscan.pairs.desk_choices import Entry, Side
from talentscan.pairs.models.pairs import Pair
from talentscan.referrals.choices import Channel


class PairEntry(AppendOnlyModel):
    """What happened with a pair; written once, read at the desk."""

    pair = models.ForeignKey(Pair, related_name="ledger", on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    entry = models.CharField(max_length=12, choices=Entry)
    side = models.CharField(max_length=12, choices=Side, blank=True)
    channel = models.CharField(max_length=8, choices=Channel)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, related_name="+", null=True, on_delete=models.SET_NULL
    )

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("entry about a pair")
        verbose_name_plural = _("ledger of pairs")

    def __str__(self):
        return f"{self.entry} {self.at:%Y-%m-%d}"

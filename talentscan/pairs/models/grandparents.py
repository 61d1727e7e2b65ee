import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from talentscan.pairs.models.wishes import Wishes
from talentscan.referrals.models import Referral, Resident


class Grandparent(Wishes):
    """A resident who would be a bonus grandparent; who they are stands with the resident."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    resident = models.ForeignKey(Resident, related_name="grandparents", on_delete=models.PROTECT)
    #: The yes from the scan it came from, if it did.
    referral = models.ForeignKey(
        Referral, related_name="+", null=True, blank=True, on_delete=models.PROTECT
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("added by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    vog_seen_on = models.DateField(_("certificate of conduct seen on"), null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("bonus grandparent")
        verbose_name_plural = _("bonus grandparents")
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(ended_at=None),
                name="one_open_grandparent_per_resident",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

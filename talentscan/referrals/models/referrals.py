import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.choices import CONTACT_VISIBLE, State
from talentscan.referrals.models.consents import Consent
from talentscan.referrals.models.people import Resident
from talentscan.referrals.querysets import ReferralQuerySet


class Referral(models.Model):
    """The partner's task that follows from a yes: somebody waits for a call."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    consent = models.OneToOneField(Consent, related_name="referral", on_delete=models.PROTECT)
    resident = models.ForeignKey(Resident, related_name="referrals", on_delete=models.PROTECT)
    organisation = models.ForeignKey(
        "directory.Organisation", related_name="referrals", on_delete=models.PROTECT
    )
    opportunity = models.ForeignKey(
        "opportunities.Opportunity", related_name="referrals", on_delete=models.PROTECT
    )
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.ASKED)
    created_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer_by = models.DateField(_("answer expected by"))
    promised_on = models.DateField(_("will call before"), null=True, blank=True)
    contact_seen_at = models.DateTimeField(_("details first seen"), null=True, blank=True)
    deletion_confirmed_at = models.DateTimeField(_("deletion confirmed"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = ReferralQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        indexes = [models.Index(fields=["organisation", "state"], name="referral_by_partner")]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def shows_contact(self) -> bool:
        return self.state in CONTACT_VISIBLE and self.resident.erased_at is None

    @property
    def waiting_days(self) -> int:
        return (timezone.localdate() - timezone.localdate(self.created_at)).days

    @property
    def is_overdue(self) -> bool:
        today = timezone.localdate()
        if self.state == State.ASKED:
            return self.answer_by < today
        return self.state == State.PICKED_UP and bool(self.promised_on and self.promised_on < today)

import uuid
from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.choices import CONTACT_VISIBLE, State
from talentscan.referrals.models.consents import Consent
from talentscan.referrals.models.people import Resident
from talentscan.referrals.models.reasons import DeclineReason
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
    sent_at = models.DateTimeField(_("message sent"), null=True, blank=True)
    seen_at = models.DateTimeField(_("first read"), null=True, blank=True)
    answer_by = models.DateField(_("answer expected by"))
    promised_on = models.DateField(_("will call before"), null=True, blank=True)
    is_postponed = models.BooleanField(_("asked for more time"), default=False)
    contacted_at = models.DateTimeField(_("first contact"), null=True, blank=True)
    meeting_on = models.DateField(_("will meet on"), null=True, blank=True)
    other_offered_at = models.DateTimeField(_("another place offered"), null=True, blank=True)
    reason = models.ForeignKey(
        DeclineReason,
        verbose_name=_("why it does not fit"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    suggested = models.ForeignKey(
        "directory.Organisation",
        verbose_name=_("may suit better"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
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
    def deadline(self) -> date | None:
        """The last day of whoever has to call; None when the clock stands still."""
        if self.state == State.ASKED:
            return self.answer_by
        return self.promised_on if self.state == State.PICKED_UP else None

    @property
    def clock_round(self) -> str:
        """Tells one wait from the next: within each, somebody is reminded once."""
        return f"{self.state}-{self.deadline}"

    @property
    def is_overdue(self) -> bool:
        return bool(self.deadline and self.deadline < timezone.localdate())

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core import crypto
from cms.core.codes import format_code
from cms.core.fields import EncryptedJSONField, EncryptedTextField
from cms.core.forms import ContactKind
from cms.core.models import AppendOnlyModel
from talentscan.referrals.choices import CONTACT_VISIBLE, Channel, Entry, State
from talentscan.referrals.querysets import ReferralQuerySet


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


class Consent(models.Model):
    """One yes, to one partner, for one thing to do; with the words it was given to."""

    resident = models.ForeignKey(Resident, related_name="consents", on_delete=models.PROTECT)
    organisation = models.ForeignKey(
        "directory.Organisation", related_name="consents", on_delete=models.PROTECT
    )
    opportunity = models.ForeignKey(
        "opportunities.Opportunity", related_name="consents", on_delete=models.PROTECT
    )
    fields = models.JSONField(_("what goes to the partner"), default=list)
    text_version = models.CharField(_("version of the text"), max_length=20)
    language = models.CharField(_("language of the text"), max_length=12)
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("heard and recorded by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "opportunity"],
                condition=models.Q(withdrawn_at=None),
                name="one_open_yes_per_opportunity",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


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


class LedgerEntry(AppendOnlyModel):
    """What happened with a referral; written once, readable by the resident."""

    referral = models.ForeignKey(Referral, related_name="ledger", on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    entry = models.CharField(max_length=12, choices=Entry)
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

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from talentscan.bank.choices import EndReason
from talentscan.bank.querysets import EntryQuerySet, QuestionQuerySet
from talentscan.referrals.models import Resident


class BankEntry(models.Model):
    """That somebody keeps their talents with us for a while, with the words they said yes to.

    What they like to do stays with the resident, encrypted; here is only where and until when.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    resident = models.ForeignKey(Resident, related_name="bank_entries", on_delete=models.PROTECT)
    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("municipality"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    consent_version = models.CharField(_("version of the text"), max_length=20)
    consent_language = models.CharField(_("language of the text"), max_length=12)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("heard and recorded by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    holds_until = models.DateField(_("holds until"))
    asked_at = models.DateTimeField(_("asked whether it still holds"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=10, choices=EndReason, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "-pk"]
        verbose_name = _("entry of the talent bank")
        verbose_name_plural = _("entries of the talent bank")
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(ended_at=None),
                name="one_open_entry_per_resident",
            )
        ]
        indexes = [models.Index(fields=["ended_at", "holds_until"], name="bank_open")]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


class BankQuestion(models.Model):
    """What a partner asks of the talent bank in own words, and what the coordinator answered."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        "directory.Organisation", related_name="bank_questions", on_delete=models.PROTECT
    )
    opportunity = models.ForeignKey(
        "opportunities.Opportunity",
        related_name="bank_questions",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    filters = models.JSONField(_("what they look for"), default=dict, blank=True)
    #: The same wishes always read the same; of each, a partner has one open question.
    filters_key = models.CharField(max_length=64, editable=False)
    text = EncryptedTextField(_("question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    created_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer = EncryptedTextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("question to the talent bank")
        verbose_name_plural = _("questions to the talent bank")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "filters_key"],
                condition=models.Q(answered_at=None),
                name="one_open_question_per_wish",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

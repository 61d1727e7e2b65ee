from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.opportunities.choices import UNDECIDED, SubmissionState
from talentscan.opportunities.querysets import SubmissionQuerySet


class Submission(models.Model):
    """A partner's text for the coordinator to read.

    For what is not on the site yet the text stands on the opportunity itself, and `changes` is
    empty. For what is on the site it waits here, so that the old version stays up meanwhile.
    """

    opportunity = models.ForeignKey(
        "opportunities.Opportunity", related_name="submissions", on_delete=models.CASCADE
    )
    #: New texts by field; `talents` holds {talent: [weight, sentence]}.
    changes = models.JSONField(default=dict, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=SubmissionState, default=SubmissionState.OPEN
    )
    note = models.TextField(_("remark of the coordinator"), blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    submitted_at = models.DateTimeField(_("sent"), default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    seen_at = models.DateTimeField(_("seen by the desk"), null=True, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["submitted_at", "pk"]
        verbose_name = _("text from a partner")
        verbose_name_plural = _("texts from partners")
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity"],
                condition=models.Q(state__in=UNDECIDED),
                name="one_undecided_text_per_opportunity",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.state == SubmissionState.WAITING

    @property
    def is_returned(self) -> bool:
        return self.state == SubmissionState.RETURNED

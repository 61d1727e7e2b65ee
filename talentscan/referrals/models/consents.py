from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.models.people import Resident


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

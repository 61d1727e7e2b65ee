"""What finding a fitting place needs besides the opportunities themselves."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from talentscan.opportunities.models.opportunities import Opportunity


class MatchRow(models.Model):
    """The facts of one opportunity that can be weighed by the database, and nothing else.

    Narrow on purpose: one index holds the whole row, so that many of them are looked through
    without touching the table. Kept by the signals; `manage.py rebuild_match_rows` makes it anew.
    """

    opportunity = models.OneToOneField(
        Opportunity, primary_key=True, related_name="match_row", on_delete=models.CASCADE
    )
    partner = models.IntegerField()
    latitude = models.FloatField()
    longitude = models.FloatField()
    at_home = models.BooleanField()
    dutch = models.SmallIntegerField()
    talents = models.BigIntegerField()
    traits = models.BigIntegerField()
    languages = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        verbose_name = _("facts for matching")
        verbose_name_plural = _("facts for matching")
        indexes = [
            models.Index(
                "at_home",
                "latitude",
                "longitude",
                "talents",
                "traits",
                "languages",
                "dutch",
                "partner",
                "opportunity",
                name="match_row_covering",
            )
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


class ShownCount(models.Model):
    """How often an opportunity was among those shown, per day: a number without any person."""

    day = models.DateField(_("day"), default=timezone.localdate)
    opportunity = models.ForeignKey(
        Opportunity, related_name="shown_counts", on_delete=models.CASCADE
    )
    times = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        default_permissions = ()
        verbose_name = _("times shown")
        verbose_name_plural = _("times shown")
        constraints = [
            models.UniqueConstraint(fields=["day", "opportunity"], name="one_count_per_day")
        ]

    def __str__(self):
        return f"{self.day}: {self.times}"


def _points(label, default: float) -> models.FloatField:
    return models.FloatField(
        label, default=default, validators=[MinValueValidator(0), MaxValueValidator(20)]
    )


class MatchingWeights(models.Model):
    """What each agreement is worth. Every change is a new row; the newest counts."""

    TERMS = (
        "company",
        "group",
        "posture",
        "setting",
        "rhythm",
        "day_parts",
        "languages",
        "facilities",
        "near",
    )

    company = _points(_("the same kind of people"), 2.0)
    group = _points(_("alone or together"), 1.0)
    posture = _points(_("sitting or standing"), 1.5)
    setting = _points(_("indoors or outdoors"), 2.0)
    rhythm = _points(_("how often it is"), 1.5)
    day_parts = _points(_("the same part of the day"), 1.0)
    languages = _points(_("a shared language"), 2.0)
    facilities = _points(_("what is taken into account"), 0.5)
    near = _points(_("close to home"), 3.0)
    saved_at = models.DateTimeField(default=timezone.now, editable=False)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        related_name="+",
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
    )

    class Meta:
        default_permissions = ()
        ordering = ["-pk"]
        verbose_name = _("weights of the matching")
        verbose_name_plural = _("weights of the matching")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def points(self) -> dict[str, float]:
        return {term: getattr(self, term) for term in self.TERMS}

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from talentscan.pairs.desk_choices import Side
from talentscan.pairs.models.families import Family
from talentscan.pairs.models.grandparents import Grandparent
from talentscan.pairs.models.pairs import Pair
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Resident


class PairSide(models.Model):
    """One of the two, and their own answer; a yes with the words it was given to."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pair = models.ForeignKey(Pair, related_name="sides", on_delete=models.PROTECT)
    side = models.CharField(_("who"), max_length=12, choices=Side)
    #: Empty while they have not answered.
    said_yes = models.BooleanField(_("said yes"), null=True, blank=True)
    said_at = models.DateTimeField(_("answered"), null=True, blank=True)
    text_version = models.CharField(_("version of the text"), max_length=20, blank=True)
    text_language = models.CharField(_("language of the text"), max_length=12, blank=True)
    channel = models.CharField(_("how"), max_length=8, choices=Channel, blank=True)
    heard_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("heard and recorded by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("side of a pair")
        verbose_name_plural = _("sides of pairs")
        constraints = [
            models.UniqueConstraint(fields=["pair", "side"], name="each_side_of_a_pair_once")
        ]

    def __str__(self):
        return f"{self.side} {self.pk}"

    @property
    def is_family(self) -> bool:
        return self.side == Side.FAMILY

    @property
    def person(self) -> Family | Resident:
        """Whom we write to: both have a name, a way to be reached and a language."""
        return self.pair.family if self.is_family else self.pair.grandparent.resident

    @property
    def other_person(self) -> Family | Resident:
        return self.pair.grandparent.resident if self.is_family else self.pair.family

    @property
    def other_wishes(self) -> Family | Grandparent:
        return self.pair.grandparent if self.is_family else self.pair.family

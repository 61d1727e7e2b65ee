import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from talentscan.pairs.desk_choices import ACQUAINTED, OPEN, State
from talentscan.pairs.models.families import Family
from talentscan.pairs.models.grandparents import Grandparent
from talentscan.pairs.querysets import PairQuerySet

_IS_OPEN = models.Q(state__in=sorted(state.value for state in OPEN))


class Pair(models.Model):
    """A family and somebody older who may suit each other: proposed, met, begun or not."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    family = models.ForeignKey(Family, related_name="pairs", on_delete=models.PROTECT)
    grandparent = models.ForeignKey(Grandparent, related_name="pairs", on_delete=models.PROTECT)
    state = models.CharField(
        _("how far they are"), max_length=12, choices=State, default=State.PROPOSED
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("proposed by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    changed_at = models.DateTimeField(_("last step"), default=timezone.now)
    meeting_at = models.DateTimeField(_("first meeting"), null=True, blank=True)
    meeting_where = EncryptedTextField(_("where they meet"), blank=True)
    #: When the desk called both sides: after the first meeting, and in the sixth week.
    called_first_at = models.DateTimeField(_("called after the meeting"), null=True, blank=True)
    called_later_at = models.DateTimeField(_("called after six weeks"), null=True, blank=True)
    note = EncryptedTextField(_("what came of it"), blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = PairQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("pair")
        verbose_name_plural = _("pairs")
        constraints = [
            models.UniqueConstraint(
                fields=["family"], condition=_IS_OPEN, name="one_open_pair_per_family"
            ),
            models.UniqueConstraint(
                fields=["grandparent"], condition=_IS_OPEN, name="one_open_pair_per_grandparent"
            ),
        ]

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def shows_contact(self) -> bool:
        """Whether each side may know who the other is: two yeses, and the certificate seen."""
        return self.state in ACQUAINTED and self.grandparent.vog_seen_on is not None

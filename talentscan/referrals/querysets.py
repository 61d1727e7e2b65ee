from django.db import models
from django.utils import timezone

from cms.users.choices import DESK_ROLES
from cms.users.querysets import OfPartnerQuerySet
from talentscan.referrals.choices import WAITING, State


class ReferralQuerySet(OfPartnerQuerySet):
    def for_listing(self):
        return self.select_related(
            "resident", "organisation", "opportunity__place", "opportunity__venue"
        )

    def waiting(self):
        return self.filter(state__in=WAITING)

    def overdue(self, today=None):
        """Nobody called in time: no answer by the date asked, or a promise that has passed."""
        today = today or timezone.localdate()
        return self.filter(
            models.Q(state=State.ASKED, answer_by__lt=today)
            | models.Q(state=State.PICKED_UP, promised_on__lt=today)
        )

    def deletion_open(self):
        return self.filter(
            state=State.WITHDRAWN, contact_seen_at__isnull=False, deletion_confirmed_at=None
        )


class TaskQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Work of the desk, for nobody else's eyes."""
        may = user.is_authenticated and user.is_active and user.has_role(*DESK_ROLES)
        return self if may else self.none()

    def open(self):
        return self.filter(done_at=None)

    def for_listing(self):
        return self.select_related(
            "resident", "referral__organisation", "referral__opportunity__place"
        )

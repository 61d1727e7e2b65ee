from datetime import datetime, time

from django.db import models
from django.utils import timezone

from cms.users.choices import DESK_ROLES
from cms.users.querysets import OfPartnerQuerySet


class EntryQuerySet(models.QuerySet):
    def open(self):
        """Nobody ended these."""
        return self.filter(ended_at=None)

    def active(self):
        """Nor withdrew these people everything, with days of grace to think again."""
        return self.open().filter(resident__erased_at=None, resident__erase_after=None)

    def standing(self):
        """Whose yes holds today, and is not past its date."""
        return self.active().filter(holds_until__gte=timezone.localdate())

    def counted(self):
        """Who is part of a group: from the day after their yes, so that no partner sees a number
        change at the moment that somebody they know joins."""
        midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time()))
        return self.standing().filter(given_at__lt=midnight)

    def visible_to(self, user):
        """For the desk, and for nobody else."""
        may = user.is_authenticated and user.is_active and user.has_role(*DESK_ROLES)
        return self if may else self.none()

    def for_listing(self):
        return self.select_related("resident", "place")


class QuestionQuerySet(OfPartnerQuerySet):
    def open(self):
        return self.filter(answered_at=None)

    def for_listing(self):
        return self.select_related("organisation", "opportunity", "asked_by", "answered_by")

from datetime import datetime

from django.db import models
from django.db.models import Q

from cms.messaging.choices import Status


class MessageQuerySet(models.QuerySet):
    def due(self, now: datetime) -> "MessageQuerySet":
        """What a worker may take up: its time has come, or another worker died over it."""
        return self.filter(
            Q(status=Status.WAITING, next_attempt_at__lte=now)
            | Q(status=Status.SENDING, leased_until__lt=now)
        ).order_by("next_attempt_at", "created_at")

    def waiting(self) -> "MessageQuerySet":
        return self.filter(status__in=[Status.WAITING, Status.SENDING]).order_by("created_at")

    def failed(self) -> "MessageQuerySet":
        return self.filter(status=Status.FAILED).order_by("created_at")

    def by_hand(self) -> "MessageQuerySet":
        return self.filter(status=Status.BY_HAND).order_by("created_at")

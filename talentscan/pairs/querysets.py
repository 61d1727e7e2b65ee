from django.db import models
from django.db.models import Exists, OuterRef

from talentscan.pairs.desk_choices import OPEN


class WisherQuerySet(models.QuerySet):
    """Families, and people who would like to be a bonus grandparent."""

    def _in_pair(self, side: str) -> Exists:
        pairs = self.model._meta.get_field("pairs").related_model
        return Exists(pairs.objects.filter(**{side: OuterRef("pk")}, state__in=OPEN))

    def open(self):
        return self.filter(ended_at=None)

    def to_call(self):
        return self.open().filter(spoken_at=None)

    def free(self):
        """Spoken with, and not with anybody yet."""
        side = self.model._meta.model_name
        return self.open().exclude(spoken_at=None).exclude(self._in_pair(side))

    def in_pair(self):
        return self.filter(self._in_pair(self.model._meta.model_name))


class PairQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state__in=OPEN)

    def for_listing(self):
        return self.select_related(
            "family__place__parent", "grandparent__place__parent", "grandparent__resident"
        )

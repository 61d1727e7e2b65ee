"""How often something was shown: numbers per day, without anybody in them."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from talentscan.opportunities.models import ShownCount


@transaction.atomic
def count_shown(opportunity_ids: Iterable[int]) -> None:
    """One more for each of these, today. Two at once both count."""
    ids, today = sorted(set(opportunity_ids)), timezone.localdate()
    ShownCount.objects.bulk_create(
        [ShownCount(day=today, opportunity_id=pk) for pk in ids], ignore_conflicts=True
    )
    ShownCount.objects.filter(day=today, opportunity__in=ids).update(times=F("times") + 1)

"""Moments to come and look first."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from talentscan.opportunities.models import Opportunity, TryOut


@transaction.atomic
def add_try_out(
    opportunity: Opportunity, *, starts_at: datetime, acting_user=None, **values
) -> TryOut:
    """A new moment. The same beginning again gives the same moment, however often one presses."""
    Opportunity.objects.select_for_update().get(pk=opportunity.pk)
    existing = opportunity.try_outs.filter(starts_at=starts_at, cancelled_at=None).first()
    if existing:
        return existing
    try_out = TryOut.objects.create(opportunity=opportunity, starts_at=starts_at, **values)
    audit.log("moment to look added", try_out, user=acting_user)
    return try_out


@transaction.atomic
def cancel_try_out(try_out_id: int, *, acting_user=None) -> TryOut:
    """It does not go ahead. Who would come hears so from `referrals`, which knows them."""
    try_out = TryOut.objects.select_for_update().get(pk=try_out_id)
    if try_out.cancelled_at is None:
        try_out.cancelled_at = timezone.now()
        try_out.save(update_fields=["cancelled_at"])
        audit.log("moment to look cancelled", try_out, user=acting_user)
    return try_out

"""Moments to come and look first."""

from datetime import datetime

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from cms.core import audit
from talentscan.opportunities.models import Opportunity, TryOut

#: Sent with `try_out` in the same transaction; who knows the visitors tells them.
try_out_cancelled = Signal()


@transaction.atomic
def add_try_out(
    opportunity: Opportunity, *, starts_at: datetime, acting_user=None, **values
) -> TryOut:
    """A new moment. The same beginning again gives the same moment, however often one presses."""
    Opportunity.objects.select_for_update(no_key=True).get(pk=opportunity.pk)
    existing = opportunity.try_outs.filter(starts_at=starts_at, cancelled_at=None).first()
    if existing:
        return existing
    try_out = TryOut.objects.create(opportunity=opportunity, starts_at=starts_at, **values)
    audit.log("moment to look added", try_out, user=acting_user)
    return try_out


@transaction.atomic
def cancel_try_out(try_out_id: int, *, acting_user=None) -> TryOut:
    """It does not go ahead; who would come hears so."""
    try_out = TryOut.objects.select_for_update(no_key=True).get(pk=try_out_id)
    if try_out.cancelled_at is None:
        try_out.cancelled_at = timezone.now()
        try_out.save(update_fields=["cancelled_at"])
        audit.log("moment to look cancelled", try_out, user=acting_user)
        try_out_cancelled.send(sender=TryOut, try_out=try_out)
    return try_out

"""Coming to look first: a seat of one's own, given back at any time, and never a mark.

The moment's row is locked first, so that of two people for the last seat one gets it.
"""

import uuid

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from talentscan.opportunities.models import TryOut
from talentscan.referrals.choices import CLOSED, TaskKind
from talentscan.referrals.exceptions import MomentFull, MomentGone
from talentscan.referrals.models import Referral, Visit
from talentscan.referrals.services import tasks
from talentscan.referrals.services.steps import message_resident


@transaction.atomic
def plan_visit(referral_id: int, moment: uuid.UUID, *, acting_user=None) -> Visit:
    """A seat at this moment. Another moment than before takes its place; the same stays the same.

    Raises MomentGone and MomentFull.
    """
    try_out = TryOut.objects.select_for_update(no_key=True).filter(public_id=moment).first()
    referral = Referral.objects.select_related("resident").get(pk=referral_id)
    if try_out is None or not _may_come(referral, try_out):
        raise MomentGone
    earlier = referral.visits.filter(cancelled_at=None).first()
    if earlier and earlier.try_out_id == try_out.pk:
        return earlier
    if try_out.visits.filter(cancelled_at=None).count() >= try_out.capacity:
        raise MomentFull
    if earlier:
        _give_back(earlier, acting_user)
    visit = Visit.objects.create(try_out=try_out, referral=referral, resident=referral.resident)
    audit.log("comes to look", visit, user=acting_user)
    message_resident(
        "referrals.visit", referral.resident, subject=visit, key=f"referrals.visit:{visit.pk}"
    )
    return visit


def _may_come(referral: Referral, try_out: TryOut) -> bool:
    return (
        try_out.opportunity_id == referral.opportunity_id
        and try_out.cancelled_at is None
        and not try_out.has_begun
        and referral.state not in CLOSED
        and referral.resident.erased_at is None
    )


@transaction.atomic
def cancel_visit(visit_id: int, *, acting_user=None) -> Visit:
    """They do not come after all; no reason is asked, until the last minute."""
    visit = _locked(visit_id)
    if visit.cancelled_at is None and visit.came_at is None:
        _give_back(visit, acting_user)
    return visit


@transaction.atomic
def record_visit(visit_id: int, *, came: bool, acting_user=None) -> Visit:
    """How it went, says whoever waited. Who did not come is called, and asked how they are."""
    visit = _locked(visit_id)
    if visit.cancelled_at or visit.came_at or not visit.try_out.has_begun:
        return visit
    if came:
        visit.came_at = timezone.now()
        visit.save(update_fields=["came_at"])
        audit.log("came to look", visit, user=acting_user)
    else:
        _give_back(visit, acting_user)
        tasks.add(
            TaskKind.NO_SHOW,
            visit.referral.resident,
            referral=visit.referral,
            detail=f"visit {visit.pk}",
        )
    return visit


def cancel_visits_of(referral: Referral, *, acting_user=None) -> None:
    """A yes was taken back: the seat is free again."""
    for visit in referral.visits.filter(cancelled_at=None, came_at=None):
        cancel_visit(visit.pk, acting_user=acting_user)


def cancel_visits_at(try_out: TryOut) -> None:
    """The moment does not go ahead: everybody who would come hears so."""
    for visit in try_out.visits.filter(cancelled_at=None, came_at=None):
        _give_back(visit, None)
        message_resident(
            "referrals.visit_off",
            visit.referral.resident,
            subject=visit,
            key=f"referrals.visit_off:{visit.pk}",
        )


def _locked(visit_id: int) -> Visit:
    try_out_id = Visit.objects.values_list("try_out", flat=True).get(pk=visit_id)
    TryOut.objects.select_for_update(no_key=True).get(pk=try_out_id)
    return Visit.objects.select_related("try_out", "referral__resident").get(pk=visit_id)


def _give_back(visit: Visit, acting_user) -> None:
    visit.cancelled_at = timezone.now()
    visit.save(update_fields=["cancelled_at"])
    audit.log("visit cancelled", visit, user=acting_user)

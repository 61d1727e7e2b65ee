"""How partners deal with the people led to them: what the matching may know, and no more."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from talentscan.matching.types import PartnerRecord
from talentscan.referrals.choices import Entry, State
from talentscan.referrals.models import LedgerEntry, Referral

#: What a partner does that counts as an answer.
ANSWERS = (Entry.PICKED_UP, Entry.CONTACTED, Entry.MEETING, Entry.DECLINED)


def partner_records() -> dict[int, PartnerRecord]:
    """Every partner that has been asked anything lately or has something waiting: two queries."""
    overdue = Referral.objects.overdue().order_by().values("pk")
    waiting = (
        Referral.objects.waiting()
        .order_by()
        .values("organisation_id")
        .annotate(number=Count("pk"), late=Count("pk", filter=Q(pk__in=overdue)))
    )
    counts = {row["organisation_id"]: (row["number"], row["late"]) for row in waiting}
    answers = {row["organisation_id"]: row for row in _answers()}
    return {
        pk: PartnerRecord(
            *counts.get(pk, (0, 0)),
            asked=answers[pk]["due"] if pk in answers else 0,
            in_time=answers[pk]["timely"] if pk in answers else 0,
        )
        for pk in counts.keys() | answers.keys()
    }


def _answers():
    """Per partner: how many of the last months had to be answered by now, and how many were in
    time. What a resident withdrew before any answer is nobody's fault, and left out."""
    today = timezone.localdate()
    answered = LedgerEntry.objects.filter(referral=OuterRef("pk"), entry__in=ANSWERS)
    in_time = answered.filter(at__date__lte=OuterRef("answer_by"))
    since = timezone.now() - timedelta(days=settings.REFERRAL_RECORD_DAYS)
    return (
        Referral.objects.filter(created_at__gte=since)
        .annotate(was_answered=Exists(answered), was_in_time=Exists(in_time))
        .filter(Q(was_answered=True) | Q(state=State.ASKED, answer_by__lt=today))
        .order_by()
        .values("organisation_id")
        .annotate(due=Count("pk"), timely=Count("pk", filter=Q(was_in_time=True)))
    )

"""How partners deal with the people led to them: what the matching may know, and no more."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from talentscan.matching.types import PartnerRecord
from talentscan.referrals.choices import WAITING, Entry, State
from talentscan.referrals.models import LedgerEntry, Referral

#: What a partner does that counts as an answer.
ANSWERS = (Entry.PICKED_UP, Entry.CONTACTED, Entry.MEETING, Entry.DECLINED)


def partner_records() -> dict[int, PartnerRecord]:
    """Every partner that has been asked anything lately or has something waiting: one query.

    What had to be answered by now counts, and how much of that was in time. What a resident
    withdrew before any answer is nobody's fault, and left out.
    """
    today = timezone.localdate()
    answered = LedgerEntry.objects.filter(referral=OuterRef("pk"), entry__in=ANSWERS)
    in_time = answered.filter(at__date__lte=OuterRef("answer_by"))
    lately = Q(created_at__gte=timezone.now() - timedelta(days=settings.REFERRAL_RECORD_DAYS))
    overdue = Referral.objects.overdue().order_by().values("pk")
    rows = (
        Referral.objects.filter(lately | Q(state__in=WAITING))
        .annotate(was_answered=Exists(answered), was_in_time=Exists(in_time))
        .order_by()
        .values("organisation_id")
        .annotate(
            open=Count("pk", filter=Q(state__in=WAITING)),
            overdue=Count("pk", filter=Q(state__in=WAITING, pk__in=overdue)),
            asked=Count(
                "pk",
                filter=lately & (Q(was_answered=True) | Q(state=State.ASKED, answer_by__lt=today)),
            ),
            in_time=Count("pk", filter=lately & Q(was_in_time=True)),
        )
    )
    found = {row.pop("organisation_id"): PartnerRecord(**row) for row in rows}
    return {pk: record for pk, record in found.items() if record.open or record.asked}

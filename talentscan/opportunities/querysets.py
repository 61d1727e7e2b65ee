from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from cms.users.querysets import OfPartnerQuerySet
from talentscan.opportunities.choices import Status, SubmissionState


def last_good_day(today: date | None = None) -> date:
    """What was checked on this day or later still counts as true."""
    days = settings.OPPORTUNITY_CHECK_DAYS + settings.OPPORTUNITY_GRACE_DAYS
    return (today or timezone.localdate()) - timedelta(days=days)


class OpportunityQuerySet(OfPartnerQuerySet):
    def published(self):
        """What has a page on the site."""
        return self.filter(status=Status.PUBLISHED, organisation__is_active=True)

    def not_closed(self, today: date | None = None):
        """Leaves out what is closed for a while; on its last day it is open again."""
        today = today or timezone.localdate()
        return self.filter(
            Q(closed_until=None) | Q(closed_until__lte=today),
            Q(organisation__closed_until=None) | Q(organisation__closed_until__lte=today),
        )

    def open(self, today: date | None = None):
        """What somebody may say yes to."""
        return self.published().not_closed(today).filter(places_available__gt=0)

    def matchable(self, today: date | None = None):
        """What somebody may be led to: open, and known to be true not long ago."""
        return self.open(today).filter(checked_on__gte=last_good_day(today))

    def for_listing(self):
        return self.select_related("organisation", "place", "venue")

    def for_cards(self):
        """What a card shows; a fraction of all."""
        return self.for_listing().only(
            "slug",
            "title",
            "summary",
            "how_often",
            "organisation__name",
            "place__name",
            "venue__name",
        )


class SubmissionQuerySet(models.QuerySet):
    def waiting(self):
        """For the coordinator to decide, longest first."""
        return self.filter(state=SubmissionState.WAITING).order_by("submitted_at")

    def unseen(self):
        """Put on the site by a trusted partner; no coordinator has looked yet."""
        return self.filter(state=SubmissionState.ACCEPTED, decided_by=None, seen_at=None).order_by(
            "submitted_at"
        )


class TryOutQuerySet(models.QuerySet):
    def upcoming(self, now: datetime | None = None):
        return self.filter(cancelled_at=None, starts_at__gt=now or timezone.now())

    def with_seats(self):
        """Adds `seats_taken`: who comes, counted by the database in the same query."""
        visits = self.model._meta.get_field("visits").related_model
        taken = (
            visits.objects.filter(try_out=OuterRef("pk"), cancelled_at=None)
            .order_by()
            .values("try_out")
            .annotate(total=Count("pk"))
            .values("total")
        )
        return self.annotate(seats_taken=Coalesce(Subquery(taken), Value(0)))

    def with_room(self):
        return self.with_seats().filter(capacity__gt=F("seats_taken"))

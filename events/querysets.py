from datetime import datetime

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from events.choices import OPEN_STATUSES, RegistrationStatus, SessionStatus


class EventQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)


class SessionQuerySet(models.QuerySet):
    def published(self):
        return self.filter(event__is_published=True)

    def upcoming(self, now: datetime | None = None):
        """Not over yet; what goes on now still counts, people may walk in."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at", "pk")

    def going_ahead(self):
        return self.exclude(status=SessionStatus.CANCELLED)

    def in_place(self, place):
        """In a municipality with all its parts, or in one village or neighbourhood."""
        return self.filter(Q(event__place=place) | Q(event__place__parent=place))

    def with_seats(self):
        """Adds `seats_taken`: people with a place, counted by the database."""
        taken = (
            self.model._meta.get_field("registrations")
            .related_model.objects.filter(
                session=OuterRef("pk"), status=RegistrationStatus.CONFIRMED
            )
            .order_by()
            .values("session")
            .annotate(people_sum=Sum("people"))
            .values("people_sum")
        )
        return self.annotate(seats_taken=Coalesce(Subquery(taken), Value(0)))

    def with_all(self):
        """Everything a line of the agenda shows, in this one query."""
        return self.select_related(
            "event__organisation", "event__place__parent", "event__venue"
        ).with_seats()

    def for_lines(self):
        """What one line of a list elsewhere on the site shows; a fraction of all."""
        return (
            self.select_related("event__place", "event__venue")
            .with_seats()
            .only(
                "starts_at",
                "ends_at",
                "status",
                "capacity",
                "event__title",
                "event__slug",
                "event__cost",
                "event__talents",
                "event__sign_up",
                "event__place__name",
                "event__venue__name",
            )
        )


class RegistrationQuerySet(models.QuerySet):
    def open(self):
        return self.filter(status__in=OPEN_STATUSES)

    def confirmed(self):
        return self.filter(status=RegistrationStatus.CONFIRMED)

    def waiting(self):
        """Longest first."""
        return self.filter(status=RegistrationStatus.WAITING).order_by("waiting_since", "pk")

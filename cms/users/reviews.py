"""The monthly look at who may do what: begun by itself, signed by a person, never twice."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.users.models import AccessReview, User


def begin_review() -> AccessReview:
    """This month's, there until somebody signs it; a job of the worker, safe to repeat."""
    month = timezone.localdate().replace(day=1)
    return AccessReview.objects.get_or_create(month=month)[0]


def unsigned() -> AccessReview | None:
    """The oldest that still waits for a signature."""
    return AccessReview.objects.filter(signed_at=None).order_by("month").first()


def accounts() -> list[User]:
    """Everybody who may log in, who was away longest first."""
    found = User.objects.filter(is_active=True).select_related("organisation")
    return sorted(found, key=lambda user: (user.last_login or user.date_joined, user.pk))


def is_quiet(user: User) -> bool:
    """So long away that one asks whether they still need it."""
    since = timezone.now() - timedelta(days=settings.ACCOUNT_QUIET_DAYS)
    return (user.last_login or user.date_joined) < since


@transaction.atomic
def sign(review_id: int, *, note: str, acting_user) -> bool:
    """Somebody has looked. False when a colleague signed first; then their name stands."""
    review = AccessReview.objects.select_for_update().get(pk=review_id)
    if review.signed_at:
        return False
    review.signed_at, review.signed_by, review.note = timezone.now(), acting_user, note
    review.seen = {str(user.pk): user.role for user in accounts()}
    review.save()
    audit.log("access reviewed", review, user=acting_user)
    return True

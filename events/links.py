"""The link to one's own sign-up, for people without an account."""

from django.utils import timezone

from cms.core import tokens
from events.models import Registration

LINK_PURPOSE = "events.registration"
#: How long after the date the page of a sign-up still opens.
_DAYS_AFTER = 30


def make_link(registration: Registration, *, seed: str) -> str:
    """A token for the page of a sign-up, good until a month after the date."""
    until_over = registration.session.ends_at - timezone.now()
    days = max(until_over.days + 1, 0) + _DAYS_AFTER
    return tokens.make_link(LINK_PURPOSE, registration, seed=seed, days=days)

"""Messages hold no names and no texts; only that something was said, about which record."""

from datetime import timedelta

from django.utils import timezone

from cms.core.privacy import Purpose, register, register_purge
from cms.messaging.choices import FINAL_STATUSES
from cms.messaging.models import Message

_GROUND = "legitimate interest"
KEPT = timedelta(days=183)

register(
    Message,
    subject_id=Purpose("To know which record a message is about.", "6 months", _GROUND),
    done_by=Purpose("So that we know who reached somebody.", "6 months", _GROUND),
)


@register_purge
def purge_messages() -> int:
    """Forget messages that arrived, or were settled, half a year ago."""
    old = Message.objects.filter(status__in=FINAL_STATUSES, created_at__lt=timezone.now() - KEPT)
    return old.delete()[0]

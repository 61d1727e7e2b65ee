"""A voice is somebody's: what is kept of who lent it, why, and for how long."""

from datetime import timedelta

from django.utils import timezone

from cms.core.privacy import Purpose, register, register_purge
from cms.languages.models import Recording, Speaker

_KEPT = "until the speaker withdraws, or the recording is replaced"
#: Somebody who agreed and recorded nothing is forgotten after this.
UNUSED = timedelta(days=30)

register(
    Speaker,
    name=Purpose("So that you can have your recordings removed.", _KEPT),
    agreed_at=Purpose("So that we can show that you agreed.", _KEPT),
)
register(
    Recording,
    file=Purpose("So that people hear what they cannot read.", _KEPT),
    speaker=Purpose("So that we know whose voice it is.", _KEPT),
    made_by=Purpose("So that we know who recorded it.", _KEPT),
)


@register_purge
def purge_speakers() -> int:
    """Erase the names of those of whom no recording is left."""
    before = timezone.now() - UNUSED
    unused = Speaker.objects.filter(recordings=None, agreed_at__lt=before)
    count = len(unused)
    unused.delete()
    return count

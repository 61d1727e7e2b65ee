"""Personal data of the agenda."""

from cms.core.privacy import Purpose, register
from events.models import Registration

_FOUR_WEEKS = "Until four weeks after the activity."

register(
    Registration,
    name=Purpose("To know who comes.", _FOUR_WEEKS),
    contact_kind=Purpose("To tell you news in the way you chose.", _FOUR_WEEKS),
    contact=Purpose("To tell you when something changes.", _FOUR_WEEKS),
    language=Purpose("To write to you in your own language.", _FOUR_WEEKS),
)

"""Personal data behind stories and portraits."""

from cms.core.privacy import Purpose, register
from home.models import Consent

_WHILE_SHOWN = "as long as the portrait is shown, and five years after"

register(
    Consent,
    name=Purpose("to know who agreed to be shown", _WHILE_SHOWN),
    kept_at=Purpose("to find the signed form again", _WHILE_SHOWN),
    given_on=Purpose("to know since when a portrait may be shown", _WHILE_SHOWN),
    until=Purpose("to take a portrait down in time", _WHILE_SHOWN),
    withdrawn_on=Purpose("to keep a portrait down", _WHILE_SHOWN),
)

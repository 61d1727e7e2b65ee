"""As everywhere here, with a point in the time."""

from cms.formats.on_paper import *  # noqa: F403

TIME_FORMAT = "H.i"
DATETIME_FORMAT = "j F Y H.i"
SHORT_DATETIME_FORMAT = "j-n-Y H.i"

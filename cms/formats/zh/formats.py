"""As everywhere here, but from large to small: for both ways of writing Chinese."""

from cms.formats.on_paper import *  # noqa: F403

DATE_FORMAT = "Y年n月j日"
DATETIME_FORMAT = "Y年n月j日 H:i"

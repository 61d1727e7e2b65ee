"""As everywhere here."""

from cms.formats.on_paper import *  # noqa: F403

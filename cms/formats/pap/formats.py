"""As everywhere here."""

from cms.formats.common import *  # noqa: F403

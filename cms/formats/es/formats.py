"""As everywhere here, with the little words between day, month and year."""

from cms.formats.on_paper import *  # noqa: F403

DATE_FORMAT = r"j \d\e F \d\e Y"
DATETIME_FORMAT = r"j \d\e F \d\e Y H:i"

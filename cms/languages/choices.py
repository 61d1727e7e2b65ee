from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """How far a text is in one language, whatever it belongs to."""

    MISSING = "missing", _("Missing")
    OUTDATED = "outdated", _("Dutch has changed")
    MACHINE = "machine", _("Translated by a machine")
    TRANSLATED = "translated", _("Translated")
    CHECKED = "checked", _("Checked")


#: What is written down; the other two follow from the Dutch as it is now.
STORED = [(state.value, state.label) for state in (State.MACHINE, State.TRANSLATED, State.CHECKED)]
#: Somebody has to do something.
LACKING = frozenset({State.MISSING, State.OUTDATED})

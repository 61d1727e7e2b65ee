from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """How far a translated text is."""

    MACHINE = "machine", _("Translated by a machine")
    TRANSLATED = "translated", _("Translated")
    CHECKED = "checked", _("Checked")

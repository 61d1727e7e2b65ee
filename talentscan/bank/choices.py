from django.db import models
from django.utils.translation import gettext_lazy as _


class EndReason(models.TextChoices):
    """Why somebody is in the talent bank no longer. Never a reason of theirs: none is asked."""

    STOPPED = "stopped", _("they stopped")
    SILENT = "silent", _("no answer")
    WITHDREW = "withdrew", _("withdrew everything")
    ERASED = "erased", _("erased")

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlaceKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("Municipality")
    VILLAGE = "village", _("Village")
    NEIGHBOURHOOD = "neighbourhood", _("Neighbourhood")


class Notice(models.TextChoices):
    """How often a partner hears that somebody new waits."""

    AT_ONCE = "at_once", _("At once, for each person")
    DAILY = "daily", _("Once a day")
    WEEKLY = "weekly", _("Once a week, on Monday")

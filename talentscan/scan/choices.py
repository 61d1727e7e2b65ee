from django.db import models
from django.utils.translation import gettext_lazy as _

#: What every card offers besides its options.
DONT_KNOW = "dont_know"


class Subject(models.TextChoices):
    """What the answers on a card tell the matching."""

    TALENTS = "talents", _("Talents")
    PLACE = "place", _("Where somebody lives")
    COMPANY = "company", _("People one likes to be with")
    GROUP = "group", _("Alone or together")
    POSTURE = "posture", _("Sitting or standing")
    SETTING = "setting", _("Indoors or outdoors")
    RHYTHM = "rhythm", _("How often")
    DAY_PARTS = "day_parts", _("When")
    REACH = "reach", _("How far from home")
    LANGUAGES = "languages", _("Languages one speaks")
    FACILITIES = "facilities", _("What must be taken into account")

"""What families and bonus grandparents wish, in words both sides read. Keys never change."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from talentscan.choices import REACH_KM, Reach


class Ages(models.TextChoices):
    """How old children are: groups only, never a name or a date."""

    BABY = "baby", _("a baby")
    SMALL = "small", _("1 to 3 years old")
    YOUNG = "young", _("4 to 7 years old")
    BIG = "big", _("8 to 12 years old")


class Often(models.TextChoices):
    """How often the two see each other."""

    MONTHLY = "monthly", _("once a month")
    FORTNIGHTLY = "fortnightly", _("every two weeks")
    WEEKLY = "weekly", _("every week")
    OFTEN = "often", _("several times a week")


class Kind(models.TextChoices):
    """What they do together."""

    PLAY = "play", _("playing")
    READ = "read", _("reading aloud")
    OUTSIDE = "outside", _("going outside")
    EAT = "eat", _("cooking or eating together")
    HOMEWORK = "homework", _("helping with homework")
    SCHOOL = "school", _("walking to school and back")


class Term(models.TextChoices):
    """For how long, to begin with."""

    HALF_YEAR = "half_year", _("half a year, and then we see")
    YEAR = "year", _("at least a year")
    LONG = "long", _("for as long as it goes well")


#: How far somebody travels; who visits a child does not stay at home.
FAR = [(reach.value, reach.label) for reach in Reach if reach != Reach.HOME]
FAR_KM = {reach.value: km for reach, km in REACH_KM.items() if reach != Reach.HOME}

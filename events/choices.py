"""The words of the agenda."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SessionStatus(models.TextChoices):
    """How it is with one date of an activity."""

    SCHEDULED = "scheduled", _("Goes ahead")
    MOVED = "moved", _("New time")
    CANCELLED = "cancelled", _("Does not go ahead")


class RegistrationStatus(models.TextChoices):
    """How it is with somebody who signed up."""

    CONFIRMED = "confirmed", _("Has a place")
    WAITING = "waiting", _("On the waiting list")
    CANCELLED = "cancelled", _("Cancelled")


#: Statuses of people who still count on coming.
OPEN_STATUSES = frozenset({RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING})

#: At most this many on one sign-up: somebody and who comes along.
MAX_PEOPLE = 4


class When(models.TextChoices):
    """The first question of a visitor of the agenda."""

    TODAY = "vandaag", _("Today")
    WEEK = "week", _("This week")
    WEEKEND = "weekend", _("This weekend")
    MONTH = "maand", _("This month")


class SpokenLanguage(models.TextChoices):
    """Languages one hears at an activity; more than the site is written in."""

    DUTCH = "nl", _("Dutch")
    ENGLISH = "en", _("English")
    TURKISH = "tr", _("Turkish")
    ARABIC = "ar", _("Arabic")
    DARIJA = "ary", _("Moroccan Arabic (Darija)")
    TARIFIT = "rif", _("Tarifit")
    PAPIAMENTU = "pap", _("Papiamentu")
    SRANAN = "srn", _("Sranan Tongo")
    SARNAMI = "hns", _("Sarnami")
    CANTONESE = "yue", _("Cantonese")
    CHINESE = "zh", _("Chinese")
    POLISH = "pl", _("Polish")
    UKRAINIAN = "uk", _("Ukrainian")
    PERSIAN = "fa", _("Persian")
    SPANISH = "es", _("Spanish")
    MALAY = "msi", _("Malay")
    FRISIAN = "fy", _("Frisian")
    SIGN_LANGUAGE = "dse", _("Dutch sign language")


class Theme(models.TextChoices):
    """What one does there: the keys of the talents, so that a talent finds its activity.

    The agenda stands below the talent scan and may not know it; a test keeps the two the same.
    """

    COOK = "cook", _("cooking")
    GARDEN = "garden", _("gardening")
    REPAIR = "repair", _("making and mending")
    TEXTILE = "textile", _("sewing and knitting")
    MUSIC = "music", _("music and singing")
    LISTEN = "listen", _("listening")
    TEACH = "teach", _("explaining")
    CHILDREN = "children", _("being with children")
    ANIMALS = "animals", _("animals")
    ORGANISE = "organise", _("organising")
    DRIVE = "drive", _("driving")
    WELCOME = "welcome", _("welcoming people")
    STORIES = "stories", _("telling and writing")
    WALK = "walk", _("walking and moving")
    CRAFT = "craft", _("drawing and crafts")
    DIGITAL = "digital", _("phones and computers")
    PAPERWORK = "paperwork", _("letters and figures")
    GAMES = "games", _("playing games")
    INTERPRET = "interpret", _("helping between languages")

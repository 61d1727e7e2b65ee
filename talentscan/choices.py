"""The words the scan, the opportunities and the matching share. Keys are stable; labels are not."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Talent(models.TextChoices):
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


class Company(models.TextChoices):
    CHILDREN = "children", _("children")
    FAMILIES = "families", _("young families")
    PEERS = "peers", _("people of my age")
    OLDEST = "oldest", _("people older than I am")
    NEWCOMERS = "newcomers", _("people who are new here")
    NEIGHBOURS = "neighbours", _("neighbours")


class Group(models.TextChoices):
    ALONE = "alone", _("on one's own")
    ONE = "one", _("with one other person")
    SMALL = "small", _("in a small group")
    MANY = "many", _("with many people")


class Posture(models.TextChoices):
    SITTING = "sitting", _("mostly sitting")
    STANDING = "standing", _("on one's feet")


class Setting(models.TextChoices):
    INSIDE = "inside", _("indoors")
    OUTSIDE = "outside", _("outdoors")


class Rhythm(models.TextChoices):
    ONCE = "once", _("just once")
    SOMETIMES = "sometimes", _("now and then")
    WEEKLY = "weekly", _("every week")
    OFTEN = "often", _("several times a week")


class DayPart(models.TextChoices):
    MORNING = "morning", _("in the morning")
    AFTERNOON = "afternoon", _("in the afternoon")
    EVENING = "evening", _("in the evening")
    WEEKEND = "weekend", _("at the weekend")


class Reach(models.TextChoices):
    STREET = "street", _("in my own street and around")
    NEIGHBOURHOOD = "neighbourhood", _("in my neighbourhood")
    TOWN = "town", _("anywhere in my town")
    REGION = "region", _("further away too")
    HOME = "home", _("from home, or by phone")


#: How far somebody will go, in kilometres as the crow flies.
REACH_KM = {
    Reach.STREET: 1.5,
    Reach.NEIGHBOURHOOD: 4.0,
    Reach.TOWN: 12.0,
    Reach.REGION: 35.0,
    Reach.HOME: 0.0,
}


class Facility(models.TextChoices):
    """What must be taken into account: practical facts, never diagnoses."""

    STEP_FREE = "step_free", _("no stairs")
    TOILET = "toilet", _("a toilet close by")
    SEAT = "seat", _("a chair to rest")
    QUIET = "quiet", _("a quiet room")
    TRANSPORT = "transport", _("a lift there")
    SHORT = "short", _("a short time is fine")


class Help(models.TextChoices):
    """What makes a place possible for somebody it does not wholly suit.

    A lift needs no tick of its own here: it is one of the facilities.
    """

    INTERPRETER = "interpreter", _("somebody who speaks the language comes along")
    LIFT = "lift", _("somebody fetches and brings home")
    OTHER_TIMES = "other_times", _("another time can be agreed")


class DutchLevel(models.TextChoices):
    NONE = "none", _("no Dutch needed")
    LITTLE = "little", _("a little Dutch is enough")
    GOOD = "good", _("good Dutch needed")

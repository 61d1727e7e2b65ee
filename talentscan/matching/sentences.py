"""The terms of a match, in words: what you said, and what is there."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.languages.selectors import Text, obj_text
from talentscan.choices import (
    Company,
    DayPart,
    DutchLevel,
    Facility,
    Group,
    Help,
    Posture,
    Rhythm,
    Setting,
)
from talentscan.matching.types import Match, Miss, Reason

#: How many sentences of a place are read at once; the others are folded.
SENTENCES = 3

_THERE = {
    ("company", Company.CHILDREN): gettext_lazy("There are children here."),
    ("company", Company.FAMILIES): gettext_lazy("Young families come here."),
    ("company", Company.PEERS): gettext_lazy("You meet people of your age here."),
    ("company", Company.OLDEST): gettext_lazy("You meet people here who are older than you."),
    ("company", Company.NEWCOMERS): gettext_lazy("You meet people here who are new in town."),
    ("company", Company.NEIGHBOURS): gettext_lazy("You meet neighbours here."),
    ("group", Group.ALONE): gettext_lazy("You do this on your own, in your own way."),
    ("group", Group.ONE): gettext_lazy("You do this together with one other person."),
    ("group", Group.SMALL): gettext_lazy("You do this with a small group."),
    ("group", Group.MANY): gettext_lazy("Many people come together here."),
    ("posture", Posture.SITTING): gettext_lazy("You can do this sitting down."),
    ("posture", Posture.STANDING): gettext_lazy("You are on your feet here."),
    ("setting", Setting.INSIDE): gettext_lazy("This is indoors."),
    ("setting", Setting.OUTSIDE): gettext_lazy("This is outdoors."),
    ("rhythm", Rhythm.ONCE): gettext_lazy("You can come just once."),
    ("rhythm", Rhythm.SOMETIMES): gettext_lazy("You come now and then."),
    ("rhythm", Rhythm.WEEKLY): gettext_lazy("This is every week."),
    ("rhythm", Rhythm.OFTEN): gettext_lazy("You are welcome several times a week."),
    ("day_parts", DayPart.MORNING): gettext_lazy("This is in the morning."),
    ("day_parts", DayPart.AFTERNOON): gettext_lazy("This is in the afternoon."),
    ("day_parts", DayPart.EVENING): gettext_lazy("This is in the evening."),
    ("day_parts", DayPart.WEEKEND): gettext_lazy("This is at the weekend."),
    ("facilities", Facility.STEP_FREE): gettext_lazy("There are no stairs here."),
    ("facilities", Facility.TOILET): gettext_lazy("There is a toilet close by."),
    ("facilities", Facility.SEAT): gettext_lazy("You can always sit down here."),
    ("facilities", Facility.QUIET): gettext_lazy("It is quiet here."),
    ("facilities", Facility.TRANSPORT): gettext_lazy("Somebody can fetch you and bring you home."),
    ("facilities", Facility.SHORT): gettext_lazy("A short time is fine here."),
}

_HELP = {
    Help.INTERPRETER: gettext_lazy(
        "Another language is spoken here. Somebody comes along who speaks yours."
    ),
    Help.LIFT: gettext_lazy(
        "This is further away than you said. Somebody fetches you and brings you home."
    ),
    Help.OTHER_TIMES: gettext_lazy(
        "This is at another time than you said. You can agree on a time together."
    ),
}
_DUTCH = {
    DutchLevel.LITTLE: gettext_lazy("You need a little Dutch here."),
    DutchLevel.GOOD: gettext_lazy("You need good Dutch here."),
}


def distance(km: float) -> str:
    """How far, as one would say it: to a hundred metres, then to a kilometre."""
    if km < 0.25:
        return _("It is around the corner from you.")
    if km < 1:
        return _("It is about %(metres)s metres from you.") % {"metres": round(km * 10) * 100}
    whole = round(km)
    return ngettext(
        "It is about %(km)s kilometre from you.", "It is about %(km)s kilometres from you.", whole
    ) % {"km": whole}


def there(reason: Reason, because: dict[str, Text]) -> Text:
    """What is there, for one term."""
    if reason.term == "talents":
        return because[reason.value]
    if reason.term == "languages":
        return Text(_("People here speak it too."), "")
    if reason.term == "near":
        return Text(distance(reason.km or 0.0), "")
    return Text(str(_THERE[reason.term, reason.value]), "")


def sentences(match: Match, opportunity, statements: dict[str, Text]) -> list[dict]:
    """One for every term that counted, the weightiest first: {"answer", "said", "there"}.

    `statements` gives the resident's own answers as sentences, by answer key.
    """
    because = {talent.talent: obj_text(talent, "because") for talent in opportunity.talents.all()}
    return [
        {
            "answer": reason.answer.key,
            "said": statements[reason.answer.key],
            "there": there(reason, because),
        }
        for reason in match.reasons
    ]


def help_sentence(match: Match) -> str:
    """What makes this place possible, when it does not suit by itself."""
    return str(_HELP[Help(match.help)]) if match.help else ""


def why_not(miss: Miss, *, stays_at_home: bool, km: float | None) -> list[str]:
    """What is there that does not go together with what somebody answered."""
    place = miss.match.candidate
    if miss.need == "language":
        return [str(_DUTCH[DutchLevel(place.dutch)])]
    if miss.need == "times":
        parts = [part for part in DayPart.values if part in place.day_parts]
        return [str(_THERE["day_parts", part]) for part in parts]
    if miss.need == "access":
        return [_("That is not possible here yet.")]
    if stays_at_home or km is None:
        return [_("You go out of the house for this.")]
    return [distance(km)]

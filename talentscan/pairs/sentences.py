"""The terms of a fit, in words for the desk."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from talentscan.pairs.choices import Kind, Often
from talentscan.pairs.fit import Fit, Reason

_OFTEN = {
    Often.MONTHLY: gettext_lazy("Both would like to see each other once a month."),
    Often.FORTNIGHTLY: gettext_lazy("Both would like to see each other every two weeks."),
    Often.WEEKLY: gettext_lazy("Both would like to see each other every week."),
    Often.OFTEN: gettext_lazy("Both would like to see each other several times a week."),
    "nearly": gettext_lazy("How often they wish to meet lies close together."),
}
_KINDS = {
    Kind.PLAY: gettext_lazy("Both would like to play together."),
    Kind.READ: gettext_lazy("Both would like reading aloud."),
    Kind.OUTSIDE: gettext_lazy("Both would like to go outside together."),
    Kind.EAT: gettext_lazy("Both would like to cook or eat together."),
    Kind.HOMEWORK: gettext_lazy("Both would like homework together."),
    Kind.SCHOOL: gettext_lazy("Both would like the walk to school and back."),
}


def sentence(reason: Reason) -> str:
    if reason.term == "often":
        return str(_OFTEN[reason.value])
    if reason.term == "kinds":
        return str(_KINDS[Kind(reason.value)])
    if (reason.km or 0) < 1:
        return _("They live in the same neighbourhood.")
    return _("They live about %(km)s km from each other.") % {"km": round(reason.km)}


def sentences(fit: Fit) -> list[str]:
    """One for every term that counted, the weightiest first."""
    return [sentence(reason) for reason in fit.reasons]

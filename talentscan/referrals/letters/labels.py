"""What the desk calls each message."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import partners, residents

LABELS = {
    residents.CARD: _("A resident's card"),
    residents.DECLINED: _("A resident hears that we look on"),
    residents.OTHER_PLACE: _("A resident who waits too long is offered another place"),
    residents.UNREACHABLE: _("A resident hears that we could not reach them"),
    residents.FIRST: _("A resident is asked how the meeting was"),
    residents.SIX_WEEKS: _("A resident is asked how it goes after six weeks"),
    residents.WITHDRAWN: _("A resident hears that everything is withdrawn"),
    residents.VISIT: _("A resident comes to look"),
    residents.VISIT_OFF: _("A resident hears that a moment to look does not go ahead"),
    residents.REACHED: _("A helper hears that somebody was reached"),
    residents.BEGAN: _("A helper hears that it began"),
    residents.NOT_BEGUN: _("A helper hears that it did not begin"),
}
#: The ones whose words editors may replace.
CHOICES = list(LABELS.items())

TO_PARTNERS = {
    partners.ASKED: _("A partner is asked to call"),
    partners.NUDGE: _("A partner is reminded to call"),
    partners.WITHDRAWN: _("A partner is asked to delete details"),
    partners.DELETION: _("A partner is reminded to delete details"),
    partners.FIRST: _("A partner is asked how the meeting was"),
}

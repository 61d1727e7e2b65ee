"""What residents hear of the talent bank, in their own language, and what a partner hears."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import Letter

KEPT = Letter(
    subject=_("We keep your talents"),
    paragraphs=(
        _("Nice that you stay. We keep your talents until %(day)s."),
        _("Does something come up that suits you? Then we call you first. You choose."),
    ),
    values=("day",),
    action=_("See my card"),
    before_action=_(
        "With this code and your year of birth you see how it stands."
        " You can also stop there at any time:"
    ),
)
ASK = Letter(
    subject=_("Does this still hold?"),
    paragraphs=(
        _("We keep your talents in the talent bank until %(day)s."),
        _("Would you like to stay for another six months? Or would you rather stop?"),
        _("Both are fine. Do we hear nothing? Then it ends after that day."),
    ),
    values=("day",),
    action=_("Give my answer"),
)

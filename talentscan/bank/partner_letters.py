"""What a partner hears of its question: that there is an answer, and not a word of it."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import Letter

ANSWERED = Letter(
    subject=_("There is an answer to your question"),
    paragraphs=(_("You asked who could do something. The coordinator has looked, and answered."),),
    action=_("Read the answer"),
    before_action=_("Log in with a code that we mail you:"),
)

LABELS = {
    "bank.kept": _("A resident hears that we keep their talents"),
    "bank.ask": _("A resident is asked whether their talents may still be kept"),
    "bank.answered": _("A partner hears that there is an answer"),
}
#: What the desk reads where somebody wants to hear the words of the talent bank first.
WISH = _("Would like to stay in the talent bank. Read the words together first.")

"""What partners hear: what to do, and until when. Not a word about the person."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import Letter

ASKED = "asked"
NUDGE = "nudge"
WITHDRAWN = "withdrawn"
DELETION = "deletion"
FIRST = "first"
SIX_WEEKS = "six_weeks"

_NO_DETAILS = _("This message holds no details of the person. You see them once you pick this up.")
_ONE_BUTTON = _("Answer with one button. You need not log in:")

LETTERS: dict[str, Letter] = {
    ASKED: Letter(
        subject=_("Somebody would like to meet you"),
        paragraphs=(
            _("Somebody did the talent scan and said yes to: %(title)s."),
            _("They wait for a call from you. Please answer before %(day)s."),
        ),
        values=("title", "day"),
        action=_("Answer this question"),
        before_action=_ONE_BUTTON,
        after=_NO_DETAILS,
    ),
    NUDGE: Letter(
        subject=_("Somebody still waits for your call"),
        paragraphs=(
            _("Somebody who said yes to %(title)s still waits to hear from you."),
            _("Please answer before %(day)s. Does it not suit? Tell us, then we look on."),
        ),
        values=("title", "day"),
        action=_("Answer this question"),
        before_action=_ONE_BUTTON,
        after=_NO_DETAILS,
    ),
    WITHDRAWN: Letter(
        subject=_("Somebody has withdrawn their question"),
        paragraphs=(
            _("Somebody who said yes to %(title)s has thought again. You need not call any more."),
        ),
        values=("title",),
        action=_("I have deleted everything"),
        before_action=_("Did you write anything down? Delete it, and tell us so with one button:"),
    ),
    DELETION: Letter(
        subject=_("Have you deleted the details?"),
        paragraphs=(
            _("Somebody who said yes to %(title)s withdrew that. We asked you to delete details."),
            _("We have not heard from you yet. The resident waits for your word."),
        ),
        values=("title",),
        action=_("I have deleted everything"),
        before_action=_("Did you write anything down? Delete it, and tell us so with one button:"),
    ),
    FIRST: Letter(
        subject=_("How did it go?"),
        paragraphs=(_("You have been in touch with somebody for %(title)s. Has it begun?"),),
        values=("title",),
        action=_("Answer this question"),
        before_action=_ONE_BUTTON,
    ),
    SIX_WEEKS: Letter(
        subject=_("How is it going now?"),
        paragraphs=(
            _("Six weeks ago you got to know somebody for %(title)s. Does it still go on?"),
        ),
        values=("title",),
        action=_("Answer this question"),
        before_action=_ONE_BUTTON,
    ),
}

DIGEST = Letter(
    subject=_("People would like to meet you"),
    paragraphs=(_("Somebody new said yes to a place with you. They wait for a call."),),
    action=_("Look in your portal"),
    before_action=_("Log in with a code that we mail you:"),
    after=_NO_DETAILS,
)
NOBODY_LEFT = Letter(
    subject=_("Nobody at a partner logs in any more"),
    paragraphs=(
        _("The last colleague of %(organisation)s has left the portal."),
        _("Call them: who answers the people who say yes? Invite that person."),
    ),
    values=("organisation",),
)

#: What a partner took out of the portal.
EXPORT = _("You made a file on %(day)s. Delete that too.")

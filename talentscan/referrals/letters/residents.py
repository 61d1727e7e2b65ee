"""What residents hear, and whoever brought somebody to us. Never blame, never a label."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import Letter

CARD = "card"
DECLINED = "declined"
OTHER_PLACE = "other_place"
UNREACHABLE = "unreachable"
FIRST = "first"
SIX_WEEKS = "six_weeks"
WITHDRAWN = "withdrawn"
VISIT = "visit"
VISIT_OFF = "visit_off"
REACHED = "helper_reached"
BEGAN = "helper_began"
NOT_BEGUN = "helper_not_begun"

LETTERS: dict[str, Letter] = {
    CARD: Letter(
        subject=_("Your card: this is how it goes on"),
        paragraphs=(_("Nice that you said yes. A person will call or write to you:"),),
        comes_by=(_("Nice that you said yes. You are welcome to come by:"),),
        action=_("See my card"),
        before_action=_(
            "With this code and your year of birth you see how it stands."
            " You can also stop there at any time:"
        ),
    ),
    DECLINED: Letter(
        subject=_("We look on together"),
        paragraphs=(
            _("The place you chose has no room for you right now. That says nothing about you."),
            _(
                "We look for another place with you."
                " Somebody calls you, or you choose one yourself:"
            ),
        ),
        not_called=(
            _("The place you chose has no room for you right now. That says nothing about you."),
            _("We look for another place with you. You may also choose one yourself:"),
        ),
        action=_("Choose something else"),
    ),
    OTHER_PLACE: Letter(
        subject=_("Shall we look at another place?"),
        paragraphs=(
            _("We asked %(organisation)s to call you. It takes longer than we promised."),
            _("That is not because of you. We gladly look at another place with you."),
            _("We call you about it. You may also choose one yourself:"),
        ),
        not_called=(
            _("%(organisation)s has not answered yet. It takes longer than we promised."),
            _("That is not because of you. We gladly look at another place with you."),
            _("You may also choose one yourself:"),
        ),
        values=("organisation",),
        action=_("Choose something else"),
    ),
    UNREACHABLE: Letter(
        subject=_("We could not reach you"),
        paragraphs=(
            _("%(organisation)s called you a few times. You did not find each other."),
            _("Now they stop calling. Would you still like to meet? Call us, and we arrange it."),
        ),
        not_called=(
            _("%(organisation)s tried to reach you a few times. You did not find each other."),
            _("Would you still like to meet? Call us, and we arrange it."),
        ),
        values=("organisation",),
        action=_("See my card"),
    ),
    FIRST: Letter(
        subject=_("How was it?"),
        paragraphs=(
            _("You have been in touch with %(organisation)s. How was it?"),
            _("Every answer is good. With your answer we help you further."),
        ),
        values=("organisation",),
        action=_("Answer this question"),
    ),
    SIX_WEEKS: Letter(
        subject=_("How is it going?"),
        paragraphs=(
            _("Six weeks ago you got to know %(organisation)s. How is it going now?"),
            _("Every answer is good. With your answer we help you further."),
        ),
        values=("organisation",),
        action=_("Answer this question"),
    ),
    WITHDRAWN: Letter(
        subject=_("You have withdrawn everything"),
        paragraphs=(
            _("No organisation sees anything of you any more."),
            _("On %(day)s we erase all we know of you."),
            _("Have you thought again before that day? Open your card, or call us."),
        ),
        values=("day",),
        action=_("See my card"),
    ),
    VISIT: Letter(
        subject=_("You come to look"),
        paragraphs=(
            _("You come to look at %(organisation)s: %(moment)s."),
            _("%(name)s waits for you at the door. This is how you find it:"),
        ),
        values=("organisation", "moment", "name"),
        action=_("See my card"),
        before_action=_(
            "Can you not come after all? That is fine, until the last minute."
            " Tell us on your card, or call us:"
        ),
    ),
    VISIT_OFF: Letter(
        subject=_("Looking does not go ahead"),
        paragraphs=(
            _("You would come to look at %(organisation)s. That moment does not go ahead."),
            _("On your card you may choose another moment. Or call us, and we choose together."),
        ),
        values=("organisation",),
        action=_("See my card"),
    ),
    REACHED: Letter(
        subject=_("News about your introduction"),
        paragraphs=(
            _("You introduced somebody to us. We have spoken with them."),
            _("What was said stays between them and us. Thank you for thinking of them."),
        ),
    ),
    BEGAN: Letter(
        subject=_("News about your introduction"),
        paragraphs=(
            _("You introduced somebody to us. They have begun somewhere."),
            _("Where and what, they may tell you themselves. Thank you for thinking of them."),
        ),
    ),
    NOT_BEGUN: Letter(
        subject=_("News about your introduction"),
        paragraphs=(
            _("You introduced somebody to us. It has not led to a beginning."),
            _("That is fine: everybody chooses for themselves. They are always welcome again."),
        ),
    ),
}

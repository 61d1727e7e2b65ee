"""What both sides hear. Before two yeses nothing that says who the other is; never why it ends."""

from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import Letter

ASKED = "asked"
PROPOSED = "proposed"
BOTH = "both"
MEETING = "meeting"
LOOK_ON = "look_on"

LETTERS: dict[str, Letter] = {
    ASKED: Letter(
        subject=_("Your question for a bonus grandpa or grandma"),
        paragraphs=(
            _("Nice that you asked. We call you within two working days."),
            _("We first speak with you about what you wish. Then we start looking."),
            _("Finding somebody who suits you may take a while. We keep you posted."),
        ),
        action=_("See how it stands"),
        before_action=_("Here you see how it stands. You can also stop there at any time:"),
        after=_("Would you rather stop? You may also call us. You need not say why."),
    ),
    PROPOSED: Letter(
        subject=_("Would you like to meet?"),
        paragraphs=(
            _("We think we have found somebody who suits you. This is what we may tell already:"),
        ),
        action=_("Answer this question"),
        before_action=_("Would you like to meet? Here you say yes, or rather not:"),
        after=_("Names come only when both of you say yes. Every answer is good."),
    ),
    BOTH: Letter(
        subject=_("You both said yes"),
        paragraphs=(
            _("How nice: you both would like to meet. This is who it is:"),
            _("We call you to choose a day for the first meeting. One of us comes along."),
        ),
        action=_("See how it stands"),
        before_action=_("Here you see how it stands. You can also stop there at any time:"),
    ),
    MEETING: Letter(
        subject=_("Your first meeting"),
        paragraphs=(_("You meet each other for the first time on %(moment)s."),),
        values=("moment",),
        action=_("See how it stands"),
        before_action=_("Here you see how it stands. You can also stop there at any time:"),
        after=_("Can you not come after all? Call us, and we choose another day."),
    ),
    LOOK_ON: Letter(
        subject=_("We look on together"),
        paragraphs=(
            _("You do not get to know each other this time. That says nothing about you."),
            _("We look on with you for somebody who suits you. You hear from us."),
        ),
    ),
}

LABELS = {
    ASKED: _("A family hears that we look for a bonus grandparent"),
    PROPOSED: _("Somebody is asked whether they would like to meet"),
    BOTH: _("Both said yes, and hear who the other is"),
    MEETING: _("Somebody hears when they meet"),
    LOOK_ON: _("Somebody hears that we look on for a bonus family"),
}

"""What can be heard on the pages of families and bonus grandparents."""

from django.utils.translation import gettext_lazy as _

from cms.languages.voices.choices import Part
from cms.languages.voices.texts import Phrase, phrases

phrases(
    Part.PAGES,
    Phrase("bonus-title", _("A bonus grandpa or grandma")),
    Phrase(
        "bonus-text",
        _(
            "Some families have no grandpa or grandma nearby."
            " Some older people would love a child in their life. We bring them together."
        ),
    ),
    Phrase("bonus-is", _("You get to know each other slowly, and for a long time.")),
    Phrase("bonus-is-not", _("It is not babysitting, and nobody is paid for it.")),
    Phrase("bonus-ask", _("We look for a bonus grandpa or grandma"), picture="family"),
    Phrase("bonus-be", _("I would like to be one"), picture="company-children"),
    Phrase("pair-question", _("Would you like to meet?")),
    Phrase("pair-yes", _("Yes, we may meet"), is_consent=True, picture="check"),
    Phrase("pair-no", _("Rather not")),
    Phrase("pair-names", _("Names come only when both of you say yes. Every answer is good.")),
)

"""What can be heard of the talent bank; the words of the yes are records, heard as such."""

from django.utils.translation import gettext_lazy as _

from cms.languages.voices.choices import Part
from cms.languages.voices.texts import Phrase, phrases

phrases(
    Part.CONSENT,
    Phrase("bank-later", _("Keep my talents for later")),
    Phrase("bank-title", _("We keep your talents for you")),
    Phrase(
        "bank-text",
        _("Nothing that suits you now? Perhaps there is next month. Then we call you."),
    ),
    Phrase("bank-keep", _("Yes, keep my talents"), is_consent=True, picture="check"),
    Phrase("bank-no", _("Rather not: back to the places")),
    Phrase("bank-kept", _("Your talents are kept"), picture="check"),
    Phrase("bank-still", _("Does this still hold?")),
    Phrase(
        "bank-still-text",
        _("Would you like to stay for another six months? Or would you rather stop?"),
    ),
    Phrase("bank-still-yes", _("Yes, this still holds"), is_consent=True, picture="check"),
    Phrase("bank-still-stop", _("I would rather stop"), is_consent=True),
)

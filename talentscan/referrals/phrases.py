"""What can be heard from the outcome to a yes; what one agrees to is never an old recording."""

from django.utils.translation import gettext_lazy as _

from cms.languages.selectors import with_texts
from cms.languages.voices.choices import Part
from cms.languages.voices.texts import Phrase, Spoken, phrases, source
from talentscan.referrals.choices import ConsentKey
from talentscan.referrals.models import ConsentText

phrases(
    Part.CONSENT,
    # The outcome
    Phrase("result-title", _("This suits you")),
    Phrase("result-text", _("These places are glad of you. At each one you read why.")),
    Phrase("result-easy-title", _("Three easy first steps")),
    Phrase(
        "result-easy-text",
        _("You skipped the questions. That is fine: these places welcome everybody."),
    ),
    Phrase("result-none-title", _("We look on together")),
    Phrase(
        "result-none-text",
        _("With these answers we do not find a place yet. But somebody is surely glad of you."),
    ),
    Phrase("result-different", _("Something quite different")),
    Phrase("result-yes", _("Yes, let somebody call me"), picture="phone"),
    Phrase("result-know-more", _("Yes, I would like to know more")),
    Phrase("result-said-yes", _("You said yes to this"), picture="check"),
    Phrase("result-go-on", _("Continue with this")),
    Phrase("result-rather-not", _("Rather not")),
    Phrase(
        "result-come-and-see",
        _("You can first come and have a look. That commits you to nothing."),
    ),
    Phrase("result-else-title", _("Nothing for you here?")),
    Phrase(
        "result-else-text",
        _("Then we look further together. Tell us your own idea, or let us call you."),
    ),
    Phrase("result-call-me", _("Call me, or hear my idea"), picture="phone"),
    # Who somebody is, and how to reach them
    Phrase("ask-name", _("What is your name?")),
    Phrase("ask-reach", _("How shall we reach you?")),
    Phrase("way-phone", _("By phone"), picture="phone"),
    Phrase("way-email", _("By e-mail"), picture="email"),
    Phrase("way-letter", _("By letter"), picture="letter"),
    Phrase("way-visit", _("I will come by"), picture="visit"),
    Phrase("way-through", _("Through somebody else"), picture="through"),
    Phrase("ask-year", _("In which year were you born?")),
    Phrase("ask-year-why", _("With it only you can open your card.")),
    # The yes itself
    Phrase("consent-who", _("Who may contact you?"), is_consent=True),
    Phrase("consent-yes", _("Yes, this organisation may contact me."), is_consent=True),
    Phrase("consent-arrange", _("Yes, arrange it"), is_consent=True, picture="check"),
    Phrase("consent-not-yet", _("Not yet: back to the places"), is_consent=True),
    # Where nobody checked the words in this language
    Phrase("together-title", _("We read this together with you")),
    Phrase(
        "together-text",
        _(
            "Nobody has checked the explanation of your yes in your language yet."
            " You should know exactly what you agree to."
        ),
    ),
    Phrase("together-contact", _("Yes, get in touch with me"), picture="phone"),
    # Arranged
    Phrase("arranged", _("It is arranged"), picture="check"),
    Phrase(
        "arranged-code",
        _("With this code and your year of birth you see how it stands. Keep it well."),
    ),
)


@source(Part.CONSENT)
def consent_texts(language):
    """The words of a yes; the yes itself names a partner, so its fixed sentence is spoken."""
    records = ConsentText.objects.exclude(key=ConsentKey.YES)
    for record in with_texts(records, language):
        yield Spoken.of(record, "text")

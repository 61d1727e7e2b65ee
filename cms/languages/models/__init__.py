"""What is said in which language: written in `translations`, spoken in `voices`."""

from cms.languages.models.site import ShownLanguage, SiteLanguages
from cms.languages.models.translations import CheckedString, Translation
from cms.languages.models.voices import Recording, Speaker, Voice

__all__ = [
    "CheckedString",
    "Recording",
    "ShownLanguage",
    "SiteLanguages",
    "Speaker",
    "Translation",
    "Voice",
]

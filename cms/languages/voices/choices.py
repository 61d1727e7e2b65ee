from django.db import models
from django.utils.translation import gettext_lazy as _


class Part(models.TextChoices):
    """The parts of the site that can be heard, in the order in which somebody records them."""

    WELCOME = "welcome", _("Welcome")
    QUESTIONS = "questions", _("Questions and answers of the scan")
    SCAN = "scan", _("Buttons and sentences of the scan")
    CONSENT = "consent", _("From the outcome to a yes")
    PAGES = "pages", _("Pages in short")
    THINGS_TO_DO = "things_to_do", _("Things to do")


#: What a whole scan needs.
SCAN_PARTS = frozenset({Part.WELCOME, Part.QUESTIONS, Part.SCAN, Part.CONSENT})

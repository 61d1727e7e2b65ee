import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from talentscan.referrals.letters import labels, residents

#: What is filled in when a message is sent; the same mark that translators know.
_MARK = re.compile(r"%\((\w+)\)s")


def marks(text: str) -> set[str]:
    """The names of what is filled in."""
    return set(_MARK.findall(text))


def fill_in(text: str, values: dict[str, str]) -> str:
    """Put the values in; whatever else somebody typed stays as it is."""
    return _MARK.sub(lambda found: values.get(found[1], ""), text)


class MessageText(models.Model):
    """Own words for a message to residents. Without a row, the words that came with the site.

    Marks such as %(organisation)s are filled in when the message is sent; a translation that lost
    one of them is not used.
    """

    translatable_fields = ("subject", "body")

    key = models.CharField(_("message"), max_length=40, unique=True, choices=labels.CHOICES)
    subject = models.CharField(
        _("subject"),
        max_length=80,
        help_text=_("Neutral: no name, no organisation, nothing about the person."),
    )
    body = models.TextField(
        _("text"),
        help_text=_(
            "Greeting, button and goodbye come by themselves."
            " Keep what is filled in, such as %(organisation)s."
        ),
    )
    is_active = models.BooleanField(_("use these words"), default=True)

    class Meta:
        ordering = ["key"]
        verbose_name = _("message to residents")
        verbose_name_plural = _("messages to residents")

    def __str__(self):
        return self.get_key_display()

    def clean(self):
        super().clean()
        if self.key in residents.LETTERS:
            wanted = set(residents.LETTERS[self.key].values)
            faults = {
                "subject": _fault(self.subject, wanted=set()),
                "body": _fault(self.body, wanted=wanted),
            }
            if found := {field: fault for field, fault in faults.items() if fault}:
                raise ValidationError(found)


def _fault(text: str, *, wanted: set[str]) -> str:
    """What is wrong with the marks in a text, in a sentence for the editor."""
    found = marks(text)
    if missing := sorted(wanted - found):
        return _("Keep %(names)s in the text.") % {"names": _shown(missing)}
    if unknown := sorted(found - wanted):
        return _("%(names)s cannot be filled in here.") % {"names": _shown(unknown)}
    return ""


def _shown(names: list[str]) -> str:
    return ", ".join(f"%({name})s" for name in names)

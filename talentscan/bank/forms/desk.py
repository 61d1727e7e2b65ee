import re
from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from talentscan.opportunities.forms.fields import PlainForm


class AnswerForm(PlainForm):
    """What the partner reads: a sentence, and never a name."""

    text = forms.CharField(
        label=_("Your answer to the partner"),
        help_text=_("One or two sentences, without names. Who said yes comes to them by itself."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Write one sentence at least."),
            "max_length": _("Write it a little shorter."),
        },
    )

    def __init__(self, *args, names: Iterable[str] = (), **kwargs):
        """`names` are those of the people this could be about."""
        super().__init__(*args, **kwargs)
        self.names = [name for name in names if name]

    def clean_text(self):
        text = self.cleaned_data["text"]
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in self.names):
            raise forms.ValidationError(
                _("There is a name in your answer. A partner reads it only after their own yes.")
            )
        return text


class HeardForm(forms.Form):
    """A yes to the talent bank that was said to somebody of us."""

    heard = forms.BooleanField(
        label=_("I read these words aloud, and heard their own yes."),
        error_messages={"required": _("Read the words aloud first, and hear their yes.")},
    )

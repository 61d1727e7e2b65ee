from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.forms import NameField


class SpeakerForm(forms.Form):
    """Who speaks, and that they agree."""

    name = NameField(help_text=_("Only we see your name, so that you can take this back later."))
    agrees = forms.BooleanField(
        label=_("Everybody may hear my voice on this site, until I take this back."),
        error_messages={"required": _("Tick the box if everybody may hear your voice.")},
    )


class SoundForm(forms.Form):
    """One recording, from the microphone or from a file."""

    sound = forms.FileField(
        label=_("A sound file"),
        widget=forms.FileInput(attrs={"accept": "audio/*,.m4a,.mp3,.ogg,.wav,.webm"}),
        error_messages={
            "required": _("Record the text first, or choose a sound file."),
            "empty": _("This file is empty. Record it here, or choose another."),
            "invalid": _("Record the text first, or choose a sound file."),
        },
    )

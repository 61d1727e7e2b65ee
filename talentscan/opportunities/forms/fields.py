"""What the forms of partners are made of: choices with pictures, plain lines, photos."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.forms import LineField
from talentscan.opportunities.language_check import refusal


class PictureMixin:
    """Each choice brings its pictogram: the key itself, or after a prefix."""

    def __init__(self, prefix: str = "", **kwargs):
        super().__init__(**kwargs)
        self.picture_prefix = prefix

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["picture"] = f"{self.picture_prefix}{value}"
        return option


# Named as what they are: templates choose by the name of a widget.
class CheckboxSelectMultiple(PictureMixin, forms.CheckboxSelectMultiple):
    pass


class RadioSelect(PictureMixin, forms.RadioSelect):
    pass


def several(label, choices, prefix: str | None = None, **kwargs) -> forms.MultipleChoiceField:
    widget = forms.CheckboxSelectMultiple() if prefix is None else CheckboxSelectMultiple(prefix)
    kwargs.setdefault("required", False)
    return forms.MultipleChoiceField(
        label=label,
        choices=getattr(choices, "choices", choices),
        widget=widget,
        error_messages={
            "required": _("Choose at least one."),
            "invalid_choice": _("Choose from the answers in the list."),
        },
        **kwargs,
    )


def one(label, choices, prefix: str | None = None, **kwargs) -> forms.ChoiceField:
    widget = forms.RadioSelect() if prefix is None else RadioSelect(prefix)
    kwargs.setdefault("required", False)
    messages = {
        "invalid_choice": _("Choose one of the answers in the list."),
        "required": _("Choose one of the answers."),
    }
    return forms.ChoiceField(
        label=label,
        choices=getattr(choices, "choices", choices),
        widget=widget,
        error_messages=messages,
        **kwargs,
    )


def line(label, *, missing="", longest: int = 120, **kwargs) -> LineField:
    return LineField(
        label=label,
        max_length=longest,
        required=bool(missing),
        error_messages={"required": missing, "max_length": _("Write it a little shorter.")},
        **kwargs,
    )


class PlainForm(forms.Form):
    """A form whose texts people will read: a label for people is not kept."""

    def clean(self):
        cleaned = super().clean()
        for name, value in list(cleaned.items()):
            if isinstance(value, str) and (words := refusal(value)):
                self.add_error(name, words)
        return self.cleaned_data


class PhotoField(forms.FileField):
    """A photo; what it is made of is looked at by the service."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": "image/*"}))
        messages = {
            "required": _("Choose a photo."),
            "invalid": _("Choose a photo."),
            "missing": _("Choose a photo."),
            "empty": _("Choose a photo."),
        }
        super().__init__(error_messages=messages, **kwargs)

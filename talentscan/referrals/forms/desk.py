from django import forms
from django.utils.translation import gettext_lazy as _

from cms.directory.models import Organisation
from talentscan.opportunities.models import Opportunity


class TaskForm(forms.Form):
    """That a task is done, and what came of it for a colleague to read."""

    note = forms.CharField(
        label=_("What came of it?"),
        help_text=_("Only what a colleague needs. It is kept encrypted, and erased in time."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={"max_length": _("Write it a little shorter.")},
    )


class HeardYesForm(forms.Form):
    """A yes that was said on the phone."""

    opportunity = forms.ModelChoiceField(
        queryset=Opportunity.objects.none(),
        label=_("To which place did they say yes?"),
        empty_label=_("Choose a place"),
        error_messages={
            "required": _("Choose a place."),
            "invalid_choice": _("This place is no longer open. Choose another one."),
        },
        widget=forms.Select(attrs={"class": "input"}),
    )
    heard = forms.BooleanField(
        label=_("I read these words aloud, and heard their own yes."),
        error_messages={"required": _("Read the words aloud first, and hear their yes.")},
    )

    def __init__(self, *args, asks_yes: bool = True, **kwargs):
        """First which place, so that the words can be read with its name; then the yes."""
        super().__init__(*args, **kwargs)
        self.fields["heard"].required = asks_yes
        field = self.fields["opportunity"]
        field.queryset = Opportunity.objects.open().select_related("organisation", "place")
        field.label_from_instance = lambda found: (
            f"{found.organisation.name}: {found.title} ({found.place.name})"
        )


class LinkForm(forms.Form):
    """For whom a link to introduce people is made."""

    organisation = forms.ModelChoiceField(
        queryset=Organisation.objects.filter(is_active=True),
        label=_("Which organisation may introduce people?"),
        empty_label=_("Choose an organisation"),
        error_messages={
            "required": _("Choose an organisation."),
            "invalid_choice": _("Choose an organisation."),
        },
        widget=forms.Select(attrs={"class": "input"}),
    )

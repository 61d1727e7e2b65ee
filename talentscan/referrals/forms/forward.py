from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.forms import LineField
from cms.directory.models import Place
from talentscan.opportunities.models import Opportunity


class ForwardForm(forms.Form):
    """A place a worker thinks of, and why: both are shown to the resident."""

    opportunity = forms.ModelChoiceField(
        Opportunity.objects.none(),
        label=_("Which place do you think of?"),
        empty_label=_("Choose a place"),
        error_messages={
            "required": _("Choose the place you think of."),
            "invalid_choice": _("Choose one of the places in the list."),
        },
    )
    reason = LineField(
        label=_("Why does it suit?"),
        help_text=_("The resident reads this, with your first name or that of your organisation."),
        max_length=160,
        error_messages={
            "required": _("Say in one sentence why it suits."),
            "max_length": _("Say it in at most 160 letters."),
        },
    )

    def __init__(self, *args, home: Place | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        found = Opportunity.objects.open().select_related("organisation").order_by("title")
        if home is not None:
            town = home.municipality
            found = found.filter(place__in=[town.pk, *town.parts.values_list("pk", flat=True)])
        self.fields["opportunity"].queryset = found
        self.fields["opportunity"].label_from_instance = lambda found: (
            f"{found.title} ({found.organisation.name})"
        )

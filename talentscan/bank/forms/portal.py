from django import forms
from django.utils.translation import gettext_lazy as _

from cms.directory.models import Organisation
from talentscan.bank.wishes import Wishes
from talentscan.choices import DayPart, Talent
from talentscan.opportunities.forms.fields import PlainForm, several
from talentscan.opportunities.models import Opportunity

_SELECT = forms.Select(attrs={"class": "input input--medium"})


class WishesForm(forms.Form):
    """What a partner looks for. Stands in the address, so it is only ever shown, not checked."""

    talent = several(_("What would they like to do?"), Talent, "")
    wanneer = several(_("When?"), DayPart, "day-")
    plaats = forms.ChoiceField(label=_("Where?"), required=False, widget=_SELECT)
    taal = forms.ChoiceField(label=_("Which language?"), required=False, widget=_SELECT)

    def __init__(self, wishes: Wishes, *, towns, languages):
        super().__init__(
            initial={
                "talent": list(wishes.talents),
                "wanneer": list(wishes.when),
                "plaats": wishes.place.slug if wishes.place else "",
                "taal": wishes.language,
            }
        )
        places = [(town.slug, town.name) for town in towns]
        self.fields["plaats"].choices = [("", _("Everywhere")), *places]
        self.fields["taal"].choices = [("", _("All languages")), *languages]


class QuestionForm(PlainForm):
    """The question itself, in own words, perhaps for one of their own places."""

    text = forms.CharField(
        label=_("What would you like to ask?"),
        help_text=_(
            "What is there to do, and what would you be glad of? Write no names,"
            " and nothing about health."
        ),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": _("Write in one or two sentences whom you look for."),
            "max_length": _("Write it a little shorter."),
        },
    )
    opportunity = forms.ModelChoiceField(
        queryset=Opportunity.objects.none(),
        label=_("For which place of yours?"),
        empty_label=_("For none in particular"),
        required=False,
        error_messages={"invalid_choice": _("Choose one of your own places.")},
        widget=forms.Select(attrs={"class": "input"}),
    )

    def __init__(self, *args, organisation: Organisation, **kwargs):
        super().__init__(*args, **kwargs)
        own = Opportunity.objects.open().filter(organisation=organisation).order_by("title")
        self.fields["opportunity"].queryset = own

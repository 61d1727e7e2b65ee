"""Opportunities in the Wagtail admin."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.images.renditions import prepare
from cms.languages.viewsets import TranslatableViewSetMixin
from talentscan.choices import Company, DayPart, Facility, Help, Posture, Setting
from talentscan.opportunities.models import Opportunity

_LISTS = {
    "company": Company,
    "postures": Posture,
    "settings": Setting,
    "day_parts": DayPart,
    "facilities": Facility,
    "helps": [(kind.value, kind.label) for kind in (Help.INTERPRETER, Help.OTHER_TIMES)],
}


class OpportunityForm(WagtailAdminModelForm):
    """Lists of keys are ticked, not typed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, choices in _LISTS.items():
            if name in self.fields:
                self.fields[name] = forms.MultipleChoiceField(
                    label=self.fields[name].label,
                    choices=getattr(choices, "choices", choices),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )

    def save(self, commit=True):
        """The sizes of a photo are made now, so that no visit to the page writes."""
        opportunity = super().save(commit=commit)
        if "picture" in self.changed_data:
            prepare([opportunity.picture])
        return opportunity


Opportunity.base_form_class = OpportunityForm


class OpportunityViewSet(TranslatableViewSetMixin, SnippetViewSet):
    model = Opportunity
    icon = "pick"
    menu_label = _("Opportunities")
    menu_name = "opportunities"
    add_to_admin_menu = True
    menu_order = 210
    list_display = ["title", "organisation", "place", "status", "checked_on"]
    list_filter = ["organisation", "place", "status"]
    search_fields = ["title", "summary"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldPanel("slug"),
                FieldPanel("summary"),
                FieldPanel("with_whom"),
                FieldPanel("how_often"),
                FieldPanel("guidance"),
                FieldPanel("training"),
                FieldPanel("contact"),
                FieldRowPanel([FieldPanel("picture"), FieldPanel("picture_alt")]),
            ],
            heading=_("What"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("organisation"),
                FieldPanel("place"),
                FieldPanel("venue"),
                FieldPanel("at_home"),
            ],
            heading=_("Where"),
        ),
        InlinePanel("talents", heading=_("Talents"), label=_("Talent")),
        MultiFieldPanel(
            [
                FieldPanel("company"),
                FieldRowPanel([FieldPanel("group"), FieldPanel("rhythm"), FieldPanel("duration")]),
                FieldPanel("postures"),
                FieldPanel("settings"),
                FieldPanel("day_parts"),
                FieldPanel("dutch"),
                FieldPanel("languages"),
                FieldPanel("facilities"),
                FieldPanel("helps"),
            ],
            heading=_("For whom it fits"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("closed_until")]),
                FieldRowPanel([FieldPanel("places_available"), FieldPanel("checked_on")]),
                FieldPanel("come_and_see"),
                FieldPanel("travel_costs"),
                FieldPanel("vog"),
                FieldPanel("two_sided"),
            ],
            heading=_("Practical"),
        ),
    ]

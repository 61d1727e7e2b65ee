from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from cms.core.blocks import BODY_BLOCKS
from cms.core.pages import BasePage, BasePageForm
from home.models.portrayed import PortrayedPage
from talentscan.choices import Talent


class StoryIndexPage(BasePage):
    """All stories; one series per place: "Mensen maken Assen"."""

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.StoryPage"]
    open_graph_type = "website"
    text_template = "home/parts/story_list.html"

    class Meta:
        verbose_name = _("stories")
        verbose_name_plural = _("stories")

    def text_for(self, request):
        from home import selectors

        return selectors.story_list(self, request)


class StoryPageForm(BasePageForm):
    talents = forms.MultipleChoiceField(
        label=_("Talents"),
        choices=Talent.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Which talents does this story show? It ends in two places for them."),
    )


class StoryPage(PortrayedPage):
    """One person who gives something, told so that the reader thinks: I could do that too."""

    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("place"),
        related_name="+",
        null=True,
        on_delete=models.PROTECT,
    )
    episode = models.PositiveIntegerField(
        _("episode"),
        null=True,
        blank=True,
        help_text=_("Number in the series of this place."),
    )
    body = StreamField(BODY_BLOCKS, verbose_name=_("story"), blank=True)
    talents = models.JSONField(_("talents"), default=list, blank=True)

    base_form_class = StoryPageForm
    parent_page_types = ["home.StoryIndexPage"]
    subpage_types = []
    text_template = "home/parts/story_text.html"
    select_with = ("locale", "place__parent", "portrait")
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("person"),
        index.SearchField("body"),
    ]
    content_panels = [
        FieldPanel("title", help_text=_("A quote of this person, without quotation marks.")),
        FieldPanel("in_short"),
        PortrayedPage.person_panel,
        MultiFieldPanel([FieldPanel("place"), FieldPanel("episode")], heading=_("Series")),
        FieldPanel("body"),
        FieldPanel("talents"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("talents", overridable=False),
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def publish_problems(self) -> dict[str, str]:
        problems = super().publish_problems()
        if self.place_id is None:
            problems["place"] = _("Choose the place of this story.")
        if not self.body:
            problems["body"] = _("Write the story.")
        return problems

    def text_for(self, request):
        from home import selectors

        return selectors.story_text(self)

    def content_for(self, request):
        from home import selectors

        return selectors.story_ending(self, request)

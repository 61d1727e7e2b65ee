from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.core.pages import RICH_TEXT, BasePage


class PicturedPage(BasePage):
    """A page that opens with a picture of its own, or else with the drawing of the house."""

    picture = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("picture"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    picture_alt = models.CharField(
        _("what the picture shows"),
        max_length=200,
        blank=True,
        help_text=_("For who cannot see it: two people with tea on a green bench."),
    )

    picture_panel = MultiFieldPanel(
        [FieldPanel("picture"), FieldPanel("picture_alt")], heading=_("Picture")
    )

    class Meta:
        abstract = True

    def publish_problems(self) -> dict[str, str]:
        problems = super().publish_problems()
        if self.picture_id and not self.picture_alt.strip():
            problems["picture_alt"] = _("Describe the picture for people who cannot see it.")
        return problems


class HomePage(PicturedPage):
    """The front door: what suits me, in my own language, who does it already, what is on."""

    headline = models.CharField(
        _("headline"),
        max_length=90,
        blank=True,
        help_text=_("Large, at the top. A question invites more than a name."),
    )
    stories_title = models.CharField(
        _("heading above the stories"),
        max_length=60,
        blank=True,
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.PlacePage",
        "home.StoryIndexPage",
        "home.PortraitIndexPage",
        "home.StandardPage",
    ]
    open_graph_type = "website"
    text_template = "home/parts/home_text.html"
    select_with = ("locale", "picture")
    content_panels = [
        FieldPanel("title"),
        FieldPanel("headline"),
        FieldPanel("in_short"),
        PicturedPage.picture_panel,
        FieldPanel("stories_title"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def publish_problems(self) -> dict[str, str]:
        """The front door also stands open while it is bare: a new site must have one."""
        problems = super().publish_problems()
        problems.pop("in_short", None)
        return problems

    def content_for(self, request):
        from home import selectors

        return selectors.home(self, request)


class PlacePage(PicturedPage):
    """One town or neighbourhood: who lives it, what is on, who takes part."""

    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("place"),
        related_name="+",
        null=True,
        on_delete=models.PROTECT,
    )
    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT)

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    open_graph_type = "website"
    text_template = "home/parts/place_text.html"
    select_with = ("locale", "place__parent", "picture")
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("place"),
        FieldPanel("intro"),
        PicturedPage.picture_panel,
    ]

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def publish_problems(self) -> dict[str, str]:
        problems = super().publish_problems()
        if self.place_id is None:
            problems["place"] = _("Choose the place this page is about.")
        return problems

    def content_for(self, request):
        from home import selectors

        return selectors.place(self, request)

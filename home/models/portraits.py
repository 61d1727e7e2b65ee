from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.core.pages import RICH_TEXT, BasePage
from home.models.portrayed import PortrayedPage


class PortraitIndexPage(BasePage):
    """#SociaalPensioen: what do you want to become when you are old?"""

    question = models.CharField(
        _("question"),
        max_length=120,
        blank=True,
        help_text=_("The question every portrait answers."),
    )

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.PortraitPage"]
    open_graph_type = "website"
    text_template = "home/parts/portrait_list.html"
    content_panels = [*BasePage.content_panels, FieldPanel("question")]

    class Meta:
        verbose_name = _("portraits")
        verbose_name_plural = _("portraits")

    def text_for(self, request):
        from home import selectors

        return selectors.portrait_list(self, request)


class PortraitPage(PortrayedPage):
    """One answer to the question, with strength and with what is hard; often as a film."""

    body = RichTextField(_("answer"), blank=True, features=RICH_TEXT)
    video = models.ForeignKey(
        "home.Video",
        verbose_name=_("film"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    transcript = RichTextField(
        _("what is said, written out"),
        blank=True,
        features=["bold"],
        help_text=_("Every word, and what one sees. Needed when there is a film."),
    )

    parent_page_types = ["home.PortraitIndexPage"]
    subpage_types = []
    text_template = "home/parts/portrait_text.html"
    select_with = ("locale", "portrait", "video")
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("person"),
        index.SearchField("body"),
        index.SearchField("transcript"),
    ]
    content_panels = [
        FieldPanel("title", help_text=_("The answer in one sentence, without quotation marks.")),
        FieldPanel("in_short"),
        PortrayedPage.person_panel,
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("video"), FieldPanel("transcript")], heading=_("Film")),
    ]

    class Meta:
        verbose_name = _("portrait")
        verbose_name_plural = _("portraits")

    def publish_problems(self) -> dict[str, str]:
        problems = super().publish_problems()
        if self.video is None:
            return problems
        if not self.video.captions:
            problems["video"] = _("Add captions to the film, for people who cannot hear it.")
        if not self.transcript.strip():
            problems["transcript"] = _("Write out what is said in the film.")
        return problems

    def text_for(self, request):
        from home import selectors

        return selectors.portrait_text(self)

    def content_for(self, request):
        from home import selectors

        return selectors.portrait_ending(self, request)

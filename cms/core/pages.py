"""What every page of the site has: a summary, and a day to look at it again."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

#: What rich text may hold: structure and links, no looks.
RICH_TEXT = ("h2", "h3", "bold", "link", "ol", "ul")

#: How Wagtail's clock says that it publishes.
SCHEDULED = "wagtail.publish.scheduled"

_SENTENCE_END = re.compile(r"[.!?؟。！？]+(?=\s|$)")


def count_sentences(text: str) -> int:
    """How many sentences a short text has; one without a full stop counts too."""
    text = text.strip()
    return len([piece for piece in _SENTENCE_END.split(text) if piece.strip()])


def path_of(page: Page, request=None) -> str | None:
    """Where a page is on its site. Wagtail's `get_url` would ask which site this is each time."""
    parts = page.get_url_parts(request)
    return parts[2] if parts else None


class BasePageForm(WagtailAdminPageForm):
    """Says beside the field what still keeps a page from being published; a draft always saves."""

    def _post_clean(self):
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for field, message in self.instance.publish_problems().items():
            self.add_error(field if field in self.fields else None, message)


class BasePage(Page):
    """Ground of all page types. Wagtail's usual page: wagtail-localize knows no swapped one."""

    in_short = models.TextField(
        _("in short"),
        blank=True,
        max_length=300,
        help_text=_("At most three short sentences. They stand at the top of the page."),
    )
    listing_text = models.CharField(
        _("text in lists"),
        max_length=160,
        blank=True,
        help_text=_("One line on the card in lists. Empty: the text in short."),
    )
    review_by = models.DateField(
        _("look at it again on"),
        null=True,
        blank=True,
        help_text=_("From that day on the page stands under “Asks for attention”."),
    )

    base_form_class = BasePageForm
    show_in_menus_default = False
    search_fields = [
        *Page.search_fields,
        index.SearchField("in_short", boost=1.5),
        index.SearchField("listing_text"),
    ]
    content_panels = [
        FieldPanel("title"),
        FieldPanel("in_short"),
    ]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("listing_text"),
                FieldPanel("search_description"),
                FieldPanel("seo_title"),
                FieldPanel("slug"),
            ],
            heading=_("To be found"),
        ),
        FieldPanel("review_by"),
        HelpPanel(
            content=_("Every page needs fresh eyes once a year. Set the day here."),
        ),
    ]
    # Addresses are the same in every language; a translator cannot break a printed one.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    #: Part of the page that is text, shown by itself (as Dutch) where a translation is missing.
    text_template = "home/parts/text.html"
    #: Relations to fetch together with the page.
    select_with: tuple[str, ...] = ("locale",)
    #: OpenGraph's word for it.
    open_graph_type = "article"

    # Everything here is for everybody. Wagtail's private pages would open a second door to log in.
    private_page_options = []

    def get_view_restrictions(self):
        return PageViewRestriction.objects.none()

    def content_for(self, request) -> dict:
        """What its template shows besides its own fields; calls one selector."""
        return {}

    def text_for(self, request) -> dict:
        """What its `text_template` shows besides its own fields."""
        return {}

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context.update(self.text_for(request))
        context.update(self.content_for(request))
        return context

    def publish_problems(self) -> dict[str, str]:
        """What must be mended before anybody may read this: {field: what to do}."""
        if not self.in_short.strip():
            return {
                "in_short": _(
                    "Write one to three short sentences that say what this page is about."
                )
            }
        if count_sentences(self.in_short) > 3:
            return {"in_short": _("Use at most three short sentences.")}
        return {}

    def save(self, clean=True, **kwargs):
        """A page that goes live is complete, whichever way it goes live."""
        if clean and self.live and not self.alias_of_id and (problems := self.publish_problems()):
            raise ValidationError(problems)
        return super().save(clean=clean, **kwargs)

    def publish(self, revision, *args, **kwargs):
        """A page planned for a day on which it is no longer complete stays a draft."""
        scheduled = kwargs.get("log_action") == SCHEDULED
        if scheduled and revision.as_object().publish_problems():
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
            return
        super().publish(revision, *args, **kwargs)

    @property
    def listing(self) -> str:
        return self.listing_text or self.in_short

    @property
    def meta_description(self) -> str:
        return Truncator(self.search_description or self.in_short).chars(155)

    @property
    def language(self) -> str:
        return self.locale.language_code

    def get_preview_template(self, request, mode_name):
        return self.get_template(request)

    def serve_preview(self, request, mode_name):
        """A preview speaks the language of the page, not that of the editor."""
        with translation.override(self.language):
            response = super().serve_preview(request, mode_name)
            return response.render() if hasattr(response, "render") else response

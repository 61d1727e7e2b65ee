"""Screens for the records behind portraits."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from home import services
from home.models import Consent, Video


class _TakesDown:
    """A consent that ends takes its pages down in the same step."""

    def save_instance(self):
        consent = super().save_instance()
        services.take_down_without_consent(self.request.user)
        return consent


class ConsentCreateView(_TakesDown, CreateView):
    pass


class ConsentEditView(_TakesDown, EditView):
    pass


class ConsentViewSet(SnippetViewSet):
    model = Consent
    icon = "key"
    menu_label = _("Consents")
    list_display = ["__str__", "until", "withdrawn_on"]
    list_filter = ["withdrawn_on"]
    add_view_class = ConsentCreateView
    edit_view_class = ConsentEditView
    copy_view_enabled = False
    inspect_view_enabled = False
    ordering = ["-given_on"]
    panels = [
        HelpPanel(content=_("Without consent a story or portrait cannot be published.")),
        FieldPanel("name"),
        FieldPanel("given_on"),
        FieldPanel("until"),
        FieldPanel("kept_at"),
        FieldPanel("withdrawn_on"),
    ]


class VideoViewSet(SnippetViewSet):
    model = Video
    icon = "media"
    menu_label = _("Films")
    list_display = ["title", "language", "seconds"]
    search_fields = ["title"]
    panels = [
        FieldPanel("title"),
        FieldPanel("file"),
        FieldPanel("captions"),
        FieldPanel("language"),
        FieldPanel("seconds"),
    ]


class PortraitRecords(SnippetViewSetGroup):
    items = (ConsentViewSet, VideoViewSet)
    menu_label = _("Portraits")
    menu_icon = "user"
    menu_order = 400

"""Cards and their options in the Wagtail admin."""

from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.html import SafeString, format_html
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.languages.viewsets import TranslatableViewSetMixin
from talentscan.scan.models import Card


class CardViewSet(TranslatableViewSetMixin, SnippetViewSet):
    model = Card
    icon = "help"
    menu_label = _("Scan cards")
    menu_name = "scan-cards"
    add_to_admin_menu = True
    menu_order = 220
    list_display = ["question", "subject", "position", "is_active"]
    list_filter = ["subject", "is_active"]
    ordering = ["position"]
    panels = [
        FieldPanel("question"),
        FieldPanel("hint"),
        InlinePanel(
            "options",
            heading=_("Options"),
            label=_("Option"),
            panels=[
                FieldPanel("label"),
                FieldPanel("statement"),
                FieldRowPanel([FieldPanel("picture"), FieldPanel("key")]),
                FieldRowPanel([FieldPanel("talent"), FieldPanel("weight", read_only=True)]),
                FieldRowPanel([FieldPanel("position"), FieldPanel("is_active")]),
            ],
        ),
        HelpPanel(
            lazy(format_html, SafeString)(
                '<p>{} <a href="{}">{}</a></p>',
                _("Another weight leads people elsewhere, so weights have a screen of their own."),
                reverse_lazy("matching_weights"),
                _("See what a weight changes, and change it"),
            )
        ),
        MultiFieldPanel(
            [
                FieldPanel("key"),
                FieldPanel("subject"),
                FieldPanel("multiple"),
                FieldPanel("position"),
                FieldPanel("is_active"),
            ],
            heading=_("How the card works"),
        ),
    ]

"""What the desk may word itself, in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.languages.viewsets import TranslatableViewSetMixin
from talentscan.referrals.models import DeclineReason, MessageText


class MessageTextViewSet(TranslatableViewSetMixin, SnippetViewSet):
    """The catalogue's words are used for whatever is not here."""

    model = MessageText
    icon = "mail"
    menu_label = _("Messages to residents")
    menu_name = "message_texts"
    add_to_admin_menu = True
    menu_order = 230
    list_display = ["key", "subject", "is_active"]
    panels = [
        FieldPanel("key"),
        FieldPanel("subject"),
        FieldPanel("body"),
        FieldPanel("is_active"),
    ]


class DeclineReasonViewSet(SnippetViewSet):
    model = DeclineReason
    icon = "list-ul"
    menu_label = _("Why a place does not fit")
    menu_name = "decline_reasons"
    add_to_admin_menu = True
    menu_order = 231
    list_display = ["text", "position", "is_active"]
    panels = [FieldPanel("text"), FieldPanel("position"), FieldPanel("is_active")]

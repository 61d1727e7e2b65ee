"""What the desk may word itself, in the Wagtail admin."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.languages.viewsets import TranslatableViewSetMixin
from talentscan.referrals.models import ConsentText, DeclineReason, MessageText


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


class OnlyChanges(ModelPermissionPolicy):
    """There are as many as there are; what they say may change."""

    def user_has_permission(self, user, action):
        return action not in {"add", "delete"} and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


class ConsentTextViewSet(TranslatableViewSetMixin, SnippetViewSet):
    """Sentences may be worded anew; which there are belongs to the page of the yes."""

    model = ConsentText
    icon = "lock"
    menu_label = _("Words of a yes")
    menu_name = "consent_texts"
    add_to_admin_menu = True
    menu_order = 232
    list_display = ["text", "key"]
    panels = [FieldPanel("text"), FieldPanel("key", read_only=True)]

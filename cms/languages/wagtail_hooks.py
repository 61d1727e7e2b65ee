from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from cms.languages import history
from cms.languages.permissions import may_look
from cms.languages.voices.viewsets import VoiceViewSet


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_look(request.user)


@hooks.register("register_admin_urls")
def translation_urls():
    return [path("vertalingen/", include("cms.languages.urls"))]


@hooks.register("register_admin_menu_item")
def translation_menu_item():
    return TranslationsMenuItem(
        _("Translations"), reverse_lazy("translations:index"), icon_name="globe", order=450
    )


@hooks.register("register_admin_viewset")
def voice_viewset():
    return VoiceViewSet()


@hooks.register("register_log_actions")
def log_actions(actions):
    """Changes of translations stand in the history of the site, in plain words."""

    @actions.register_action(history.TEXT)
    class TextChanged(LogFormatter):
        label = _("Translation")

        def format_message(self, entry):
            return history.describe(entry.action, entry.data)

    @actions.register_action(history.OUTDATED)
    class DutchChanged(LogFormatter):
        label = _("Translation behind the Dutch")

        def format_message(self, entry):
            return history.describe(entry.action, entry.data)

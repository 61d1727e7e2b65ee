from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.languages.permissions import may_translate


class TranslationsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_translate(request.user)


@hooks.register("register_admin_urls")
def translation_urls():
    return [path("vertalingen/", include("cms.languages.urls"))]


@hooks.register("register_admin_menu_item")
def translation_menu_item():
    return TranslationsMenuItem(
        _("Translations"), reverse_lazy("translations:index"), icon_name="globe", order=450
    )

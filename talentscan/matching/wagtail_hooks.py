from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from talentscan.matching.views import WeightsView, may_weigh


class WeightsMenuItem(MenuItem):
    def is_shown(self, request):
        return may_weigh(request.user)


@hooks.register("register_admin_urls")
def weights_url():
    return [path("gewichten/", WeightsView.as_view(), name="matching_weights")]


@hooks.register("register_admin_menu_item")
def weights_menu_item():
    return WeightsMenuItem(
        _("Weights"), reverse_lazy("matching_weights"), icon_name="sliders", order=225
    )

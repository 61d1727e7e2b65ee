"""Inviting people, in the place where Wagtail keeps its users."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from cms.users.forms import UserForm
from cms.users.models import User


class InviteView(generic.CreateView):
    page_title = page_subtitle = _("Invite somebody")
    success_message = _("%(object)s is invited and gets an e-mail.")


class UserIndexView(generic.IndexView):
    add_item_label = _("Invite somebody")

    def get_base_queryset(self):
        return User.objects.select_related("organisation").order_by("name", "email")

    def get_delete_url(self, instance):
        """Who leaves loses the tick "May log in", so that what they did keeps its name."""
        return


class UserEditView(generic.EditView):
    def get_delete_url(self):
        return None


class UserViewSet(ModelViewSet):
    """Stands in for Wagtail's own; an administrator alone has the rights for it."""

    model = User
    icon = "user"
    menu_label = _("People who log in")
    menu_order = 600
    add_to_settings_menu = True
    copy_view_enabled = False
    index_view_class = UserIndexView
    add_view_class = InviteView
    edit_view_class = UserEditView
    list_display = [
        "name",
        "email",
        Column("role", label=_("Role"), accessor="get_role_display"),
        "organisation",
        BooleanColumn("is_active", label=_("May log in")),
    ]
    search_fields = ["name", "email"]

    def get_form_class(self, for_update=False):
        return UserForm

    def get_urlpatterns(self):
        return [route for route in super().get_urlpatterns() if route.name != "delete"]

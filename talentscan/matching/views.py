from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.users.choices import DESK_ROLES
from talentscan.matching import preview
from talentscan.matching.forms import WeightsForm
from talentscan.matching.services import save_weights
from talentscan.opportunities.models import MatchingWeights


def may_weigh(user) -> bool:
    return user.is_active and user.has_role(*DESK_ROLES)


class WeightsView(WagtailAdminTemplateMixin, TemplateView):
    """What counts how much. Nothing is saved before its effect on thirty people was looked at."""

    template_name = "matching/weights.html"
    page_title = gettext_lazy("Weights of the matching")
    header_icon = "sliders"

    def dispatch(self, request, *args, **kwargs):
        if not may_weigh(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request):
        form = WeightsForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        if "save" in request.POST:
            if form.was_seen(request.POST.get("seen", "")):
                save_weights(form.points(), form.option_weights(), acting_user=request.user)
                messages.success(request, _("The weights are saved, and count from now on."))
                return redirect("matching_weights")
            messages.warning(request, _("Look first at what these numbers change."))
        found = preview.changes(form.points(), form.option_weights())
        return self.render_to_response(self.get_context_data(form=form, changes=found))

    def get_context_data(self, *, form=None, changes=None, **kwargs):
        return super().get_context_data(
            form=form or WeightsForm(),
            changes=changes,
            changed=sum(change.is_changed for change in changes or ()),
            last=MatchingWeights.objects.select_related("saved_by").first(),
            **kwargs,
        )

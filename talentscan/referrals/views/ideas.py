"""A resident's own idea becomes a place: written beside it by a coordinator, never copied."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.opportunities import services as opportunities
from talentscan.opportunities.forms import DeskDraftForm
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Task


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def make_place(request, public_id):
    """The idea beside a new draft; what a resident wrote may say who they are."""
    tasks = Task.objects.visible_to(request.user).for_listing()
    task = tasks.filter(public_id=public_id, resident__erased_at=None).first()
    if task is None or not task.resident.idea:
        raise Http404
    form = DeskDraftForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        draft = opportunities.start_draft(acting_user=request.user, **form.cleaned_data)
        messages.success(request, _("The draft is there. The partner finds it in the portal."))
        return redirect("opportunities:desk_review", draft.slug)
    audit.log_access(task.resident, user=request.user, via=Channel.DESK)
    context = {"task": task, "idea": task.resident.idea, "form": form}
    status = 422 if form.errors else 200
    return render(request, "referrals/make_place.html", context, status=status)

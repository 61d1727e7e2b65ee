"""A worker who fills in together with somebody puts a place forward."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import forward as forwards
from talentscan.referrals import results
from talentscan.referrals.forms import ForwardForm
from talentscan.referrals.views.result import result_page
from talentscan.scan import answers as scan_answers


@roles(Role.CARAVAN_WORKER, *DESK_ROLES)
@require_POST
def put_forward(request):
    """Keep it beside the three that were computed, or take it away again."""
    thoughts = forwards.load(request.session)
    drop = request.POST.get("drop", "")
    if drop.isascii() and drop.isdecimal() and len(drop) < 12:
        thoughts.drop(int(drop))
        forwards.save(request.session, thoughts)
        return redirect("referrals:result")
    answers = scan_answers.load(request.session)
    form = ForwardForm(request.POST, home=results.home_of(answers))
    if not form.is_valid():
        return result_page(request, forward_form=form, status=422)
    opportunity = form.cleaned_data["opportunity"]
    if opportunity.pk in results.shown_ids(answers, session_key=request.session.session_key):
        messages.info(request, _("This place is on the page already."))
        return redirect("referrals:result")
    thoughts.add(opportunity.pk, by=_shown_as(request.user), reason=form.cleaned_data["reason"])
    forwards.save(request.session, thoughts)
    audit.log("place put forward", opportunity, user=request.user)
    return redirect("referrals:result")


def _shown_as(user) -> str:
    """How the resident knows the worker: by first name, and where they are from."""
    first_name = user.name.split()[0] if user.name.strip() else ""
    organisation = user.organisation.name if user.organisation else ""
    return ", ".join(part for part in (first_name, organisation) if part)

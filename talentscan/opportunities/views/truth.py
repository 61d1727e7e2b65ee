"""Is it still true? Answered from a message without logging in, in the portal, or at the desk."""

from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import tokens
from cms.core.access import signed_link
from cms.core.throttle import Throttle
from cms.directory.models import Organisation
from talentscan.opportunities import drafts, services
from talentscan.opportunities.emails import PURPOSE
from talentscan.opportunities.exceptions import OpportunityError
from talentscan.opportunities.forms import TruthForm, reopening_days
from talentscan.opportunities.models import Opportunity

_TRIES = Throttle("link", limit=20, seconds=60)


def answer(request: HttpRequest, opportunity: Opportunity, form: TruthForm) -> None:
    """Do what the answer says, and say so."""
    acting = {"acting_user": request.user}
    try:
        match form.cleaned_data["answer"]:
            case TruthForm.STILL:
                services.confirm(opportunity.pk, **acting)
            case TruthForm.CLOSED:
                services.close_until(opportunity.pk, form.cleaned_data["until"], **acting)
            case TruthForm.OPEN:
                services.open_again(opportunity.pk, **acting)
            case TruthForm.STOPS:
                services.stop(opportunity.pk, **acting)
            case TruthForm.AGAIN:
                services.start_again(opportunity.pk, **acting)
        words = _("Thank you. We wrote it down: %(title)s.") % {"title": opportunity.title}
        messages.success(request, words)
    except OpportunityError as error:
        messages.warning(request, str(error))


def _gone(request):
    return render(request, "opportunities/link_gone.html", status=410)


@signed_link
@require_GET
def open_check(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if _TRIES.is_used_up(request) else tokens.find_link(token, PURPOSE)
    organisation = Organisation.objects.filter(pk=link.object_id).first() if link else None
    if organisation is None:
        _TRIES.count(request)
        return _gone(request)
    tokens.bind(request, link)
    return redirect("opportunities:check", organisation.slug)


@signed_link
@require_http_methods(["GET", "POST"])
def check(request, organisation):
    """All that a partner is asked about, each with its own buttons."""
    found = Organisation.objects.filter(slug=organisation, is_active=True).first()
    if found is None or not tokens.bound(request, PURPOSE, found.pk):
        return _gone(request)
    asked = drafts.to_confirm(found)
    form = TruthForm(request.POST or None)
    about = None
    if request.method == "POST":
        about = next((one for one in asked if one.slug == request.POST.get("about")), None)
        if about is None:  # answered already, here or by a colleague
            messages.success(request, _("Thank you. This was answered already."))
            return redirect(request.path)
        if form.is_valid():
            answer(request, about, form)
            return redirect(request.path)
    context = {
        "organisation": found,
        "opportunities": asked,
        "form": form,
        "about": about,
        "days": reopening_days(),
    }
    status = 422 if form.errors else 200
    return render(request, "opportunities/check.html", context, status=status)

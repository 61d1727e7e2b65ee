"""The coordinator reads what partners wrote, and sees what nobody has confirmed for long."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.opportunities import drafts, services
from talentscan.opportunities.exceptions import OpportunityError
from talentscan.opportunities.forms import ReturnForm, TruthForm, reopening_days
from talentscan.opportunities.models import Opportunity
from talentscan.opportunities.services.writing import lacking
from talentscan.opportunities.views import truth
from talentscan.opportunities.views.portal import show_preview


def _opportunity(slug: str) -> Opportunity:
    rows = Opportunity.objects.select_related("organisation", "place", "venue", "contact")
    return get_object_or_404(rows, slug=slug)


@roles(*DESK_ROLES)
@require_GET
def listing(request):
    return render(request, "opportunities/desk/list.html", drafts.for_the_desk())


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def review(request, slug):
    """Old beside new, what could be plainer, and the buttons to decide."""
    opportunity = _opportunity(slug)
    submission = drafts.undecided(opportunity)
    unseen = opportunity.submissions.unseen().first()
    form = ReturnForm(request.POST if "return" in request.POST else None)
    if request.method == "POST":
        is_bad = "return" in request.POST and not form.is_valid()
        if not is_bad:
            _act(request, opportunity, submission or unseen, form)
            return redirect("opportunities:desk_review", slug)
    texts = drafts.texts_to_be(opportunity, submission)
    is_waiting = bool(submission and submission.is_waiting)
    context = {
        "opportunity": opportunity,
        "submission": submission,
        "unseen": unseen,
        "is_waiting": is_waiting,
        "version": drafts.version_of(opportunity, submission) if is_waiting else "",
        "differences": drafts.differences(opportunity, submission),
        "hints": drafts.hints_for(texts),
        "lacking": lacking(opportunity),
        "form": form,
        "days": reopening_days(),
        "admin": _in_the_admin(opportunity),
    }
    status = 422 if form.errors else 200
    return render(request, "opportunities/desk/review.html", context, status=status)


def _in_the_admin(opportunity: Opportunity) -> dict[str, str]:
    """Where a coordinator changes it, its moments, and its people."""
    screen = "wagtailsnippets_opportunities_{}".format
    moments, people = (
        reverse(f"{screen('tryout')}:list"),
        reverse(f"{screen('contactperson')}:list"),
    )
    return {
        "opportunity": reverse(f"{screen('opportunity')}:edit", args=[opportunity.pk]),
        "moments": f"{moments}?opportunity={opportunity.pk}",
        "people": f"{people}?organisation={opportunity.organisation_id}",
    }


def _act(request, opportunity: Opportunity, submission, form: ReturnForm) -> None:
    acting = {"acting_user": request.user}
    try:
        if "answer" in request.POST:
            truth_form = TruthForm(request.POST)
            if truth_form.is_valid():
                truth.answer(request, opportunity, truth_form)
            return
        if submission is None:
            return
        if "publish" in request.POST:
            services.publish(submission.pk, seen=request.POST["publish"], **acting)
            messages.success(request, _("It is on the site. The partner hears so."))
        elif "return" in request.POST:
            services.send_back(submission.pk, note=form.cleaned_data["note"], **acting)
            messages.success(request, _("Sent back. The partner hears so."))
        elif "seen" in request.POST:
            services.mark_seen(submission.pk, **acting)
    except OpportunityError as error:
        messages.warning(request, str(error))


@roles(*DESK_ROLES)
@require_GET
def preview(request, slug):
    opportunity = _opportunity(slug)
    return show_preview(request, opportunity, drafts.undecided(opportunity), back="desk_review")

"""The coordinator's desk: what waits, since when, and what is overdue."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit, tokens
from cms.core.access import roles
from cms.core.urls_in import url_in
from cms.messaging.rendering import absolute
from cms.users import reviews
from cms.users.choices import DESK_ROLES, REVIEWERS, Role
from talentscan.referrals import day, selectors, services, wording
from talentscan.referrals.choices import CALLS, Channel
from talentscan.referrals.exceptions import ReferralError, StepNotAllowed
from talentscan.referrals.forms import HeardYesForm, LinkForm, TaskForm
from talentscan.referrals.models import Resident, Task
from talentscan.referrals.views.introductions import PURPOSE as INTRODUCE
from talentscan.referrals.views.partner import visible

#: How long a link for professionals works.
_LINK_DAYS = 365


@roles(*DESK_ROLES, Role.PRIVACY_OFFICER)
@require_GET
def desk(request):
    """One page per day; `?plek=` shows the work of one municipality.

    A privacy officer has a desk without people on it: who may do what, and who saw what.
    """
    to_sign = request.user.has_role(*REVIEWERS) and reviews.unsigned()
    if not request.user.has_role(*DESK_ROLES):
        return render(request, "users/privacy_desk.html", {"to_sign": to_sign})
    found = day.day(request.user, request.GET.get("plek", ""))
    return render(request, "referrals/desk.html", {"day": found, "to_sign": to_sign})


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def task(request, public_id):
    """One thing to do: whom to call about what, and that it is done."""
    found = Task.objects.visible_to(request.user).for_listing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    form = TaskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _finish(request, found, form.cleaned_data["note"])
        return redirect("referrals:desk")
    audit.log_access(found.resident, user=request.user, via=Channel.DESK)
    introduction = getattr(found.resident, "introduction", None)
    context = {
        "task": found,
        "resident": found.resident,
        "language": day.language_name(found.resident.language),
        "needs_interpreter": found.resident.language != settings.LANGUAGE_CODE,
        "wanted": selectors.wanted_by(found.resident),
        "introduction": introduction,
        "yes_language": introduction and day.language_name(introduction.yes_language),
        "questions": selectors.open_questions_of(found.referral),
        "form": form,
    }
    return render(request, "referrals/task.html", context, status=422 if form.errors else 200)


def _finish(request, found: Task, note: str) -> None:
    if not services.finish(found.pk, note=note, acting_user=request.user):
        messages.info(request, _("A colleague has already done this."))
        return
    if found.kind in CALLS:
        services.mark_called(found.resident_id, acting_user=request.user)
    messages.success(request, _("Done. Thank you for calling."))


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def withdraw(request, public_id):
    """A resident says on the phone that they take their yes back: one press does it."""
    referral = visible(request.user, public_id)
    if request.method == "POST":
        try:
            services.withdraw(referral.pk, channel=Channel.DESK, acting_user=request.user)
            messages.success(request, _("Withdrawn. The partner sees nothing any more."))
        except StepNotAllowed:
            messages.info(request, _("This was withdrawn already."))
        return redirect("referrals:desk_referral", referral.public_id)
    return render(request, "referrals/desk_withdraw.html", {"referral": referral})


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def hear_yes(request, public_id):
    """A new place by phone: read the words aloud, hear the yes, write it down."""
    resident = get_object_or_404(Resident, public_id=public_id, erased_at=None, erase_after=None)
    form = HeardYesForm(request.POST or request.GET or None, asks_yes=request.method == "POST")
    read_in = resident.language
    if not wording.can_say_yes_in(read_in):
        read_in = settings.LANGUAGE_CODE
    if request.method == "POST" and form.is_valid():
        try:
            services.consent_by_phone(
                resident.pk,
                form.cleaned_data["opportunity"].pk,
                read_in=read_in,
                acting_user=request.user,
            )
        except ReferralError as error:
            form.add_error("opportunity", str(error))
        else:
            messages.success(request, _("Written down. We asked the partner to call them."))
            return redirect("referrals:desk")
    audit.log_access(resident, user=request.user, via=Channel.DESK)
    form.is_valid()
    place = form.cleaned_data.get("opportunity") if form.is_bound else None
    context = {
        "resident": resident,
        "form": form,
        "chosen": place,
        "said": selectors.words_to_read(read_in, place.organisation.name) if place else [],
        "fields": [field for field in selectors.shared_by(resident) if field.answers],
        "read_in": read_in,
        "language": day.language_name(read_in),
    }
    return render(request, "referrals/hear_yes.html", context, status=422 if form.errors else 200)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def introduction_link(request):
    """A link with which a professional brings people to us: Welzijn op Recept, a district nurse."""
    form = LinkForm(request.POST or None)
    link = ""
    if request.method == "POST" and form.is_valid():
        organisation = form.cleaned_data["organisation"]
        token = tokens.make_link(INTRODUCE, organisation, seed="introduce", days=_LINK_DAYS)
        audit.log("introduction link", organisation, user=request.user, channel=Channel.DESK)
        path = url_in(request, settings.LANGUAGE_CODE, f"/voor-een-ander/{token}/")
        link = absolute(path)
    return render(
        request,
        "referrals/introduction_link.html",
        {"form": form, "link": link, "days": _LINK_DAYS},
        status=422 if form.errors else 200,
    )

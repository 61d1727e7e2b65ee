"""What a partner arranges in the portal: the first steps, colleagues, holidays, and a list."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.core.access import roles
from cms.directory.models import Organisation
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import exports, onboarding
from talentscan.referrals.forms.house import (
    ClosedForm,
    ColleagueForm,
    ExportForm,
    FactsForm,
    NoticeForm,
    WhoForm,
)
from talentscan.referrals.services import house

_TYPES = {
    exports.Format.CSV: "text/csv; charset=utf-8",
    exports.Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _organisation(request) -> Organisation:
    """One's own; somebody without a house has nothing to arrange."""
    if request.user.role != Role.PARTNER or request.user.organisation is None:
        raise Http404
    return request.user.organisation


# The first steps ---------------------------------------------------------------------------------
@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def begin(request):
    """From the invitation to a first thing to do, on one page."""
    organisation = _organisation(request)
    forms = {
        key: form(
            request.POST if request.POST.get("step") == key else None,
            instance=organisation,
            prefix=key,
        )
        for key, form in (("facts", FactsForm), ("who", WhoForm))
    }
    sent = forms.get(request.POST.get("step"))
    if sent is not None and sent.is_valid():
        house.keep(organisation, acting_user=request.user, fields=list(sent.fields))
        messages.success(request, _("Thank you. That is kept."))
        return redirect("referrals:begin")
    organisation = Organisation.objects.get(pk=organisation.pk)
    steps = onboarding.steps(organisation)
    context = {
        "steps": steps,
        "done": onboarding.done(steps),
        "sent": sent,
        "facts": forms["facts"],
        "who": forms["who"],
    }
    return render(request, "referrals/begin.html", context, status=422 if sent else 200)


# Settings ----------------------------------------------------------------------------------------
@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def settings(request):
    """Colleagues, who stands in, holidays, and how often we write."""
    organisation = _organisation(request)
    asked = request.POST.get("do", "")
    colleagues = house.colleagues(organisation)
    forms = {
        "closed": ClosedForm(request.POST if asked == "closed" else None, prefix="closed"),
        "notice": NoticeForm(
            request.POST if asked == "notice" else None,
            instance=organisation,
            colleagues=colleagues,
            prefix="notice",
        ),
        "invite": ColleagueForm(
            request.POST if asked == "invite" else None, organisation=organisation, prefix="invite"
        ),
    }
    sent = forms.get(asked)
    if asked == "open":
        house.close_house(organisation.pk, None, acting_user=request.user)
        messages.success(request, _("You are open again. How nice."))
        return redirect("referrals:settings")
    if sent is not None and sent.is_valid():
        _keep(request, organisation, asked, sent)
        return redirect("referrals:settings")
    context = {
        "organisation": Organisation.objects.select_related("deputy").get(pk=organisation.pk),
        "colleagues": colleagues,
        "sent": sent,
        **forms,
    }
    return render(request, "referrals/settings.html", context, status=422 if sent else 200)


def _keep(request, organisation: Organisation, asked: str, form) -> None:
    acting = {"acting_user": request.user}
    if asked == "closed":
        house.close_house(organisation.pk, form.cleaned_data["until"], **acting)
        messages.success(request, _("Have a good time. Nobody is led to you until then."))
    elif asked == "notice":
        house.keep(organisation, fields=list(form.fields), **acting)
        messages.success(request, _("Thank you. That is kept."))
    else:
        house.invite_colleague(organisation, **form.cleaned_data, **acting)
        messages.success(request, _("Your colleague gets an e-mail, and can log in at once."))


@roles(Role.PARTNER)
@require_POST
def remove(request, pk):
    """A colleague leaves the portal; or one leaves oneself."""
    organisation = _organisation(request)
    colleague = get_object_or_404(house.colleagues(organisation), pk=pk)
    is_self = colleague.pk == request.user.pk
    house.remove_colleague(colleague, acting_user=request.user)
    if is_self:
        logout(request)
        messages.success(request, _("You have left. Thank you for all you did."))
        return redirect("/")
    messages.success(request, _("Your colleague can no longer log in."))
    return redirect("referrals:settings")


# A list to take along ----------------------------------------------------------------------------
def _export(request, back: str):
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kind = exports.Format(form.cleaned_data["format"])
        purpose = exports.Purpose(form.cleaned_data["purpose"])
        content = exports.export(request.user, purpose, kind)
        name = f"ertoe-{timezone.localdate():%Y-%m-%d}.{kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(content, content_type=_TYPES[kind], headers=headers)
    context = {"form": form, "back": back}
    return render(request, "referrals/export.html", context, status=422 if form.errors else 200)


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def export(request):
    _organisation(request)
    return _export(request, "referrals:portal")


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def desk_export(request):
    return _export(request, "referrals:desk")

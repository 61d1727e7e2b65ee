"""What a partner sees: a page with one question from a message, or the portal after logging in."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit, tokens
from cms.core.access import roles, signed_link
from cms.core.throttle import Throttle
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import selectors, services
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.exceptions import ReferralError, StepNotAllowed
from talentscan.referrals.forms import AnswerForm, promise_days
from talentscan.referrals.models import Referral

PURPOSE = "referral"
_TRIES = Throttle("link", limit=20, seconds=60)

#: What can be answered where a referral stands.
_ANSWERS = {
    State.ASKED: (AnswerForm.PICK_UP, AnswerForm.CONTACTED, AnswerForm.DECLINED),
    State.PICKED_UP: (AnswerForm.CONTACTED, AnswerForm.PICK_UP, AnswerForm.DECLINED),
    State.CONTACTED: (AnswerForm.STARTED, AnswerForm.NOT_STARTED),
}


@signed_link
@require_GET
def open_link(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if _TRIES.is_used_up(request) else tokens.find_link(token, PURPOSE)
    if link is None:
        _TRIES.count(request)
        return render(request, "referrals/link_gone.html", status=410)
    tokens.bind(request, link)
    referral = get_object_or_404(Referral, pk=link.object_id)
    return redirect("referrals:answer", referral.public_id)


@signed_link
@require_http_methods(["GET", "POST"])
def answer(request, public_id):
    """One big question, answered without logging in."""
    referral = Referral.objects.for_listing().filter(public_id=public_id).first()
    if referral is None or not tokens.bound(request, PURPOSE, referral.pk):
        return render(request, "referrals/link_gone.html", status=410)
    return _question(request, referral, channel=Channel.LINK)


def _question(request, referral, *, channel: Channel, back_url: str = ""):
    here = request.path
    answers = _ANSWERS.get(referral.state, ())
    form = AnswerForm(request.POST or None, answers=answers)
    if request.method == "POST":
        if "deleted" in request.POST and referral.state == State.WITHDRAWN:
            services.confirm_deletion(referral.pk, channel=channel, acting_user=request.user)
            messages.success(request, _("Thank you. The resident can see this."))
            return redirect(here)
        if not answers:
            messages.warning(request, str(StepNotAllowed()))
            return redirect(here)
        if form.is_valid():
            _act(request, referral, form.cleaned_data, channel)
            return redirect(here)
    fields = [field for field in selectors.partner_view(referral) if field.answers]
    if fields:
        audit.log_access(referral, user=request.user, via=channel)
    context = {
        "referral": referral,
        "form": form,
        "answers": answers,
        "fields": fields,
        "days": promise_days(),
        "back_url": back_url,
        "ledger": referral.ledger.select_related("user"),
        "in_portal": channel != Channel.LINK,
    }
    return render(request, "referrals/answer.html", context, status=422 if form.errors else 200)


def _act(request, referral, data, channel) -> None:
    common = {"channel": channel, "acting_user": request.user}
    try:
        match data["answer"]:
            case AnswerForm.PICK_UP:
                services.pick_up(referral.pk, by=data["day"], **common)
                messages.success(request, _("Thank you. Below you see whom you may call."))
            case AnswerForm.CONTACTED:
                services.record_contact(referral.pk, **common)
                messages.success(request, _("Good to hear. Tell us later whether it began."))
            case AnswerForm.DECLINED:
                services.decline(referral.pk, **common)
                messages.success(request, _("Thank you. We look for another place with them."))
            case outcome:
                services.record_outcome(
                    referral.pk, started=outcome == AnswerForm.STARTED, **common
                )
                messages.success(request, _("Thank you for telling us."))
    except ReferralError as error:
        messages.warning(request, str(error))


@roles(Role.PARTNER)
@require_GET
def portal(request):
    """A partner's own referrals: what waits, and what became of the others."""
    return render(request, "referrals/portal.html", selectors.portal(request.user))


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def portal_referral(request, public_id):
    referral = _visible(request.user, public_id)
    return _question(
        request, referral, channel=Channel.PORTAL, back_url=reverse("referrals:portal")
    )


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def desk_referral(request, public_id):
    """The coordinator looks, or writes down what a partner said by phone."""
    referral = _visible(request.user, public_id)
    return _question(request, referral, channel=Channel.DESK, back_url=reverse("referrals:desk"))


def _visible(user, public_id) -> Referral:
    found = Referral.objects.visible_to(user).for_listing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found

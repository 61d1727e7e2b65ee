"""What a partner sees: a page with one question from a message, or the portal after logging in."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core import audit, tokens
from cms.core.access import roles, signed_link
from cms.core.throttle import Throttle
from cms.users.choices import DESK_ROLES, Role
from talentscan.referrals import (
    inbox,
    onboarding,
    replies,
    selectors,
    services,
    standing,
    visits,
)
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.exceptions import ReferralError, SameAnswer
from talentscan.referrals.forms import AnswerForm
from talentscan.referrals.models import Referral

TRIES = Throttle("link", limit=20, seconds=60)


def gone(request):
    return render(request, "referrals/link_gone.html", status=410)


@signed_link
@require_GET
def open_link(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, services.LINK)
    if link is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    referral = get_object_or_404(Referral, pk=link.object_id)
    return redirect("referrals:answer", referral.public_id)


@signed_link
@require_http_methods(["GET", "POST"])
def answer(request, public_id):
    """One big question, answered without logging in."""
    referral = Referral.objects.for_listing().filter(public_id=public_id).first()
    if referral is None or not tokens.bound(request, services.LINK, referral.pk):
        return gone(request)
    return _question(request, referral, channel=Channel.LINK)


@signed_link
@require_POST
def seen(request, public_id):
    """A page that is really looked at says so; see docs/decisions on what counts as read."""
    referral = Referral.objects.filter(public_id=public_id).first()
    if referral and tokens.bound(request, services.LINK, referral.pk):
        services.record_seen(referral.pk, channel=Channel.LINK)
    elif referral and _is_own(request.user, referral):
        services.record_seen(referral.pk, channel=Channel.PORTAL, acting_user=request.user)
    else:
        raise Http404
    return HttpResponse(status=204)


def _is_own(user, referral: Referral) -> bool:
    return (
        user.is_authenticated
        and user.role == Role.PARTNER
        and Referral.objects.visible_to(user).filter(pk=referral.pk).exists()
    )


def _question(request, referral, *, channel: Channel, back_url: str = ""):
    here = request.path
    answers = replies.possible(referral)
    days = replies.days(referral)
    form = AnswerForm(request.POST or None, referral=referral, days=days)
    if request.method == "POST":
        if "deleted" in request.POST and referral.state == State.WITHDRAWN:
            services.confirm_deletion(referral.pk, channel=channel, acting_user=request.user)
            messages.success(request, _("Thank you. The resident can see this."))
            return redirect(here)
        if form.is_valid():
            _act(request, referral, form.cleaned_data, channel)
            return redirect(here)
    fields = [field for field in selectors.partner_view(referral) if field.answers]
    if fields:
        audit.log_access(referral, user=request.user, via=channel)
    ledger = referral.ledger.select_related("user")
    context = {
        "referral": referral,
        "form": form,
        "answers": answers,
        "fields": fields,
        "interpreter": replies.interpreter_language(referral) if fields else "",
        "days": days,
        "back_url": back_url,
        "ledger": [(entry, standing.sentence(entry)) for entry in ledger],
        "attempts": replies.attempts(referral),
        "visit": visits.visit_of(referral),
        "exports": selectors.exports_of(referral) if referral.state == State.WITHDRAWN else [],
        "in_portal": channel != Channel.LINK,
        "at_desk": channel == Channel.DESK,
        "tell_seen": channel != Channel.DESK and replies.is_unread(referral),
    }
    return render(request, "referrals/answer.html", context, status=422 if form.errors else 200)


def _act(request, referral, data, channel) -> None:
    try:
        sentence = replies.act(referral, data, channel=channel, acting_user=request.user)
    except SameAnswer:
        messages.success(request, _("Thank you for telling us."))
    except ReferralError as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, sentence)


@roles(Role.PARTNER)
@require_GET
def portal(request):
    """A partner's own referrals: what waits, and what became of others; `?stand=` shows some."""
    found = inbox.inbox(request.user, request.GET.get("stand", ""))
    steps = onboarding.steps(request.user.organisation)
    context = {"inbox": found, "steps": steps, "done": onboarding.done(steps)}
    return render(request, "referrals/portal.html", context)


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def portal_referral(request, public_id):
    referral = visible(request.user, public_id)
    return _question(
        request, referral, channel=Channel.PORTAL, back_url=reverse("referrals:portal")
    )


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def desk_referral(request, public_id):
    """The coordinator looks, or writes down what a partner said by phone."""
    referral = visible(request.user, public_id)
    return _question(request, referral, channel=Channel.DESK, back_url=reverse("referrals:desk"))


def visible(user, public_id) -> Referral:
    found = Referral.objects.visible_to(user).for_listing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found

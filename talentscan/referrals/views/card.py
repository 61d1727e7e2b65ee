"""The resident's card: how it stands, and taking back a yes. No account; a code and a year."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core.access import public
from cms.core.throttle import Throttle
from cms.languages.voices.selectors import hear
from talentscan.referrals import draft as drafts
from talentscan.referrals import extensions, selectors, services, standing, ways
from talentscan.referrals.choices import Channel, Side
from talentscan.referrals.exceptions import StepNotAllowed
from talentscan.referrals.forms import CardCodeForm
from talentscan.referrals.models import Question, Resident
from talentscan.referrals.views.outcomes import keep
from talentscan.referrals.views.result import CARD, assisting
from talentscan.scan import answers as scan_answers

#: Wrong codes one address may try in ten minutes, before it has to wait.
_TRIES = Throttle("card", limit=10, seconds=600)


def _resident(request) -> Resident | None:
    key = request.session.get(CARD)
    return Resident.objects.filter(public_id=key, erased_at=None).first() if key else None


@public
@never_cache
@require_GET
def confirmation(request):
    """It is arranged: who calls and when, and the card with the code."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    hear(request)
    way = ways.way_of(resident.contact_kind)
    referrals = selectors.referrals_of(resident)
    return render(
        request,
        "referrals/confirmation.html",
        {
            "resident": resident,
            "way": way,
            "arranged": way.arranged(resident.name),
            "places": [(referral, ways.address_of(referral)) for referral in referrals],
            "assisting": assisting(request),
            "code": resident.readable_code if resident.birth_year else "",
        },
    )


@public
@require_POST
def finish(request):
    """'Klaar, wis alles': nothing stays behind in this browser."""
    scan_answers.forget(request.session)
    drafts.forget(request.session)
    request.session.pop(CARD, None)
    return redirect("/")


@public
@never_cache
@require_http_methods(["GET", "POST"])
def status(request):
    """Open one's card with its code and one's year of birth."""
    form = CardCodeForm(request.POST or None)
    if request.method == "POST":
        if _TRIES.is_used_up(request):
            form.is_valid()
            form.add_error(
                None, _("You tried often. Wait ten minutes, or call us: we will look with you.")
            )
        elif form.is_valid():
            resident = selectors.resident_by_card(
                form.cleaned_data["code"], form.cleaned_data["birth_year"]
            )
            if resident:
                request.session[CARD] = str(resident.public_id)
                return redirect("referrals:card")
            _TRIES.count(request)
            form.add_error(
                "code", _("We do not know this code with this year. Look at your card once more.")
            )
    return render(
        request,
        "referrals/status.html",
        {"form": form, "has_card": _resident(request) is not None},
        status=422 if form.errors else 200,
    )


@public
@never_cache
@require_GET
def card(request):
    """How it stands with each yes, in plain words."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    return render(
        request,
        "referrals/card.html",
        {
            "resident": resident,
            "way": ways.way_of(resident.contact_kind),
            "rows": standing.card_rows(resident),
            "parts": extensions.parts_of(resident),
        },
    )


@public
@never_cache
@require_http_methods(["GET", "POST"])
def withdraw(request, referral=None):
    """Take back one yes, or all of them. Asking shows a page; only the button acts."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    one = get_object_or_404(resident.referrals, public_id=referral) if referral else None
    if request.method == "POST":
        if one is None:
            services.withdraw_everything(
                resident.pk, channel=Channel.CARD, acting_user=assisting(request)
            )
        else:
            try:
                services.withdraw(one.pk, channel=Channel.CARD, acting_user=assisting(request))
            except StepNotAllowed:
                pass  # withdrawn already: twice the same wish
        return redirect("referrals:card")
    context = {
        "referral": one,
        "back_url": reverse("referrals:card"),
        "grace_days": services.grace().days,
    }
    return render(request, "referrals/withdraw.html", context)


@public
@require_POST
def stay(request):
    """Thought again within the days of grace: nothing is erased."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    services.stay(resident.pk, acting_user=assisting(request))
    return redirect("referrals:card")


@public
@require_POST
def answer(request, question):
    """How it went, answered on the card."""
    resident = _resident(request)
    if resident is None:
        return redirect("referrals:status")
    asked = Question.objects.filter(referral__resident=resident, side=Side.RESIDENT)
    keep(request, get_object_or_404(asked, public_id=question), channel=Channel.CARD)
    return redirect("referrals:card")

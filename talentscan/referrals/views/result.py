"""From the outcome of a scan to a yes, one question per page."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core.access import public
from cms.languages.voices.selectors import hear
from cms.users.choices import DESK_ROLES, Role
from events import selectors as event_selectors
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.opportunities.services import count_shown
from talentscan.referrals import draft as drafts
from talentscan.referrals import forward as forwards
from talentscan.referrals import results, services
from talentscan.referrals.exceptions import PlaceGone
from talentscan.referrals.forms import (
    BirthYearForm,
    CallMeForm,
    ForwardForm,
    NameForm,
    ReachForm,
)
from talentscan.scan import answers as scan_answers

#: Session key of the card somebody has just got, or opened with its code.
CARD = "card"


def assisting(request):
    """The worker who fills in together with a resident, if there is one."""
    user = request.user
    helps = user.is_authenticated and user.has_role(Role.CARAVAN_WORKER, *DESK_ROLES)
    return user if helps else None


@public
@never_cache
@require_GET
def outcome(request):
    """Three places that fit and why, one quite different, and always a way on."""
    return result_page(request)


def result_page(request, *, forward_form=None, status: int = 200):
    """The outcome; for a worker who fills in together with a place of their own to put forward."""
    answers = scan_answers.load(request.session)
    found = results.result(
        answers,
        session_key=request.session.session_key,
        forward=forwards.load(request.session),
    )
    hear(request, *found.opportunities)
    if forward_form is None and not answers.is_empty and assisting(request):
        forward_form = ForwardForm(home=found.home)
    context = {
        "result": found,
        "chosen": drafts.load(request.session).chosen,
        "sessions": event_selectors.upcoming_sessions(limit=2),
        "struck": bool(answers.struck),
        "forward_form": forward_form,
    }
    return render(request, "referrals/result.html", context, status=status)


@public
@require_POST
def strike(request):
    """'Klopt niet': the sentence goes, and the places are weighed anew."""
    answers = scan_answers.load(request.session)
    card, _colon, option = request.POST.get("answer", "").partition(":")
    if option in answers.known(card):
        answers.strike(f"{card}:{option}")
        scan_answers.save(request.session, answers)
        messages.success(request, _("Good to know. We looked again with what is right."))
    return redirect("referrals:result")


@public
@require_POST
def choose(request):
    """Yes to a place, or no longer; then on to the first question."""
    draft = drafts.load(request.session)
    if drop := request.POST.get("drop", ""):
        for pk in _ids(drop):
            draft.drop(pk)
        drafts.save(request.session, draft)
        return redirect("referrals:result")
    wanted = request.POST.get("opportunity", "")
    found = opportunity_selectors.by_ids(_ids(wanted), only_open=True)
    if not found:
        messages.warning(request, str(PlaceGone()))
        return redirect("referrals:result")
    if not draft.chosen:
        answers, key = scan_answers.load(request.session), request.session.session_key
        count_shown(results.shown_ids(answers, session_key=key))
    draft.choose(next(iter(found)))
    drafts.save(request.session, draft)
    return redirect("referrals:step", "naam")


def _ids(typed: str) -> list[int]:
    """The key somebody's button sent, if it can be one at all."""
    return [int(typed)] if typed.isascii() and typed.isdecimal() and len(typed) < 12 else []


STEPS = {"naam": NameForm, "bereik": ReachForm, "jaar": BirthYearForm}
ORDER = [*STEPS, "toestemming"]


@public
@never_cache
@require_http_methods(["GET", "POST"])
def step(request, name):
    """One question about the person: a name, one way to be reached, a year for the card."""
    draft = drafts.load(request.session)
    if name not in STEPS:
        raise Http404
    if not draft.chosen:
        return redirect("referrals:result")
    initial = {**draft.__dict__, **_reach_field(draft)}
    form = STEPS[name](request.POST or None, initial=initial)
    to_check = request.GET.get("to") == "toestemming"
    if request.method == "POST" and form.is_valid():
        for field in ("name", "contact_kind", "contact", "birth_year"):
            if field in form.cleaned_data:
                setattr(draft, field, form.cleaned_data[field])
        drafts.save(request.session, draft)
        following = "toestemming" if to_check else ORDER[ORDER.index(name) + 1]
        return redirect(address(following))
    position = ORDER.index(name)
    back = reverse("referrals:result") if position == 0 else address(ORDER[position - 1])
    context = {
        "form": form,
        "step": name,
        "number": position + 1,
        "total": len(ORDER),
        "back_url": address("toestemming") if to_check else back,
        "assisting": assisting(request),
    }
    hear(request)
    return render(request, "referrals/step.html", context, status=422 if form.errors else 200)


def address(name: str) -> str:
    if name == "toestemming":
        return reverse("referrals:consent")
    return reverse("referrals:step", args=[name])


def _reach_field(draft) -> dict:
    """The field of the chosen way, so that going back shows what was typed."""
    form_field = ReachForm.fields_of_way.get(draft.contact_kind, (None,))[0]
    return {form_field: draft.contact} if form_field else {}


@public
@never_cache
@require_http_methods(["GET", "POST"])
def call_me(request):
    """Talk first, or bring an idea: no match never ends the talk."""
    form = CallMeForm(request.POST or None, initial={"key": uuid.uuid4(), "contact_kind": "phone"})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        resident = services.ask_for_call(
            person=services.Person(data["name"], data["contact_kind"], data["contact"]),
            idea=data["idea"],
            answers=scan_answers.load(request.session).as_dict(),
            language=get_language(),
            idempotency_key=data["key"],
            acting_user=assisting(request),
        )
        request.session[CARD] = str(resident.public_id)
        return redirect("referrals:confirmation")
    context = {"form": form, "back_url": reverse("referrals:result")}
    hear(request)
    return render(request, "referrals/call_me.html", context, status=422 if form.errors else 200)

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
from cms.core.forms import ContactKind
from cms.users.choices import DESK_ROLES, Role
from events import selectors as event_selectors
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.referrals import draft as drafts
from talentscan.referrals import selectors, services
from talentscan.referrals.exceptions import PlaceGone, ReferralError
from talentscan.referrals.forms import (
    BirthYearForm,
    CallMeForm,
    ConsentForm,
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
    answers = scan_answers.load(request.session)
    found = selectors.result(answers)
    return render(
        request,
        "referrals/result.html",
        {
            "result": found,
            "chosen": drafts.load(request.session).chosen,
            "sessions": event_selectors.upcoming_sessions(limit=2),
            "struck": bool(answers.struck),
        },
    )


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
    draft.choose(next(iter(found)))
    drafts.save(request.session, draft)
    return redirect("referrals:step", "naam")


def _ids(typed: str) -> list[int]:
    """The key somebody's button sent, if it can be one at all."""
    return [int(typed)] if typed.isascii() and typed.isdecimal() and len(typed) < 12 else []


_STEPS = {"naam": NameForm, "bereik": ReachForm, "jaar": BirthYearForm}
_ORDER = [*_STEPS, "toestemming"]


@public
@never_cache
@require_http_methods(["GET", "POST"])
def step(request, name):
    """One question about the person: a name, one way to be reached, a year for the card."""
    draft = drafts.load(request.session)
    if name not in _STEPS:
        raise Http404
    if not draft.chosen:
        return redirect("referrals:result")
    initial = {**draft.__dict__, **_reach_field(draft)}
    form = _STEPS[name](request.POST or None, initial=initial)
    to_check = request.GET.get("to") == "toestemming"
    if request.method == "POST" and form.is_valid():
        for field in ("name", "contact_kind", "contact", "birth_year"):
            if field in form.cleaned_data:
                setattr(draft, field, form.cleaned_data[field])
        drafts.save(request.session, draft)
        following = "toestemming" if to_check else _ORDER[_ORDER.index(name) + 1]
        return redirect(_address(following))
    position = _ORDER.index(name)
    back = reverse("referrals:result") if position == 0 else _address(_ORDER[position - 1])
    context = {
        "form": form,
        "step": name,
        "number": position + 1,
        "total": len(_ORDER),
        "back_url": _address("toestemming") if to_check else back,
        "assisting": assisting(request),
    }
    return render(request, "referrals/step.html", context, status=422 if form.errors else 200)


def _address(name: str) -> str:
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
def consent(request):
    """Exactly what goes to whom, and a yes per partner."""
    draft = drafts.load(request.session)
    if not draft.chosen:
        return redirect("referrals:result")
    filled_in = {"naam": draft.name, "bereik": draft.contact_kind, "jaar": draft.birth_year}
    for name, filled in filled_in.items():
        if not filled:
            return redirect("referrals:step", name)
    opportunities = list(opportunity_selectors.by_ids(draft.chosen, only_open=True).values())
    if not opportunities:
        messages.warning(request, str(PlaceGone()))
        return redirect("referrals:result")
    opportunities.sort(key=lambda found: draft.chosen.index(found.pk))
    form = ConsentForm(opportunities, request.POST or None, initial={"key": uuid.uuid4()})
    answers = scan_answers.load(request.session)
    if request.method == "POST" and form.is_valid():
        try:
            resident = services.give_consent(
                [int(pk) for pk in form.cleaned_data["partners"]],
                person=services.Person(
                    draft.name, draft.contact_kind, draft.contact, draft.birth_year
                ),
                answers=answers.as_dict(),
                language=get_language(),
                idempotency_key=form.cleaned_data["key"],
                acting_user=assisting(request),
            )
        except ReferralError as error:
            form.add_error("partners", str(error))
        else:
            request.session[CARD] = str(resident.public_id)
            return redirect("referrals:confirmation")
    kind = ContactKind(draft.contact_kind).label
    fields = selectors.shared_fields(
        name=draft.name,
        contact=f"{kind}: {draft.contact}" if draft.contact else str(kind),
        answers=answers,
    )
    change = {"name": "naam", "contact": "bereik"}
    rows = [
        {
            "label": field.label,
            "answers": field.answers,
            "url": f"{_address(change[field.key])}?to=toestemming" if field.key in change else "",
        }
        for field in fields
        if field.answers
    ]
    context = {
        "form": form,
        "opportunities": opportunities,
        "ticked": request.POST.getlist("partners"),
        "rows": rows,
        "number": len(_ORDER),
        "total": len(_ORDER),
        "back_url": _address("jaar"),
        "assisting": assisting(request),
    }
    return render(request, "referrals/consent.html", context, status=422 if form.errors else 200)


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
    return render(request, "referrals/call_me.html", context, status=422 if form.errors else 200)

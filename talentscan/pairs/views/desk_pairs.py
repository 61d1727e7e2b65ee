"""Two sides at the desk: proposing them, their answers by phone, the meeting, and how it goes."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.pairs import selectors, services
from talentscan.pairs.desk_choices import Outcome, State
from talentscan.pairs.forms import HeardAnswerForm, MeetingForm, OutcomeForm
from talentscan.pairs.models import Pair, PairSide
from talentscan.pairs.views.desk import language_name, read_in
from talentscan.referrals import wording
from talentscan.referrals.choices import PAIR_WORDS, Channel
from talentscan.referrals.exceptions import ReferralError, SameAnswer


def _try(request, step, *args, done: str, **kwargs) -> bool:
    """Take a step, and say that it was taken or kindly why not."""
    try:
        step(*args, acting_user=request.user, **kwargs)
    except SameAnswer:
        pass
    except ReferralError as error:
        messages.warning(request, str(error))
        return False
    messages.success(request, done)
    return True


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def propose(request, family, grandparent):
    """What each side hears when they are proposed; the button asks them both."""
    one = get_object_or_404(selectors.families(), public_id=family)
    other = get_object_or_404(selectors.grandparents(), public_id=grandparent)
    if request.method == "POST":
        done = _("Both are asked now, each in their own way.")
        if _try(request, services.propose, one.pk, other.pk, done=done):
            return redirect("pairs:desk_pair", one.pairs.open().get().public_id)
        return redirect("pairs:desk_family", one.public_id)
    draft = Pair(family=one, grandparent=other)
    to_family = selectors.first_facts(PairSide(pair=draft, side="family"))
    to_grandparent = selectors.first_facts(PairSide(pair=draft, side="grandparent"))
    found = selectors.chances([one], most=1000).get(one.pk, [])
    context = {
        "family": one,
        "grandparent": other,
        "to_family": to_family,
        "to_grandparent": to_grandparent,
        "why": next((chance.why for chance in found if chance.grandparent.pk == other.pk), []),
    }
    return render(request, "pairs/desk_propose.html", context)


def _seen(request, sides: list[PairSide]) -> None:
    """The desk saw who they are: the resident can read on the card that somebody looked."""
    for side in sides:
        audit.log_access(side.person, user=request.user, via=Channel.DESK)


def _sides(found: Pair) -> list[PairSide]:
    sides = list(found.sides.all())
    for side in sides:
        side.pair = found
    return sides


def _have_met(found: Pair) -> bool:
    return found.state == State.MEETING and found.meeting_at <= timezone.now()


def _pair(public_id) -> Pair:
    found = Pair.objects.for_listing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


@roles(*DESK_ROLES)
@require_http_methods(["GET"])
def pair(request, public_id):
    """How far two sides are, what happened, and the next thing to do."""
    found = _pair(public_id)
    sides = _sides(found)
    _seen(request, sides)
    context = {
        "pair": found,
        "sides": sides,
        "ledger": found.ledger.select_related("user"),
        "can_plan": found.state in {State.AGREED, State.MEETING},
        "can_ask": found.state == State.BEGUN or _have_met(found),
    }
    return render(request, "pairs/desk_pair.html", context)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def answer(request, public_id, side):
    """Read the words aloud, hear the answer, write it down."""
    found = _pair(public_id)
    asked = get_object_or_404(PairSide, pair=found, public_id=side)
    asked.pair = found
    language = read_in(asked.person.language, PAIR_WORDS)
    form = HeardAnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        yes = form.cleaned_data["answer"] == "yes"
        done = _("Written down. Thank you for calling.")
        _try(
            request,
            services.answer,
            asked.pk,
            yes=yes,
            channel=Channel.DESK,
            read_in=language,
            done=done,
        )
        return redirect("pairs:desk_pair", found.public_id)
    _seen(request, [asked])
    words = wording.words(language, PAIR_WORDS)
    context = {
        "pair": found,
        "side": asked,
        "form": form,
        "facts": selectors.first_facts(asked),
        "said": [str(words[key]) for key in words.records],
        "read_in": language,
        "language": language_name(language),
    }
    status = 422 if form.errors else 200
    return render(request, "pairs/desk_answer.html", context, status=status)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def plan(request, public_id):
    """A day and a place; both hear it."""
    found = _pair(public_id)
    form = MeetingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        _try(
            request,
            services.plan_meeting,
            found.pk,
            at=data["at"],
            where=data["where"],
            done=_("Planned. Both hear when and where."),
        )
        return redirect("pairs:desk_pair", found.public_id)
    context = {"pair": found, "form": form}
    return render(request, "pairs/desk_plan.html", context, status=422 if form.errors else 200)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def outcome(request, public_id):
    """Both were called: how is it between them?"""
    found = _pair(public_id)
    form = OutcomeForm(request.POST if request.method == "POST" else None, pair=found)
    if request.method == "POST" and form.is_valid():
        _try(
            request,
            services.record_outcome,
            found.pk,
            Outcome(form.cleaned_data["outcome"]),
            note=form.cleaned_data["note"],
            done=_("Written down. Thank you for calling."),
        )
        return redirect("pairs:desk_pair", found.public_id)
    sides = _sides(found)
    _seen(request, sides)
    context = {"pair": found, "sides": sides, "form": form}
    return render(request, "pairs/desk_outcome.html", context, status=422 if form.errors else 200)

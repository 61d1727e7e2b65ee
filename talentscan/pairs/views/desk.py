"""The coordinator's desk for families and bonus grandparents: who waits, and the talk that comes
first."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from talentscan.pairs import selectors, services
from talentscan.pairs.forms import CardCodeForm, FamilyTalkForm, GrandparentTalkForm, VogForm
from talentscan.pairs.models import Family, Grandparent
from talentscan.referrals import wording
from talentscan.referrals.choices import FAMILY_WORDS, Channel
from talentscan.referrals.exceptions import ReferralError
from talentscan.referrals.models import Resident


def language_name(code: str) -> str:
    return dict(settings.LANGUAGES).get(code, code)


def read_in(language: str, keys) -> str:
    """The language words are read aloud in: their own where somebody checked it, else Dutch."""
    return language if wording.can_say_yes_in(language, keys) else settings.LANGUAGE_CODE


@roles(*DESK_ROLES)
@require_GET
def desk(request):
    """Who waits and since when, who suits whom and why, and the pairs that are under way."""
    families = list(selectors.families().free())
    found = selectors.chances(families, most=1)
    context = {
        "to_call": selectors.families().to_call(),
        "waiting": [(family, found.get(family.pk, [])) for family in families],
        "people_to_call": selectors.grandparents().to_call(),
        "to_speak_about": selectors.to_speak_about(),
        "people": selectors.grandparents().free(),
        "pairs": selectors.open_pairs(),
    }
    return render(request, "pairs/desk.html", context)


# Families ----------------------------------------------------------------------------------------
def _family(public_id) -> Family:
    return get_object_or_404(selectors.families(), public_id=public_id, erased_at=None)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def family(request, public_id):
    """The talk with a family, and afterwards who suits them."""
    found = _family(public_id)
    language = read_in(found.language, FAMILY_WORDS)
    form = FamilyTalkForm(request.POST or None, wisher=found)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and _write_down(request, found, form, language):
        return redirect("pairs:desk_family", found.public_id)
    audit.log_access(found, user=request.user, via=Channel.DESK)
    pair = found.pairs.open().first()
    chances = [] if pair or not found.spoken_at else selectors.chances([found])[found.pk]
    for chance in chances:
        audit.log_access(chance.grandparent.resident, user=request.user, via=Channel.DESK)
    context = {
        "family": found,
        "form": form,
        "language": language_name(found.language),
        "read_in": language,
        "said": [] if found.consented_at else _said(language),
        "pair": pair,
        "chances": chances,
        "ages": selectors.labels(selectors.Ages, found.ages),
    }
    status = 422 if form.errors else 200
    return render(request, "pairs/desk_family.html", context, status=status)


def _said(language: str) -> list[str]:
    words = wording.words(language, FAMILY_WORDS)
    return [str(words[key]) for key in words.records]


def _write_down(request, found: Family | Grandparent, form, language: str = "") -> bool:
    """What was agreed on in the talk; says kindly why not, where it cannot be."""
    user = request.user
    try:
        if isinstance(found, Family) and form.cleaned_data.get("heard"):
            services.hear_family_yes(found, read_in=language, acting_user=user)
        services.correct_wishes(found, form.wishes(), acting_user=user)
        services.mark_spoken(found, note=form.cleaned_data["note"], acting_user=user)
    except ReferralError as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("Written down. Now you can look for somebody who suits them."))
    return True


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def withdraw_family(request, public_id):
    """A family says on the phone that it takes its question back: one press does it."""
    found = _family(public_id)
    if request.method == "POST":
        services.withdraw_family(found.pk, channel=Channel.DESK, acting_user=request.user)
        messages.success(request, _("Withdrawn, and erased. Nobody sees anything of them."))
        return redirect("pairs:desk")
    back = reverse("pairs:desk_family", args=[found.public_id])
    return render(request, "pairs/desk_stop.html", {"back_url": back, "is_family": True})


# Older people ------------------------------------------------------------------------------------
@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def find(request):
    """Somebody tells that they would like it: find them by the code on their card."""
    form = CardCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("pairs:desk_add", form.resident.public_id)
    status = 422 if request.method == "POST" else 200
    return render(request, "pairs/desk_find.html", {"form": form}, status=status)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def add(request, public_id):
    """Put a resident on the list to speak with; who is on it already is opened."""
    resident = get_object_or_404(Resident, public_id=public_id, erased_at=None, erase_after=None)
    if there := resident.grandparents.open().first():
        return redirect("pairs:desk_grandparent", there.public_id)
    referral = selectors.to_speak_about().filter(resident=resident).first()
    if request.method == "POST":
        try:
            grandparent = services.add_grandparent(
                resident.pk, referral=referral, acting_user=request.user
            )
        except ReferralError as error:
            messages.warning(request, str(error))
            return redirect("pairs:desk")
        return redirect("pairs:desk_grandparent", grandparent.public_id)
    audit.log_access(resident, user=request.user, via=Channel.DESK)
    context = {
        "resident": resident,
        "referral": referral,
        "language": language_name(resident.language),
    }
    return render(request, "pairs/desk_add.html", context)


def _grandparent(public_id) -> Grandparent:
    found = selectors.grandparents().filter(public_id=public_id).first()
    if found is None or found.resident.erased_at:
        raise Http404
    return found


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def grandparent(request, public_id):
    """The talk with somebody who would like to be a bonus grandparent."""
    found = _grandparent(public_id)
    form = GrandparentTalkForm(request.POST or None, wisher=found)
    if request.method == "POST" and form.is_valid() and _write_down(request, found, form):
        return redirect("pairs:desk_grandparent", found.public_id)
    audit.log_access(found.resident, user=request.user, via=Channel.DESK)
    context = {
        "grandparent": found,
        "resident": found.resident,
        "form": form,
        "vog_form": VogForm(),
        "language": language_name(found.resident.language),
        "pair": found.pairs.open().first(),
    }
    status = 422 if form.errors else 200
    return render(request, "pairs/desk_grandparent.html", context, status=status)


@roles(*DESK_ROLES)
@require_POST
def vog(request, public_id):
    """The certificate of conduct was looked at."""
    found = _grandparent(public_id)
    if VogForm(request.POST).is_valid():
        services.note_vog(found.pk, seen_on=timezone.localdate(), acting_user=request.user)
        messages.success(request, _("Written down that you have seen it."))
    else:
        messages.warning(request, _("Look at it first. Then tick this."))
    return redirect("pairs:desk_grandparent", found.public_id)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def stop_grandparent(request, public_id):
    """They would rather stop: an open pair closes kindly."""
    found = _grandparent(public_id)
    if request.method == "POST":
        services.stop_grandparent(found.pk, channel=Channel.DESK, acting_user=request.user)
        messages.success(request, _("Stopped. Who waited for them hears that we look on."))
        return redirect("pairs:desk")
    back = reverse("pairs:desk_grandparent", args=[found.public_id])
    return render(request, "pairs/desk_stop.html", {"back_url": back, "is_family": False})

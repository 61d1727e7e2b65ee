"""Would you like to meet? One page for each side; by link, from a family's page, or on the card."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit, tokens
from cms.core.access import public, signed_link
from cms.core.urls_in import url_in
from cms.languages.voices.selectors import hear
from talentscan.pairs import selectors, services, standing
from talentscan.pairs.models import PairSide
from talentscan.referrals import wording
from talentscan.referrals.choices import PAIR_WORDS, Channel
from talentscan.referrals.exceptions import ReferralError, SameAnswer, WordsNotChecked
from talentscan.referrals.views.partner import TRIES, gone
from talentscan.referrals.views.result import CARD


@signed_link
@require_GET
def open_side(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, services.LINK)
    side = PairSide.objects.filter(pk=link.object_id).first() if link else None
    if side is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    return redirect("pairs:side", side.public_id)


def _way_in(request, side: PairSide) -> Channel | None:
    """How this visitor may see this side: by its link, or as the one it is about."""
    if tokens.bound(request, services.LINK, side.pk):
        return Channel.LINK
    if side.is_family:
        by_family = tokens.bound(request, services.FAMILY_LINK, side.pair.family_id)
        return Channel.LINK if by_family else None
    card = request.session.get(CARD)
    own = card and card == str(side.pair.grandparent.resident.public_id)
    return Channel.CARD if own else None


def _own(request, public_id) -> tuple[PairSide | None, Channel | None]:
    """This visitor's side of an open pair; a closed one shows nothing any more."""
    side = selectors.side_of(public_id)
    if side is None or not side.pair.is_open or side.person.erased_at:
        return None, None
    channel = _way_in(request, side)
    return (side, channel) if channel else (None, None)


def _back(side: PairSide, channel: Channel) -> str:
    return reverse("referrals:card") if channel == Channel.CARD else ""


def _words() -> wording.Words | None:
    try:
        return wording.words(get_language(), PAIR_WORDS)
    except WordsNotChecked:
        return None


@signed_link
@require_http_methods(["GET", "POST"])
def side(request, public_id):
    """First facts and the question; after two yeses a name and a way to reach the other."""
    found, channel = _own(request, public_id)
    if found is None:
        return gone(request)
    words = _words()
    if request.method == "POST":
        return _answer(request, found, channel, words)
    hear(request, *(words.records.values() if words else ()))
    other = selectors.acquaintance(found)
    if other:
        audit.log_access(found, via=channel)
    context = {
        "side": found,
        "pair": found.pair,
        "standing": standing.of_side(found),
        "facts": selectors.first_facts(found),
        "other": other,
        "words": words,
        "back_url": _back(found, channel),
        "dutch_url": url_in(request, settings.LANGUAGE_CODE, request.path),
    }
    return render(request, "pairs/side.html", context)


def _answer(request, found: PairSide, channel: Channel, words: wording.Words | None):
    said = request.POST.get("answer", "")
    if said not in {"yes", "no"} or (said == "yes" and words is None):
        messages.warning(request, _("Choose one of the answers."))
        return redirect(request.path)
    try:
        services.answer(
            found.pk, yes=said == "yes", channel=channel, read_in=words.language if words else ""
        )
    except SameAnswer:
        pass
    except ReferralError as error:
        messages.warning(request, str(error))
        return redirect(request.path)
    return redirect("pairs:thanks") if said == "no" else redirect(request.path)


@signed_link
@require_http_methods(["GET", "POST"])
def stop(request, public_id):
    """Rather stop after all. Asking shows a page; only the button acts."""
    found, channel = _own(request, public_id)
    if found is None:
        return gone(request)
    if request.method == "POST":
        try:
            services.stop(found.pk, channel=channel)
        except SameAnswer:
            pass
        return redirect("pairs:thanks")
    context = {"back_url": reverse("pairs:side", args=[found.public_id])}
    return render(request, "pairs/stop.html", context)


@public
@require_GET
def thanks(request):
    """A no is a good answer too."""
    return render(request, "pairs/thanks.html")

"""Does this still hold? One tap, by link from a message or on the card."""

from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core import tokens
from cms.core.access import public, signed_link
from cms.languages.voices.selectors import hear
from talentscan.bank import selectors, services
from talentscan.bank.exceptions import NotInBank
from talentscan.bank.forms.residents import StillForm
from talentscan.bank.models import BankEntry
from talentscan.bank.views.join import resident_here
from talentscan.referrals.choices import Channel
from talentscan.referrals.views.partner import TRIES, gone
from talentscan.referrals.views.result import assisting


@signed_link
@require_GET
def open_still(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, services.LINK)
    if link is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    entry = get_object_or_404(BankEntry, pk=link.object_id)
    return redirect("bank:still", entry.public_id)


@signed_link
@require_http_methods(["GET", "POST"])
def still(request, public_id):
    """Another six months, or stop. Nothing about the person stands here."""
    entry = BankEntry.objects.filter(public_id=public_id).select_related("resident").first()
    if entry is None or not tokens.bound(request, services.LINK, entry.pk):
        return gone(request)
    if request.method == "POST":
        answer(request, entry, channel=Channel.LINK)
        return redirect(request.path)
    hear(request)
    return render(request, "bank/still.html", {"entry": entry})


@public
@require_POST
def on_card(request):
    """The same, on the card."""
    resident = resident_here(request)
    if resident is None:
        return redirect("referrals:status")
    if entry := selectors.open_entry(resident):
        answer(request, entry, channel=Channel.CARD, acting_user=assisting(request))
    return redirect("referrals:card")


def answer(request: HttpRequest, entry: BankEntry, *, channel: Channel, acting_user=None) -> None:
    """Write an answer down, and say what came of it."""
    form = StillForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Choose one of the answers."))
        return
    if form.cleaned_data["answer"] == StillForm.STOP:
        services.stop(entry.pk, channel=channel, acting_user=acting_user)
        messages.success(request, _("You have stopped. We no longer keep your talents for others."))
        return
    try:
        services.renew(entry.pk, channel=channel, acting_user=acting_user)
    except NotInBank as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("How nice. We keep your talents for another six months."))

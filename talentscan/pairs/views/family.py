"""What a family sees: what it is about, the question itself, and how it stands."""

import uuid

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import tokens
from cms.core.access import public, signed_link
from cms.core.throttle import Throttle
from cms.languages import shown
from cms.languages.voices.selectors import hear
from talentscan.pairs import services, standing
from talentscan.pairs.forms import FamilyForm
from talentscan.pairs.models import Family
from talentscan.referrals import wording
from talentscan.referrals.choices import FAMILY_WORDS, Channel
from talentscan.referrals.exceptions import ReferralError, WordsNotChecked
from talentscan.referrals.services import Person
from talentscan.referrals.views.partner import TRIES, gone
from talentscan.referrals.views.result import assisting

_TIMES = Throttle("family", limit=20, seconds=3600)


@public
@require_GET
def about(request):
    """What a bonus grandparent is and is not, and the way in for both sides."""
    hear(request)
    return render(request, "pairs/about.html")


def _words(worker) -> wording.Words | None:
    """The words of the yes; a worker reads them aloud in Dutch where they must."""
    for language in [get_language(), *([settings.LANGUAGE_CODE] if worker else [])]:
        try:
            return wording.words(language, FAMILY_WORDS)
        except WordsNotChecked:
            continue
    return None


def _marked(words: wording.Words | None) -> str:
    """The attributes of words in another language than the page."""
    if words is None or words.language == get_language():
        return ""
    language = shown.language(words.language)
    return format_html(' lang="{}" dir="{}"', language.tag, language.direction)


@public
@never_cache
@require_http_methods(["GET", "POST"])
def ask(request):
    """One page: the family, what it wishes, how it is reached, and its yes."""
    worker = assisting(request)
    words = _words(worker)
    form = FamilyForm(
        request.POST or None, initial={"key": uuid.uuid4()}, asks_yes=words is not None
    )
    if request.method == "POST" and form.is_valid():
        if _TIMES.is_used_up(request):
            form.add_error(None, _("You did this often. Wait a while, or call us."))
        elif family := _ask(request, form, words, worker):
            _bind(request, family)
            return redirect("pairs:family", family.public_id)
    hear(request, *(words.records.values() if words else ()))
    context = {
        "form": form,
        "words": words,
        "words_lang": _marked(words),
        "assisting": worker,
        "back_url": reverse("pairs:about"),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "pairs/ask.html", context, status=status)


def _ask(request, form: FamilyForm, words: wording.Words | None, worker) -> Family | None:
    _TIMES.count(request)
    data = form.cleaned_data
    names = ("place", "often", "far", "term", "kinds", "languages", "ages", "note")
    try:
        return services.ask_family(
            person=Person(data["name"], data["contact_kind"], data["contact"]),
            wishes=services.FamilyWishes(**{name: data[name] for name in names}),
            language=get_language(),
            idempotency_key=data["key"],
            read_in=words.language if words else "",
            acting_user=worker,
        )
    except ReferralError as error:
        form.add_error(None, str(error))
        return None


def _bind(request, family: Family) -> None:
    """Whoever asked sees how it stands in this browser, as by the link in the message."""
    raw = tokens.make_link(services.FAMILY_LINK, family, seed="asked", days=services.LINK_DAYS)
    if link := tokens.find_link(raw, services.FAMILY_LINK):
        tokens.bind(request, link)


@signed_link
@require_GET
def open_family(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, services.FAMILY_LINK)
    family = Family.objects.filter(pk=link.object_id).first() if link else None
    if family is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    return redirect("pairs:family", family.public_id)


def _own(request, public_id) -> Family | None:
    family = Family.objects.select_related("place").filter(public_id=public_id).first()
    if family is None or family.ended_at:
        return None
    return family if tokens.bound(request, services.FAMILY_LINK, family.pk) else None


@signed_link
@require_GET
def family(request, public_id):
    """How it stands, in plain words."""
    found = _own(request, public_id)
    if found is None:
        return gone(request)
    context = {"family": found, "standing": standing.of_family(found)}
    return render(request, "pairs/family.html", context)


@signed_link
@require_http_methods(["GET", "POST"])
def withdraw(request, public_id):
    """Take the question back. Asking shows a page; only the button acts."""
    found = _own(request, public_id)
    if found is None:
        return gone(request)
    if request.method == "POST":
        services.withdraw_family(found.pk, channel=Channel.LINK)
        return redirect("pairs:withdrawn")
    back = reverse("pairs:family", args=[found.public_id])
    return render(request, "pairs/withdraw.html", {"back_url": back})


@public
@require_GET
def withdrawn(request):
    """Nothing is left, and one is always welcome again."""
    return render(request, "pairs/withdrawn.html")

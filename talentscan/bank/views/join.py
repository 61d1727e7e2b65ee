"""No place that fits now: staying with us for a while, by one's own yes."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from cms.core.access import public
from cms.core.urls_in import url_in
from cms.languages import shown
from cms.languages.voices.selectors import hear
from talentscan.bank import selectors, services
from talentscan.bank.forms.residents import JoinForm, KnownTogetherForm, TogetherForm, YesForm
from talentscan.bank.partner_letters import WISH
from talentscan.referrals import wording
from talentscan.referrals.choices import BANK_WORDS, ConsentKey
from talentscan.referrals.exceptions import WordsNotChecked
from talentscan.referrals.models import Resident
from talentscan.referrals.services import Person
from talentscan.referrals.views.result import CARD, assisting
from talentscan.scan import answers as scan_answers
from talentscan.scan.answers import Answers

#: In the address of who says that the card in this browser is not theirs.
_SOMEBODY_ELSE = "ander"


def resident_here(request) -> Resident | None:
    """Who opened, or has just got, a card in this browser."""
    key = request.session.get(CARD)
    return Resident.objects.filter(public_id=key, erased_at=None).first() if key else None


def sent(request):
    """What was posted, also when that is nothing at all."""
    return request.POST if request.method == "POST" else None


def _known(request) -> Resident | None:
    return None if _SOMEBODY_ELSE in request.GET else resident_here(request)


def _answers(request, known: Resident | None) -> Answers:
    """Those of this scan, or of the one that led to the card."""
    answers = scan_answers.load(request.session)
    if answers.is_empty and known:
        return Answers.from_dict(known.answers)
    return answers


def _scan_first(request):
    messages.info(request, _("First tell us what you like to do. Then we keep that for you."))
    return redirect("scan:start")


def _read_in(worker) -> str:
    """The language of the words: a worker reads them aloud in Dutch where it must be."""
    language = get_language()
    if worker and not wording.can_say_yes_in(language, BANK_WORDS):
        return settings.LANGUAGE_CODE
    return language


def _marked(language: str) -> str:
    """The attributes of words in another language than the page."""
    if language == get_language():
        return ""
    found = shown.language(language)
    return format_html(' lang="{}" dir="{}"', found.tag, found.direction)


def _person(data: dict) -> Person:
    return Person(data["name"], data["contact_kind"], data["contact"], data.get("birth_year", ""))


@public
@never_cache
@require_http_methods(["GET", "POST"])
def join(request):
    """What we keep, who sees what, for how long; and a yes to just that."""
    known, worker = _known(request), assisting(request)
    answers = _answers(request, known)
    if answers.is_empty:
        return _scan_first(request)
    if known and selectors.is_kept(known):
        return redirect("bank:kept")
    try:
        words = wording.words(_read_in(worker), BANK_WORDS)
    except WordsNotChecked:
        return redirect(f"{reverse('bank:together')}{_same_query(request)}")
    kind = YesForm if known else JoinForm
    form = kind(sent(request), initial={"key": uuid.uuid4(), "contact_kind": "phone"})
    if request.method == "POST" and form.is_valid():
        entry = services.join(
            known or _person(form.cleaned_data),
            answers=answers,
            language=get_language(),
            read_in=words.language,
            idempotency_key=form.cleaned_data["key"],
            acting_user=worker,
        )
        request.session[CARD] = str(entry.resident.public_id)
        return redirect("bank:kept")
    context = {
        "form": form,
        "known": known,
        "assisting": worker,
        "words": words,
        "sentences": [
            (words.records[key], words[key]) for key in BANK_WORDS if key != ConsentKey.BANK_YES
        ],
        "words_lang": _marked(words.language),
        "back_url": reverse("referrals:result"),
        "somebody_else_url": f"?{_SOMEBODY_ELSE}=1",
    }
    hear(request, *words.records.values())
    return render(request, "bank/join.html", context, status=422 if form.errors else 200)


def _same_query(request) -> str:
    return f"?{_SOMEBODY_ELSE}=1" if _SOMEBODY_ELSE in request.GET else ""


@public
@never_cache
@require_http_methods(["GET", "POST"])
def together(request):
    """Where nobody checked the words in somebody's language: a person goes through them."""
    known = _known(request)
    answers = _answers(request, known)
    if answers.is_empty:
        return _scan_first(request)
    if wording.can_say_yes_in(get_language(), BANK_WORDS):
        return redirect(f"{reverse('bank:join')}{_same_query(request)}")
    kind = KnownTogetherForm if known else TogetherForm
    form = kind(sent(request), initial={"key": uuid.uuid4(), "contact_kind": "phone"})
    if request.method == "POST" and form.is_valid():
        with translation.override(settings.LANGUAGE_CODE):
            wish = str(WISH)
        resident = services.offer_to_read(
            known or _person(form.cleaned_data),
            wish=wish,
            answers=answers,
            language=get_language(),
            idempotency_key=form.cleaned_data["key"],
            acting_user=assisting(request),
        )
        request.session[CARD] = str(resident.public_id)
        return redirect("referrals:confirmation")
    context = {
        "form": form,
        "known": known,
        "back_url": reverse("referrals:result"),
        "somebody_else_url": f"?{_SOMEBODY_ELSE}=1",
        "dutch_url": url_in(request, settings.LANGUAGE_CODE, reverse("bank:join")),
    }
    hear(request)
    return render(request, "bank/together.html", context, status=422 if form.errors else 200)


@public
@never_cache
@require_GET
def kept(request):
    """Kept until when, and the card with the code."""
    resident = resident_here(request)
    entry = selectors.open_entry(resident) if resident else None
    if entry is None:
        return redirect("referrals:status")
    hear(request)
    code = resident.readable_code if resident.birth_year else ""
    return render(request, "bank/kept.html", {"resident": resident, "entry": entry, "code": code})

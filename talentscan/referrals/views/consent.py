"""The yes itself: in words that somebody checked, or together with a person."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms.core.access import public
from cms.core.forms import ContactKind
from cms.core.urls_in import url_in
from cms.languages import shown
from cms.languages.voices.selectors import hear
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.referrals import draft as drafts
from talentscan.referrals import selectors, services, wording
from talentscan.referrals.choices import Shared
from talentscan.referrals.exceptions import PlaceGone, ReferralError, WordsNotChecked
from talentscan.referrals.forms import ConsentForm, TogetherForm
from talentscan.referrals.views.result import CARD, ORDER, address, assisting
from talentscan.scan import answers as scan_answers

_CHANGE = {"name": "naam", "contact": "bereik"}


def _not_ready(request, draft):
    """Where somebody goes first who has not filled in all, or whose places are gone."""
    if not draft.chosen:
        return redirect("referrals:result")
    filled_in = {"naam": draft.name, "bereik": draft.contact_kind, "jaar": draft.birth_year}
    for name, filled in filled_in.items():
        if not filled:
            return redirect("referrals:step", name)
    return None


def _chosen(draft):
    found = list(opportunity_selectors.by_ids(draft.chosen, only_open=True).values())
    return sorted(found, key=lambda opportunity: draft.chosen.index(opportunity.pk))


def _gone(request):
    messages.warning(request, str(PlaceGone()))
    return redirect("referrals:result")


def _read_in(worker) -> str:
    """The language of the words: a worker reads them aloud in Dutch where it must be."""
    language = get_language()
    return settings.LANGUAGE_CODE if worker and not wording.can_say_yes_in(language) else language


def _marked(language: str) -> str:
    """The attributes of words in another language than the page."""
    if language == get_language():
        return ""
    return format_html(
        ' lang="{}" dir="{}"', shown.language(language).tag, shown.language(language).direction
    )


@public
@never_cache
@require_http_methods(["GET", "POST"])
def consent(request):
    """Exactly what goes to whom, and a yes per partner."""
    draft = drafts.load(request.session)
    if elsewhere := _not_ready(request, draft):
        return elsewhere
    opportunities = _chosen(draft)
    if not opportunities:
        return _gone(request)
    worker = assisting(request)
    try:
        words = wording.words(_read_in(worker))
    except WordsNotChecked:
        return redirect("referrals:together")
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
                read_in=words.language,
                idempotency_key=form.cleaned_data["key"],
                acting_user=worker,
            )
        except ReferralError as error:
            form.add_error("partners", str(error))
        else:
            request.session[CARD] = str(resident.public_id)
            return redirect("referrals:confirmation")
    context = {
        "form": form,
        "words": words,
        "words_lang": _marked(words.language),
        "choices": [(place, words.yes_to(place.organisation.name)) for place in opportunities],
        "ticked": request.POST.getlist("partners"),
        "rows": _rows(draft, answers),
        "number": len(ORDER),
        "total": len(ORDER),
        "back_url": address("jaar"),
        "assisting": worker,
    }
    hear(request, *opportunities, *words.records.values())
    return render(request, "referrals/consent.html", context, status=422 if form.errors else 200)


def _way_of(draft) -> str:
    """How somebody is reached; a number runs from left to right in every language."""
    kind = ContactKind(draft.contact_kind)
    if not draft.contact:
        return str(kind.label)
    direction = "ltr" if kind == ContactKind.PHONE else "auto"
    return format_html('{}: <bdi dir="{}">{}</bdi>', kind.label, direction, draft.contact)


def _rows(draft, answers) -> list[dict]:
    """What goes to the partner, with a way to change what was typed."""
    kind = ContactKind(draft.contact_kind).label
    fields = selectors.shared_fields(
        name=draft.name,
        contact=f"{kind}: {draft.contact}" if draft.contact else str(kind),
        answers=answers,
    )
    return [
        {
            "label": field.label,
            "answers": field.answers,
            "shown": _way_of(draft) if field.key == Shared.CONTACT else "",
            "url": f"{address(_CHANGE[field.key])}?to=toestemming" if field.key in _CHANGE else "",
        }
        for field in fields
        if field.answers
    ]


def _sent(request):
    """What was posted, also when that is nothing at all."""
    return request.POST if request.method == "POST" else None


@public
@never_cache
@require_http_methods(["GET", "POST"])
def together(request):
    """Where nobody checked the words of a yes in somebody's language: a person goes through them.

    Nothing goes to a partner; the desk gets in touch about the places that were chosen.
    """
    draft = drafts.load(request.session)
    if elsewhere := _not_ready(request, draft):
        return elsewhere
    if wording.can_say_yes_in(get_language()):
        return redirect("referrals:consent")
    opportunities = _chosen(draft)
    if not opportunities:
        return _gone(request)
    form = TogetherForm(_sent(request), initial={"key": uuid.uuid4()})
    if request.method == "POST" and form.is_valid():
        comes_by = form.cleaned_data["way"] == ContactKind.VISIT
        kind = ContactKind.VISIT if comes_by else draft.contact_kind
        resident = services.ask_for_call(
            person=services.Person(draft.name, kind, draft.contact, draft.birth_year),
            idea="",
            wanted=draft.chosen,
            answers=scan_answers.load(request.session).as_dict(),
            language=get_language(),
            idempotency_key=form.cleaned_data["key"],
            acting_user=assisting(request),
        )
        request.session[CARD] = str(resident.public_id)
        return redirect("referrals:confirmation")
    kind = ContactKind(draft.contact_kind)
    context = {
        "form": form,
        "opportunities": opportunities,
        "way": _way_of(draft),
        "comes_by": kind == ContactKind.VISIT,
        "change_url": f"{address('bereik')}?to=toestemming",
        "back_url": address("jaar"),
        "dutch_url": url_in(request, settings.LANGUAGE_CODE, reverse("referrals:consent")),
    }
    hear(request, *opportunities)
    return render(request, "referrals/together.html", context, status=422 if form.errors else 200)

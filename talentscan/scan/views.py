from dataclasses import replace

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core.access import public
from cms.languages.selectors import obj_text, with_texts
from cms.languages.shown import shown_codes
from cms.languages.voices.selectors import hear
from talentscan.scan import answers as scan_answers
from talentscan.scan import selectors
from talentscan.scan.choices import DONT_KNOW, Subject
from talentscan.scan.forms import CardForm

#: Value of `to` that brings somebody straight back to the page with all answers.
TO_CHECK = "nakijken"


@public
@never_cache
@require_GET
def start(request):
    """What the scan gives, who sees it, and that everything may be skipped."""
    cards = selectors.cards()
    answers = scan_answers.load(request.session)
    resume = next((card for card in cards if card.key not in answers.chosen), None)
    context = {
        "cards": cards,
        "first": cards[0] if cards else None,
        "resume": resume if answers.chosen else None,
        "finished": bool(answers.chosen) and resume is None,
    }
    hear(request)
    return render(request, "scan/start.html", context)


@public
@never_cache
@require_http_methods(["GET", "POST"])
def card(request, key):
    """One question. Saves on every way out: forward, or another language."""
    cards = selectors.cards()
    position = next((i for i, entry in enumerate(cards) if entry.key == key), None)
    if position is None:
        raise Http404
    entry = cards[position]
    answers = scan_answers.load(request.session)
    form = CardForm(entry, request.POST or None)
    to_check = request.GET.get("to") == TO_CHECK
    if request.method == "POST" and form.is_valid():
        answers.choose(key, form.keys())
        scan_answers.save(request.session, answers)
        return redirect(_way_out(request, cards, position, to_check=to_check))
    with_texts([entry])
    hear(request, entry, *(row.record for row in form.rows))
    chosen = request.POST.getlist("answer") if request.method == "POST" else answers.of(key)
    context = {
        "card": entry,
        "form": form,
        "rows": [replace(row, checked=row.key in chosen) for row in form.rows],
        "dont_know": DONT_KNOW,
        "dont_know_checked": DONT_KNOW in chosen,
        # The language switcher sends this form along, so that no tick is lost.
        "language_form": "card-form",
        "is_place": entry.subject == Subject.PLACE,
        "number": position + 1,
        "total": len(cards),
        "back_url": _back(cards, position, to_check=to_check),
        "to_check": to_check,
    }
    return render(request, "scan/card.html", context, status=422 if form.errors else 200)


def _back(cards, position, *, to_check) -> str:
    if to_check:
        return reverse("scan:check")
    return (
        reverse("scan:card", args=[cards[position - 1].key]) if position else reverse("scan:start")
    )


def _way_out(request, cards, position, *, to_check) -> str:
    language = request.POST.get("language", "")
    if language in shown_codes(request) and language != get_language():
        with override(language):
            url = reverse("scan:card", args=[cards[position].key])
        return f"{url}?to={TO_CHECK}" if to_check else url
    if to_check or position + 1 == len(cards):
        return reverse("scan:check")
    return reverse("scan:card", args=[cards[position + 1].key])


@public
@never_cache
@require_GET
def check(request):
    """All answers on one page, each with a way to change it."""
    cards = selectors.cards_with_options()
    answers = scan_answers.load(request.session)
    places = {place.slug: place.name for place in selectors.places()}
    rows = []
    for entry in cards:
        labels = {option.key: obj_text(option, "label") for option in entry.active_options}
        if entry.subject == Subject.PLACE:
            known = [places[key] for key in answers.known(entry.key) if key in places]
        else:
            known = [labels[key] for key in answers.known(entry.key) if key in labels]
        rows.append(
            {
                "card": entry,
                "answers": known,
                "url": reverse("scan:card", args=[entry.key]) + f"?to={TO_CHECK}",
            }
        )
    back = reverse("scan:card", args=[cards[-1].key]) if cards else reverse("scan:start")
    hear(request, *cards)
    return render(request, "scan/check.html", {"rows": rows, "back_url": back})


@public
@require_POST
def forget(request):
    """'Klaar, wis alles': for a shared tablet, or whoever wants to begin again."""
    request.session.flush()
    return redirect("scan:start")

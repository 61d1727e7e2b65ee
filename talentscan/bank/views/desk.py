"""The desk looks through the talent bank: facts first; a name and a number only when opened."""

import uuid

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit
from cms.core.access import roles
from cms.users.choices import DESK_ROLES
from events.wording import language_name
from talentscan.bank import selectors, services, wishes
from talentscan.bank.exceptions import BankError
from talentscan.bank.forms.desk import AnswerForm, HeardForm
from talentscan.bank.views.join import sent
from talentscan.bank.views.still import answer
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import wording
from talentscan.referrals.choices import BANK_WORDS, Channel
from talentscan.referrals.models import Resident
from talentscan.scan.answers import Answers

_PER_PAGE = 30


def _opportunity(request) -> Opportunity | None:
    """The place one looks for people for, when the address names one."""
    slug = request.GET.get("bij", "")[:80]
    found = Opportunity.objects.open().filter(slug=slug) if slug.isprintable() else None
    return found.select_related("organisation", "place").first() if found and slug else None


@roles(*DESK_ROLES)
@require_GET
def listing(request):
    """Everybody whose yes holds, in one municipality or in all, or whom one place would suit."""
    towns, opportunity = wishes.towns(), _opportunity(request)
    place = next((town for town in towns if town.slug == request.GET.get("plaats")), None)
    people = selectors.known(selectors.active(request.user))
    context = {
        "towns": towns,
        "place": place,
        "opportunity": opportunity,
        "total": len(people),
        "suits": [] if opportunity else selectors.newest_that_suit(people),
    }
    if opportunity:
        people = selectors.suited_to(people, opportunity)
    elif place:
        people = [one for one in people if one.entry.place_id == place.pk]
    page = Paginator(people, _PER_PAGE).get_page(request.GET.get("p"))
    context |= {
        "page": page,
        "query": f"plaats={place.slug}" if place else "",
        "to_ask": [] if opportunity else [one for one in people if one.entry.asked_at],
    }
    return render(request, "bank/desk/list.html", context)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def person(request, public_id):
    """Who it is and how to reach them; what they answered whether it still holds."""
    entry = selectors.active(request.user).filter(public_id=public_id).first()
    if entry is None:
        raise Http404
    if request.method == "POST":
        answer(request, entry, channel=Channel.DESK, acting_user=request.user)
        return redirect("bank:desk")
    audit.log_access(entry.resident, user=request.user, via=Channel.DESK)
    one = selectors.known([entry])[0]
    chosen = _opportunity(request)
    others = [place for place in selectors.places_for(one) if place != chosen]
    context = {
        "one": one,
        "entry": entry,
        "resident": entry.resident,
        "language": language_name(entry.resident.language),
        "places": _with_yes(entry.resident, [chosen, *others] if chosen else others),
        "back_url": _back(request),
    }
    return render(request, "bank/desk/person.html", context)


def _with_yes(resident: Resident, places: list[Opportunity]) -> list[tuple[Opportunity, str]]:
    """Each place, with where its words are read aloud and the yes is written down."""
    url = reverse("referrals:hear_yes", args=[resident.public_id])
    return [(place, f"{url}?opportunity={place.pk}") for place in places]


def _back(request) -> str:
    """To the question one came from."""
    try:
        asked = uuid.UUID(request.GET.get("vraag", ""))
    except ValueError:
        return reverse("bank:desk")
    return reverse("bank:desk_question", args=[asked])


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def question(request, public_id):
    """What a partner asks, whose answers come closest, and the answer in a sentence."""
    found = selectors.questions_of(request.user).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    towns = wishes.towns()
    people = selectors.people_for(found, request.user, towns)
    names = [one.entry.resident.name for one in people]
    form = AnswerForm(sent(request), names=names)
    if request.method == "POST" and form.is_valid():
        try:
            services.answer_question(
                found.pk, text=form.cleaned_data["text"], acting_user=request.user
            )
        except BankError as error:
            messages.info(request, str(error))
        else:
            messages.success(request, _("Answered. The partner hears of it."))
        return redirect("bank:desk_question", found.public_id)
    place = found.opportunity
    context = {
        "question": found,
        "extra": f"?vraag={found.public_id}" + (f"&bij={place.slug}" if place else ""),
        "wishes": wishes.from_dict(found.filters, towns),
        "people": people,
        "form": form,
    }
    return render(request, "bank/desk/question.html", context, status=422 if form.errors else 200)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def hear_yes(request, public_id):
    """Read the words of the talent bank aloud, hear the yes, write it down."""
    resident = get_object_or_404(Resident, public_id=public_id, erased_at=None, erase_after=None)
    if entry := selectors.open_entry(resident):
        return redirect("bank:person", entry.public_id)
    read_in = resident.language
    if not wording.can_say_yes_in(read_in, BANK_WORDS):
        read_in = settings.LANGUAGE_CODE
    said, answers = wording.words(read_in, BANK_WORDS), Answers.from_dict(resident.answers)
    form = HeardForm(sent(request))
    if request.method == "POST" and form.is_valid() and not answers.is_empty:
        entry = services.join(
            resident,
            answers=answers,
            language=resident.language,
            read_in=read_in,
            idempotency_key=uuid.uuid4(),
            channel=Channel.DESK,
            acting_user=request.user,
        )
        messages.success(request, _("Written down. They hear of it in their own way."))
        return redirect("bank:person", entry.public_id)
    audit.log_access(resident, user=request.user, via=Channel.DESK)
    context = {
        "resident": resident,
        "form": form,
        "has_answers": not answers.is_empty,
        "said": [str(said[key]) for key in BANK_WORDS],
        "read_in": read_in,
        "language": language_name(read_in),
    }
    return render(request, "bank/desk/hear.html", context, status=422 if form.errors else 200)

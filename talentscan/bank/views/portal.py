"""A partner asks who could: it sees a group or nothing, and may ask the coordinator."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core.access import roles
from cms.core.throttle import Throttle
from cms.directory.models import Organisation
from cms.users.choices import Role
from talentscan.bank import selectors, services, wishes
from talentscan.bank.exceptions import BankError
from talentscan.bank.forms.portal import QuestionForm, WishesForm
from talentscan.bank.views.join import sent

#: Nobody needs to look this often, unless to work something out.
_LOOKS = Throttle("who-could", limit=60, seconds=3600)


def _organisation(request) -> Organisation:
    if request.user.role != Role.PARTNER or request.user.organisation is None:
        raise Http404
    return request.user.organisation


@roles(Role.PARTNER)
@require_http_methods(["GET", "POST"])
def who_could(request):
    """Talents, a place, a time and a language; then a group of people, and a question."""
    organisation = _organisation(request)
    towns = wishes.towns()
    wished = wishes.read(request.GET, towns)
    form = QuestionForm(sent(request), organisation=organisation)
    if request.method == "POST" and form.is_valid():
        try:
            question = services.ask_question(
                organisation, wished, acting_user=request.user, **form.cleaned_data
            )
        except BankError as error:
            form.add_error("text", str(error))
        else:
            messages.success(request, _("Your question is with the coordinator. You hear from us."))
            return redirect("bank:question", question.public_id)
    is_tired = bool(wished) and _LOOKS.is_used_up(request)
    if wished and not is_tired:
        _LOOKS.count(request)
    choose = WishesForm(wished, towns=towns, languages=selectors.spoken_languages())
    context = {
        "wishes": wished,
        "choose": choose,
        "pictured": [choose["talent"], choose["wanneer"]],
        "is_tired": is_tired,
        "group": selectors.group_of(wished) if wished and not is_tired else 0,
        "least": settings.BANK_GROUP,
        "form": form,
        "questions": [
            (question, wishes.from_dict(question.filters, towns))
            for question in selectors.questions_of(request.user)
        ],
    }
    return render(request, "bank/portal/list.html", context, status=422 if form.errors else 200)


@roles(Role.PARTNER)
@require_GET
def question(request, public_id):
    """One question of one's own, and the answer."""
    _organisation(request)
    found = selectors.questions_of(request.user).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    wished = wishes.from_dict(found.filters, wishes.towns())
    return render(request, "bank/portal/question.html", {"question": found, "wishes": wished})

"""How did it go? One question, by link from a message, on the card, or asked by the desk."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import audit, tokens
from cms.core.access import roles, signed_link
from cms.users.choices import DESK_ROLES
from talentscan.referrals import services, standing
from talentscan.referrals.choices import Answer, Channel, Side, State
from talentscan.referrals.exceptions import ReferralError, SameAnswer
from talentscan.referrals.models import Question
from talentscan.referrals.views.partner import TRIES, gone


def _found(public_id) -> Question | None:
    return (
        Question.objects.select_related(
            "referral__organisation", "referral__opportunity", "referral__resident"
        )
        .filter(public_id=public_id)
        .first()
    )


@signed_link
@require_GET
def open_question(request, token):
    """The link from the message: keeps the token out of the address bar, and changes nothing."""
    link = None if TRIES.is_used_up(request) else tokens.find_link(token, services.QUESTION_LINK)
    if link is None:
        TRIES.count(request)
        return gone(request)
    tokens.bind(request, link)
    question = get_object_or_404(Question, pk=link.object_id)
    return redirect("referrals:question", question.public_id)


@signed_link
@require_http_methods(["GET", "POST"])
def question(request, public_id):
    """Each answer is one tap."""
    found = _found(public_id)
    if found is None or not tokens.bound(request, services.QUESTION_LINK, found.pk):
        return gone(request)
    if found.referral.state == State.WITHDRAWN or found.referral.resident.erased_at:
        return gone(request)
    if request.method == "POST":
        keep(request, found, channel=Channel.LINK)
        return redirect(request.path)
    return _show(request, found)


@roles(*DESK_ROLES)
@require_http_methods(["GET", "POST"])
def desk_question(request, public_id):
    """The desk writes down what one of both said on the phone."""
    found = _found(public_id)
    if found is None:
        raise Http404
    if request.method == "POST":
        keep(request, found, channel=Channel.DESK)
        return redirect("referrals:desk_referral", found.referral.public_id)
    audit.log_access(found.referral, user=request.user, via=Channel.DESK)
    back = reverse("referrals:desk_referral", args=[found.referral.public_id])
    return _show(request, found, back_url=back, at_desk=True)


def keep(request, found: Question, *, channel: Channel) -> None:
    """Write an answer down, and say thank you or why it could not be."""
    said = request.POST.get("answer", "")
    if said not in found.choices:
        messages.warning(request, _("Choose one of the answers."))
        return
    try:
        services.answer(found.pk, Answer(said), channel=channel, acting_user=request.user)
    except SameAnswer:
        pass
    except ReferralError as error:
        messages.warning(request, str(error))
        return
    messages.success(request, _("Thank you for telling us."))


def _show(request, found: Question, **context):
    context |= {
        "question": found,
        "words": standing.question_words(found),
        "to_resident": found.side == Side.RESIDENT,
    }
    return render(request, "referrals/question.html", context)

"""The page on which somebody looks at who may do what, and signs."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cms.core.access import roles
from cms.users import reviews
from cms.users.choices import REVIEWERS
from cms.users.forms import ReviewForm
from cms.users.models import AccessReview


@roles(*REVIEWERS)
@require_http_methods(["GET", "POST"])
def review(request):
    waiting = reviews.unsigned()
    form = ReviewForm(request.POST or None)
    if request.method == "POST":
        if waiting is None:
            messages.info(request, _("A colleague has already signed."))
            return redirect("access_review")
        if form.is_valid():
            note = form.cleaned_data["note"]
            if reviews.sign(waiting.pk, note=note, acting_user=request.user):
                messages.success(request, _("Signed. Thank you for looking."))
            return redirect("access_review")
    context = {
        "review": waiting,
        "form": form,
        "accounts": [(user, reviews.is_quiet(user)) for user in reviews.accounts()],
        "signed": AccessReview.objects.exclude(signed_at=None).select_related("signed_by")[:12],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "users/review.html", context, status=status)

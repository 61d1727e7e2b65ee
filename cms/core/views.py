from django import forms
from django.conf import settings
from django.db import connection
from django.http import HttpResponse, HttpResponseServerError
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from cms.core import display
from cms.core.access import public


class DisplayForm(forms.Form):
    text = forms.ChoiceField(
        label=_("How large shall the letters be?"),
        choices=[("100", _("Normal")), ("125", _("Large")), ("150", _("Very large"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how large the letters shall be.")},
    )
    contrast = forms.ChoiceField(
        label=_("How strong shall the colours be?"),
        choices=[("default", _("Normal")), ("more", _("Black on white"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how strong the colours shall be.")},
    )


@public
@require_http_methods(["GET", "POST"])
def display_settings(request):
    """The page 'Leesbaarder maken': a cookie of one's own, nothing else."""
    form = DisplayForm(request.POST or None, initial=display.read(request))
    if request.method == "POST" and form.is_valid():
        back = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
            back = request.path
        response = redirect(back)
        display.write(response, secure=request.is_secure(), **form.cleaned_data)
        return response
    return render(request, "core/display.html", {"form": form})


@public
@require_GET
def health(request):
    """For the machine that watches us: the process answers and the database does too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def csrf_failure(request, reason=""):
    """A form that came too late or from elsewhere: say what to do; nothing was saved."""
    return render(request, "core/csrf.html", status=403)


def server_error(request):
    """Needs nothing that may just have failed: no database, no session, no context."""
    page = render_to_string("500.html", {"phone": settings.HELP_PHONE})
    return HttpResponseServerError(page)

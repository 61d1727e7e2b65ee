"""Choosing a voice, and the page where volunteers record: one text at a time, on a phone too."""

from csp.decorators import csp_update

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.core import tokens
from cms.core.access import public, signed_link
from cms.core.throttle import Throttle
from cms.languages.models import Speaker, Voice
from cms.languages.voices import selectors, services
from cms.languages.voices.exceptions import UnusableSound
from cms.languages.voices.forms import SoundForm, SpeakerForm

#: Session key: {voice id: speaker id} of who records in this browser.
SPEAKERS = "speakers"
_TRIES = Throttle("recording-link", limit=20, seconds=60)
#: Converting costs the server a moment: nobody speaks faster than this.
_TAKES = Throttle("recording", limit=40, seconds=60)


@public
@require_POST
def choose(request):
    """From now on this voice, where the page is in its language."""
    code = request.POST.get("voice", "")
    if any(voice.code == code for voice in selectors.shown_voices(request)):
        request.session[selectors.CHOSEN] = code
    following = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(following, allowed_hosts={request.get_host()}):
        following = "/"
    return redirect(following)


# Recording ---------------------------------------------------------------------------------------
def _gone(request):
    return render(request, "voices/link_gone.html", status=410)


def _voice(request, code) -> Voice | None:
    """The voice of this address, for a browser that came by a good link for it."""
    voice = Voice.objects.filter(code=code).first()
    return voice if voice and tokens.bound(request, services.PURPOSE, voice.pk) else None


def _speaker(request, voice) -> Speaker | None:
    pk = request.session.get(SPEAKERS, {}).get(str(voice.pk))
    return voice.speakers.filter(pk=pk).first() if pk else None


@signed_link
@require_GET
def open_link(request, token):
    """The link staff gave out: keeps the token out of the address bar, and changes nothing."""
    used_up = _TRIES.is_used_up(request)
    link = None if used_up else tokens.find_link(token, services.PURPOSE)
    voice = Voice.objects.filter(pk=link.object_id).first() if link else None
    if voice is None:
        _TRIES.count(request)
        return _gone(request)
    tokens.bind(request, link)
    return redirect("voices:begin", voice.code)


@signed_link
@require_http_methods(["GET", "POST"])
def begin(request, code):
    """Who speaks, and that everybody may hear it."""
    voice = _voice(request, code)
    if voice is None:
        return _gone(request)
    speaker = _speaker(request, voice)
    form = SpeakerForm(
        request.POST if request.method == "POST" else None,
        initial={"name": speaker.name if speaker else ""},
    )
    if request.method == "POST" and form.is_valid():
        speaker = services.agree(voice, name=form.cleaned_data["name"])
        known = request.session.get(SPEAKERS, {})
        request.session[SPEAKERS] = {**known, str(voice.pk): speaker.pk}
        lines = selectors.lines(voice)
        wanted = next((line for line in lines if line.spoken.ref == request.GET.get("to")), None)
        return redirect(_address(voice, wanted or _next(lines)))
    context = {"voice": voice, "form": form, "progress": _progress(selectors.lines(voice))}
    return render(request, "voices/begin.html", context, status=422 if form.errors else 200)


@signed_link
@require_GET
def overview(request, code):
    """Every text of this voice: done, or still to do."""
    voice = _voice(request, code)
    if voice is None:
        return _gone(request)
    parts = selectors.coverage(voice)
    lines = [line for found in parts for line in found.lines]
    context = {"voice": voice, "parts": parts, "progress": _progress(lines), "next": _next(lines)}
    return render(request, "voices/overview.html", context)


@signed_link
@csp_update({"media-src": ["blob:"]})
@require_http_methods(["GET", "POST"])
def text(request, code, ref):
    """One text to speak."""
    voice = _voice(request, code)
    if voice is None:
        return _gone(request)
    speaker = _speaker(request, voice)
    if speaker is None:
        return redirect(reverse("voices:begin", args=[voice.code]) + f"?to={ref}")
    lines = selectors.lines(voice)
    position = next((n for n, line in enumerate(lines) if line.spoken.ref == ref), None)
    if position is None:
        raise Http404
    line = lines[position]
    is_sent = request.method == "POST"
    form = SoundForm(request.POST, request.FILES) if is_sent else SoundForm()
    if is_sent and form.is_valid() and _keep(request, voice, line, form, speaker):
        others = [*lines[position + 1 :], *lines[:position]]
        return redirect(_address(voice, _next(others)))
    context = {
        "voice": voice,
        "line": line,
        "form": form,
        "progress": _progress(lines),
        "skip_url": _address(voice, _next([*lines[position + 1 :], *lines[:position]])),
        "before_url": _address(voice, lines[position - 1]) if position else "",
    }
    response = render(request, "voices/text.html", context, status=422 if form.errors else 200)
    response["Permissions-Policy"] = "microphone=(self)"
    return response


def _keep(request, voice, line, form, speaker) -> bool:
    """Whether the sound could be kept; else the form says why not."""
    if _TAKES.is_used_up(request):
        form.add_error("sound", _("That goes very fast. Wait a minute, and send it again."))
        return False
    _TAKES.count(request)
    upload = form.cleaned_data["sound"]
    try:
        services.record(voice, line.spoken, upload, speaker=speaker, acting_user=request.user)
    except UnusableSound as error:
        form.add_error("sound", str(error))
        return False
    messages.success(request, _("Kept. Thank you."))
    return True


def _progress(lines) -> dict:
    done = sum(line.is_done for line in lines)
    return {"done": done, "total": len(lines)}


def _next(lines) -> selectors.Line | None:
    """The first that nobody recorded yet, or that speaks an old text."""
    return next((line for line in lines if not line.is_done), None)


def _address(voice: Voice, line: selectors.Line | None) -> str:
    if line is None:
        return reverse("voices:overview", args=[voice.code])
    return reverse("voices:text", args=[voice.code, line.spoken.ref])

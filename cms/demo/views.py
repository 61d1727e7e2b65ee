from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_info
from django.views.decorators.http import require_GET

from cms.core.access import public
from cms.demo import mailbox as box


def _direction(language: str) -> str:
    known = language in dict(settings.LANGUAGES)
    return "rtl" if known and get_language_info(language)["bidi"] else "ltr"


def _find(name: str) -> box.Mail:
    found = box.find(name)
    if found is None:
        raise Http404
    return found


@public
@require_GET
def mailbox(request):
    """Everybody's post on one pile: what residents, partners and staff would get."""
    return render(request, "demo/mailbox.html", {"mails": box.newest()})


@public
@require_GET
def mail(request, name):
    found = _find(name)
    return render(request, "demo/mail.html", {"mail": found, "dir": _direction(found.language)})


@public
@require_GET
def attachment(request, name, number):
    """Always as a download: what is in a mail never runs on this site."""
    attachments = _find(name).attachments
    if not 1 <= number <= len(attachments):
        raise Http404
    part = attachments[number - 1]
    response = HttpResponse(part.content, content_type="application/octet-stream")
    filename = "".join(c for c in part.name if c.isalnum() or c in "-_.")
    response["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response

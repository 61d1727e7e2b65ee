from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cms.core import audit, dates
from cms.core.access import roles
from cms.messaging import registry, selectors, services
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.users.choices import Role

READERS = (Role.COORDINATOR, Role.ADMINISTRATOR, Role.CARAVAN_WORKER, Role.PRIVACY_OFFICER)
WORKERS = (Role.COORDINATOR, Role.ADMINISTRATOR, Role.CARAVAN_WORKER)


def _language(code: str) -> str:
    """As whoever works here calls it."""
    return get_language_info(code)["name_translated"].capitalize()


def _line(row: Message, reference: str) -> dict:
    """One message as a line of work: what about, which one, how, since when. No name yet."""
    facts = [
        *([reference] if reference else []),
        row.get_channel_display(),
        _("since %(day)s, %(time)s")
        % {"day": dates.day(row.created_at), "time": dates.clock(row.created_at)},
        _language(row.language),
    ]
    return {
        "title": registry.label_of(row.kind),
        "row": row,
        "reference": reference,
        "facts": facts,
        "state": "late" if row.status == Status.FAILED else "",
    }


@roles(*READERS)
@require_GET
def outbox(request):
    """What is still to be said to people: by us, again, or by the machine in a moment."""
    found = selectors.outbox()
    references = selectors.references([*found.by_hand, *found.failed, *found.waiting])

    def lines(rows: list[Message]) -> list[dict]:
        return [_line(row, references[row.pk]) for row in rows]

    context = {
        "outbox": found,
        "by_hand": lines(found.by_hand),
        "failed": lines(found.failed),
        "waiting": lines(found.waiting),
    }
    return render(request, "messaging/outbox.html", context)


@roles(*READERS)
@require_GET
def detail(request, pk):
    """One message as it reads now, to say on the phone, to print, or to check."""
    row = get_object_or_404(Message, pk=pk)
    readings = selectors.readings(row)
    audit.log_access(row, user=request.user, via="outbox")
    is_open = row.status in {Status.BY_HAND, Status.FAILED}
    context = {
        "row": row,
        "title": registry.label_of(row.kind),
        "readings": readings,
        "person": readings[0].rendered if readings else None,
        "language_name": _language(row.language),
        "is_letter": row.channel == Channel.LETTER,
        "is_call": row.channel == Channel.CALL,
        "is_failed": row.status == Status.FAILED,
        "may_do": is_open and request.user.has_role(*WORKERS),
        "may_send_again": selectors.may_be_sent_again(row),
    }
    return render(request, "messaging/detail.html", context)


@roles(*WORKERS)
@require_GET
def letters(request):
    """All letters in one go, each in their language and in Dutch, for the printer."""
    return _paper(request, Channel.LETTER)


@roles(*WORKERS)
@require_GET
def calls(request):
    """The call list on paper: whom, which number, and what to say in both languages."""
    return _paper(request, Channel.CALL)


def _paper(request, channel: Channel):
    papers = selectors.papers(channel)
    for paper in papers:
        audit.log_access(paper.row, user=request.user, via="print")
    context = {
        "papers": [
            (paper, registry.label_of(paper.row.kind), _language(paper.row.language))
            for paper in papers
        ],
        "is_letter": channel == Channel.LETTER,
    }
    return render(request, "messaging/paper.html", context)


@roles(*WORKERS)
@require_POST
def done(request, pk):
    row = get_object_or_404(Message, pk=pk)
    if services.done_by_hand(row.pk, acting_user=request.user):
        messages.success(request, _("Done. Thank you for reaching this person."))
    else:
        messages.info(request, _("Somebody had already done this."))
    return redirect("messaging:outbox")


@roles(*WORKERS)
@require_POST
def again(request, pk):
    row = get_object_or_404(Message, pk=pk)
    if services.try_again(row.pk, acting_user=request.user):
        messages.success(request, _("We try to send this message again now."))
    else:
        messages.info(request, _("This message is not waiting for that any more."))
    return redirect("messaging:outbox")

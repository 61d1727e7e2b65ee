"""What we tell people who signed up. No names in subjects: they stand on lock screens."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.core import dates
from cms.core.directions import dialled
from cms.languages.selectors import obj_text, with_texts
from cms.messaging.models import Message
from cms.messaging.registry import Rendered, message
from cms.messaging.rendering import absolute, render
from events import calendars, selectors, wording
from events.links import make_link
from events.models import Registration


def _load(registration: Registration, language: str) -> Registration:
    loaded = selectors.registration_with_all(registration.pk)
    event = loaded.session.event
    with_texts([event, *([event.venue] if event.venue else [])], language)
    return loaded


def _rows(registration: Registration) -> list[tuple[str, str]]:
    session, event = registration.session, registration.session.event
    route = obj_text(event.venue, "route").value if event.venue else ""
    rows = [
        (_("What"), obj_text(event, "title").value),
        (_("When"), calendars.when(session)),
        (_("Where"), wording.address_line(event)),
        (_("How to get there"), route),
        (_("Cost"), wording.cost_text(event)),
        (_("With how many"), wording.people_line(registration.people)),
        (_("From whom"), event.organisation.name),
        (_("Questions? Call"), dialled(event.phone or settings.HELP_PHONE)),
        (_("Your code"), dialled(registration.display_code)),
    ]
    return [(label, value) for label, value in rows if value]


def _render(
    row: Message,
    registration: Registration,
    *,
    subject: str,
    sentences: Iterable[str],
    after: Iterable[str] = (),
    link_label: str = "",
    with_calendar: bool = True,
) -> Rendered:
    """One shape for all: a greeting, the news, the facts, and what to do now."""
    session = registration.session
    path = reverse("events:registration_link", args=[make_link(registration, seed=str(row.pk))])
    context = {
        "subject_line": subject
        % {
            "title": obj_text(session.event, "title").value,
            "day": dates.day(session.starts_at),
        },
        "first_name": registration.first_name,
        "sentences": list(sentences),
        "rows": _rows(registration),
        "after": list(after),
        "link": absolute(path) if link_label else "",
        "link_label": link_label,
    }
    attachments = ()
    if with_calendar:
        content = calendars.calendar([session])
        attachments = ((calendars.FILE_NAME, content, calendars.ATTACHMENT_TYPE),)
    return render(
        "events/emails/message",
        context,
        row.language,
        to=registration.contact,
        who=registration.name,
        attachments=attachments,
    )


@message("events.confirmed", label=gettext_lazy("Sign-up for an activity: has a place"))
def confirmed(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    session = registration.session
    if not registration.is_confirmed or session.is_cancelled or session.is_over:
        return None
    return _render(
        row,
        registration,
        subject=_("Your sign-up: %(title)s, %(day)s"),
        sentences=[_("You are on the list. There is a place for you.")],
        after=[_("Can you not come after all? Tell us, then somebody else can come.")],
        link_label=_("See or cancel your sign-up"),
    )


@message("events.waiting", label=gettext_lazy("Sign-up for an activity: waiting list"))
def waiting(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    session = registration.session
    if not registration.is_waiting or session.is_cancelled or session.has_begun:
        return None
    number = selectors.place_in_line(registration)
    return _render(
        row,
        registration,
        subject=_("Waiting list: %(title)s, %(day)s"),
        sentences=[
            _("All places are taken. You are on the waiting list."),
            _("You are number %(number)s in line.") % {"number": number},
        ],
        after=[
            _("Does a place come free for you? Then we let you know at once."),
            _("Do you hear nothing? Then there is no place this time."),
        ],
        link_label=_("See or cancel your sign-up"),
        with_calendar=False,
    )


@message("events.promoted", label=gettext_lazy("Waiting list of an activity: a place came free"))
def promoted(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    session = registration.session
    if not registration.is_confirmed or session.is_cancelled or session.is_over:
        return None
    return _render(
        row,
        registration,
        subject=_("There is a place for you: %(title)s, %(day)s"),
        sentences=[
            _("Good news: a place came free."),
            _("You were on the waiting list. Now you can come."),
        ],
        after=[_("Can you not come after all? Tell us, then somebody else can come.")],
        link_label=_("See or cancel your sign-up"),
    )


@message("events.moved", label=gettext_lazy("Activity at another time"))
def moved(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    session = registration.session
    told_later = not row.key.endswith(f":{session.sequence}")
    if registration.is_cancelled or session.is_cancelled or session.is_over or told_later:
        return None
    return _render(
        row,
        registration,
        subject=_("New time: %(title)s, %(day)s"),
        sentences=[
            _("This activity has a new time. Below you read when it is now."),
            _("It was first on %(day)s.") % {"day": dates.day(session.previous_starts_at)},
        ],
        after=[_("Does the new time not suit you? Tell us, then somebody else can come.")],
        link_label=_("See or cancel your sign-up"),
        with_calendar=registration.is_confirmed,
    )


@message("events.cancelled_by_us", label=gettext_lazy("Activity does not go ahead"))
def cancelled_by_us(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    if registration.is_cancelled or not registration.session.is_cancelled:
        return None
    return _render(
        row,
        registration,
        subject=_("Does not go ahead: %(title)s, %(day)s"),
        sentences=[
            _("This activity does not go ahead. We are sorry."),
            _("You need not do anything."),
        ],
        after=[
            _("There is more to do near you: %(link)s")
            % {"link": absolute(reverse("events:agenda"))}
        ],
    )


@message("events.cancelled", label=gettext_lazy("Sign-up for an activity: cancelled"))
def cancelled(row: Message, registration: Registration) -> Rendered | None:
    registration = _load(registration, row.language)
    if not registration.is_cancelled:
        return None
    return _render(
        row,
        registration,
        subject=_("You cancelled: %(title)s, %(day)s"),
        sentences=[_("You let us know that you do not come. Thank you for telling us.")],
        after=[
            _("Would you like to come another time? You are welcome: %(link)s")
            % {"link": absolute(reverse("events:agenda"))}
        ],
        with_calendar=False,
    )

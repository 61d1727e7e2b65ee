"""The agenda, its pages, and signing up. HTTP only; who may come is the services' business."""

import uuid
from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from django.core.cache import cache
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.translation import get_language, gettext
from django.views.generic import View

from cms.core import tokens
from cms.core.access import public, signed_link
from cms.core.dates import local_date
from cms.languages.selectors import with_texts
from events import calendars, selectors, services, structured_data
from events.agenda_filters import AgendaFilters, query_of, read_wishes
from events.exceptions import SignUpClosed
from events.forms import FindForm, SignUpForm
from events.links import LINK_PURPOSE, make_link
from events.models import Event, Registration, Session
from events.selectors import Wishes

PAGE_SIZE = 20
#: How long search engines keep a past activity.
_INDEXED_FOR = timedelta(days=90)
#: Wrong guesses at the code of one sign-up, before only the telephone helps.
_GUESSES = 10
_GUESSES_SECONDS = 3600


class HelpfulView(View):
    """A wrong way of asking still gets a page with a way on."""

    def http_method_not_allowed(self, request, *args, **kwargs):
        response = render(request, "events/wrong_way.html", status=405)
        response["Allow"] = ", ".join(self._allowed_methods())
        return response


def _texts(sessions: Iterable[Session]) -> list[Session]:
    """The same dates, their events' texts attached in one query."""
    sessions = list(sessions)
    with_texts([session.event for session in sessions])
    return sessions


# The agenda --------------------------------------------------------------------------------------
@public
class AgendaView(HelpfulView):
    """Everything to come, by day."""

    def get(self, request):
        wishes = read_wishes(request)
        found = selectors.wished_sessions(wishes, get_language())
        page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
        sessions = _texts(page.object_list)
        nearest = [] if sessions else _texts(selectors.upcoming_sessions(wishes.place, 3))
        if not sessions and not nearest:
            nearest = _texts(selectors.upcoming_sessions(limit=3))
        days = groupby(sessions, key=lambda session: local_date(session.starts_at))
        context = {
            "wishes": wishes,
            "page": page,
            "days": [(day, list(items)) for day, items in days],
            "nearest": nearest,
            "query": query_of(wishes),
            "filters": AgendaFilters(wishes),
            "feed_query": query_of(Wishes(place=wishes.place)),
        }
        return render(request, "events/agenda.html", context)


# One activity ------------------------------------------------------------------------------------
def _event(slug: str) -> Event:
    events = Event.objects.published().select_related("organisation", "place__parent", "venue")
    return get_object_or_404(events, slug=slug)


def _main_date(sessions: list[Session], wanted: int | None) -> Session | None:
    """The date that was asked for; else the next one that goes ahead, the next one, the last."""
    if wanted is not None:
        found = next((session for session in sessions if session.pk == wanted), None)
        if found is None:
            raise Http404
        return found
    ahead = [session for session in sessions if not session.is_over]
    going = [session for session in ahead if not session.is_cancelled]
    return next(iter(going or ahead or sessions[-1:]), None)


@public
class EventDetailView(HelpfulView):
    """An activity with all its dates; one of them stands first."""

    def get(self, request, slug, session=None):
        event = _event(slug)
        dates = list(selectors.sessions_of_event(event))
        main = _main_date(dates, session)
        others = [date for date in dates if date is not main and not date.is_over]
        closed = main is None or main.is_over or main.is_cancelled
        similar = selectors.similar(event) if closed or main.is_full else []
        with_texts(
            [event, *([event.venue] if event.venue else []), *(date.event for date in similar)]
        )
        for date in dates:
            date.event = event
        context = {
            "event": event,
            "session": main,
            "others": others,
            "similar": similar,
            "json_ld": structured_data.event_json(main) if main else "",
            "google_link": calendars.google_link(main) if main else "",
            "noindex": main is None or main.ends_at < timezone.now() - _INDEXED_FOR,
        }
        return render(request, "events/event.html", context)


@public
class ShortAddressView(HelpfulView):
    """The address on a flyer; it never ends."""

    def get(self, request, code):
        session = get_object_or_404(
            Session.objects.published().select_related("event"), code=code.upper()
        )
        return redirect("events:date", session.event.slug, session.pk)


# Signing up --------------------------------------------------------------------------------------
@public
class SignUpView(HelpfulView):
    """One page: who, how reached, with how many."""

    def dispatch(self, request, slug, session):
        self.session = selectors.session_for_sign_up(slug, session)
        if self.session is None:
            raise Http404
        _texts([self.session])
        return super().dispatch(request)

    def show(self, form, status=200):
        context = {"form": form, "session": self.session, "event": self.session.event}
        response = render(self.request, "events/sign_up.html", context, status=status)
        patch_cache_control(response, private=True, no_cache=True)
        return response

    def get(self, request):
        if not self.session.takes_sign_ups:
            return render(request, "events/sign_up_closed.html", {"session": self.session})
        return self.show(SignUpForm(initial={"key": uuid.uuid4()}))

    def post(self, request):
        form = SignUpForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            registration = services.register(
                self.session.pk,
                **{name: form.cleaned_data[name] for name in form.service_fields},
                language=get_language(),
                idempotency_key=form.idempotency_key(self.session.pk),
            )
        except SignUpClosed as closed:
            form.add_error(None, closed.message)
            return self.show(form, status=409)
        token = make_link(registration, seed=f"page:{registration.public_id}")
        return redirect("events:registration_link", token)


# One's own sign-up -------------------------------------------------------------------------------
@signed_link
class RegistrationLinkView(HelpfulView):
    """A link from a message: its token moves into the session and out of the address bar."""

    def get(self, request, token):
        link = tokens.find_link(token, LINK_PURPOSE)
        if link is None:
            return redirect("events:find")
        _open(request, link)
        return redirect("events:registration")


def _open(request: HttpRequest, link) -> None:
    tokens.bind(request, link)
    request.session["registration"] = link.object_id


def _own_registration(request: HttpRequest) -> Registration | None:
    """The sign-up this browser came for, when its link is still good."""
    pk = request.session.get("registration")
    if pk is None or not tokens.bound(request, LINK_PURPOSE, pk):
        return None
    registration = selectors.registration_with_all(pk)
    if registration:
        event = registration.session.event
        with_texts([event, *([event.venue] if event.venue else [])])
    return registration


@signed_link
class RegistrationView(HelpfulView):
    """What somebody signed up for, and what happens next."""

    def get(self, request):
        registration = _own_registration(request)
        if registration is None:
            return redirect("events:find")
        waiting = registration.is_waiting and not registration.session.is_cancelled
        context = {
            "registration": registration,
            "session": registration.session,
            "event": registration.session.event,
            "number": selectors.place_in_line(registration) if waiting else None,
            "google_link": calendars.google_link(registration.session),
        }
        return render(request, "events/registration.html", context)


@signed_link
class CancelView(HelpfulView):
    """Asking is not doing: GET shows the question, only the button cancels."""

    def get(self, request):
        registration = _own_registration(request)
        if registration is None:
            return redirect("events:find")
        if registration.is_cancelled or registration.session.is_over:
            return redirect("events:registration")
        context = {
            "registration": registration,
            "session": registration.session,
            "event": registration.session.event,
        }
        return render(request, "events/cancel.html", context)

    def post(self, request):
        registration = _own_registration(request)
        if registration is None:
            return redirect("events:find")
        seen = request.POST.get("registration", "")
        if seen != str(registration.public_id):  # another tab opened another sign-up meanwhile
            return redirect("events:cancel")
        if not registration.session.is_over:
            services.cancel(registration.pk)
        return redirect("events:registration")


@public
class FindView(HelpfulView):
    """Back to a sign-up without its link: by its code and what was filled in then."""

    def get(self, request):
        return render(request, "events/find.html", {"form": FindForm()})

    def post(self, request):
        form = FindForm(request.POST)
        if not form.is_valid():
            return render(request, "events/find.html", {"form": form}, status=422)
        registration = self._find(form.cleaned_data["code"], form.cleaned_data["contact"])
        if registration is None:
            form.add_error(
                None,
                gettext("We cannot find this sign-up. Look at the code once more, or call us."),
            )
            return render(request, "events/find.html", {"form": form}, status=422)
        token = make_link(registration, seed=f"page:{registration.public_id}")
        _open(request, tokens.find_link(token, LINK_PURPOSE))
        return redirect("events:registration")

    def _find(self, code: str, contact: str) -> Registration | None:
        tries = f"events.find:{code}"
        if cache.get(tries, 0) >= _GUESSES:
            return None
        registration = selectors.registration_by_code(code, contact)
        if registration is None:
            cache.set(tries, cache.get(tries, 0) + 1, _GUESSES_SECONDS)
        return registration


# Calendars ---------------------------------------------------------------------------------------
def _calendar_response(request: HttpRequest, content: bytes, *, download: bool) -> HttpResponse:
    response = HttpResponse(content, content_type=calendars.CONTENT_TYPE)
    if download:
        response["Content-Disposition"] = f'attachment; filename="{calendars.FILE_NAME}"'
    response["ETag"] = calendars.etag(content)
    return get_conditional_response(request, etag=response["ETag"], response=response)


@public
class CalendarView(HelpfulView):
    """One date, for one's own calendar."""

    def get(self, request, slug, session):
        found = selectors.session_for_sign_up(slug, session)
        if found is None:
            raise Http404
        content = calendars.calendar(_texts([found]))
        return _calendar_response(request, content, download=True)


@public
class FeedView(HelpfulView):
    """The agenda as a calendar to subscribe to, of one place or of all."""

    def get(self, request):
        place = read_wishes(request).place
        sessions = _texts(selectors.calendar_sessions(place))
        name = gettext("Things to do")
        content = calendars.calendar(sessions, name=f"{name}: {place.name}" if place else name)
        response = _calendar_response(request, content, download=False)
        changed = [max(date.changed_at, date.event.changed_at) for date in sessions]
        if changed:
            response["Last-Modified"] = http_date(max(changed).timestamp())
        patch_cache_control(response, public=True, max_age=900)
        return response


@signed_link
class RegistrationCalendarView(HelpfulView):
    """The date somebody signed up for, for their own calendar."""

    def get(self, request):
        registration = _own_registration(request)
        if registration is None:
            return redirect(reverse("events:find"))
        content = calendars.calendar([registration.session])
        return _calendar_response(request, content, download=True)

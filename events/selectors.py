"""What the agenda shows. Each selector says how its rows are loaded; templates ask nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import (
    Count,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from cms.core.dates import local_date, weekday_of
from cms.directory.models import Place
from cms.languages.models import Translation
from events.choices import RegistrationStatus
from events.choices import When as Period
from events.models import Event, Registration, Session

#: Words of a search that are looked at; the rest of a long sentence adds nothing.
_MOST_WORDS = 6
#: How many of the next dates are looked at for one that fits.
_MOST_DATES = 500


@dataclass(frozen=True)
class Wishes:
    """What a visitor of the agenda asked for; all of it optional."""

    place: Place | None = None
    when: str = ""
    language: str = ""
    walk_in: bool = False
    query: str = ""

    def __bool__(self):
        return bool(self.place or self.when or self.language or self.walk_in or self.query)


def upcoming_sessions(place: Place | None = None, limit: int | None = None) -> QuerySet[Session]:
    """Dates to come, soonest first, with event, venue, organisation and `seats_taken` ready.

    Cancelled ones are there too, so that the list can say so.
    """
    sessions = Session.objects.published().upcoming().with_all()
    if place is not None:
        sessions = sessions.in_place(place)
    return sessions[:limit] if limit else sessions


def wished_sessions(wishes: Wishes, language: str) -> QuerySet[Session]:
    """The agenda, narrowed to what somebody asked for."""
    sessions = upcoming_sessions(place=wishes.place)
    if wishes.when:
        first, after = _bounds(wishes.when, local_date(timezone.now()))
        sessions = sessions.filter(starts_at__gte=first, starts_at__lt=after)
    if wishes.language:
        sessions = _with_json_item(sessions, "event__spoken_languages", wishes.language)
    if wishes.walk_in:
        sessions = sessions.filter(event__sign_up=False)
    for word in wishes.query.split()[:_MOST_WORDS]:
        sessions = sessions.filter(_about(word, language))
    return sessions


def _with_json_item(sessions: QuerySet, field: str, item: str) -> QuerySet:
    """Rows whose JSON list holds this key; in a way every database understands."""
    name = f"{field.rsplit('__', 1)[-1]}_text"
    return sessions.alias(**{name: Cast(field, TextField())}).filter(
        **{f"{name}__contains": f'"{item}"'}
    )


def _about(word: str, language: str) -> Q:
    """Where a word may stand: the texts in Dutch or one's own language, names, the day."""
    translated = Translation.objects.filter(
        model=Event._meta.label_lower,
        language=language,
        field__in=["title", "summary", "description"],
        text__icontains=word,
    ).values("object_id")
    condition = (
        Q(event__title__icontains=word)
        | Q(event__summary__icontains=word)
        | Q(event__description__icontains=word)
        | Q(event__organisation__name__icontains=word)
        | Q(event__place__name__icontains=word)
        | Q(event__place__parent__name__icontains=word)
        | Q(event__venue__name__icontains=word)
        | Q(event__pk__in=translated)
    )
    weekday = weekday_of(word)
    if weekday is not None:
        condition |= Q(starts_at__iso_week_day=weekday + 1)
    return condition


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _bounds(when: str, today: date) -> tuple[datetime, datetime]:
    """From when and until when "this week" is; weeks begin on Monday."""
    monday = today - timedelta(days=today.weekday())
    next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    first, after = {
        Period.TODAY: (today, today + timedelta(days=1)),
        Period.WEEK: (today, monday + timedelta(days=7)),
        Period.WEEKEND: (max(today, monday + timedelta(days=5)), monday + timedelta(days=7)),
        Period.MONTH: (today, next_month),
    }[Period(when)]
    return _midnight(first), _midnight(after)


def agenda_places() -> list[tuple[Place, list[Place]]]:
    """Municipalities where something is on, each with those of its parts; for the filter."""
    busy = Session.objects.published().upcoming().order_by().values("event__place")
    around = Place.objects.filter(pk__in=busy).order_by().values("parent")
    places = list(Place.objects.filter(Q(pk__in=busy) | Q(pk__in=around)).order_by("name"))
    return [
        (place, [part for part in places if part.parent_id == place.pk])
        for place in places
        if place.parent_id is None
    ]


def agenda_languages() -> list[str]:
    """Codes of the languages spoken at what is to come; for the filter."""
    lists = (
        Event.objects.published()
        .filter(sessions__ends_at__gt=timezone.now())
        .order_by()
        .values_list("spoken_languages", flat=True)
        .distinct()
    )
    return sorted({code for codes in lists for code in codes})


def sessions_of_event(event: Event) -> QuerySet[Session]:
    """All dates of one event, first to last, the past ones too."""
    return event.sessions.all().with_all().order_by("starts_at", "pk")


def session_for_sign_up(slug: str, session_id: int) -> Session | None:
    return Session.objects.published().with_all().filter(pk=session_id, event__slug=slug).first()


def dates_ahead(place: Place | None = None) -> QuerySet[Session]:
    """Dates that go ahead, soonest first, and bare: whoever asks says what they need of them."""
    sessions = Session.objects.published().upcoming().going_ahead()
    return sessions if place is None else sessions.in_place(place)


def fitting(talents: Iterable[str], place: Place | None = None, limit: int = 2) -> list[Session]:
    """Next dates that have to do with these talents; else simply the next ones there.

    One date per event, going ahead and with room; with what a line of a list shows.
    """
    chosen: dict[int, Session] = {}
    for batch in _batches(dates_ahead(place), set(talents), limit * 3):
        for session in batch:
            if len(chosen) < limit and not session.is_full:
                chosen.setdefault(session.event_id, session)
        if len(chosen) == limit:
            break
    return list(chosen.values())


def _batches(sessions: QuerySet[Session], wanted: set[str], size: int) -> Iterator[list[Session]]:
    """These dates by as many at a time, with what a line shows: those for the talents first.

    That order is made here, over the bare dates: it costs less than asking the database for it.
    """
    if not wanted:
        for start in range(0, _MOST_DATES, size):
            yield (batch := list(sessions.for_lines()[start : start + size]))
            if len(batch) < size:
                return
        return
    dates = list(sessions.values_list("pk", "event__talents")[:_MOST_DATES])
    dates.sort(key=lambda date: wanted.isdisjoint(date[1]))
    for start in range(0, len(dates), size):
        keys = [pk for pk, _talents in dates[start : start + size]]
        found = Session.objects.for_lines().in_bulk(keys)
        yield [found[pk] for pk in keys]


def similar(event: Event, limit: int = 3) -> list[Session]:
    """What else there is to do, for who finds this one over or cancelled."""
    found = fitting(event.talents, event.place.municipality, limit + 1)
    return [session for session in found if session.event_id != event.pk][:limit]


def calendar_sessions(place: Place | None, now: datetime | None = None) -> QuerySet[Session]:
    """What a subscribed calendar holds: a month back, a year ahead, cancelled ones too."""
    now = now or timezone.now()
    sessions = Session.objects.published().filter(
        starts_at__gte=now - timedelta(days=30), starts_at__lt=now + timedelta(days=365)
    )
    if place is not None:
        sessions = sessions.in_place(place)
    return sessions.with_all().order_by("starts_at", "pk")


def place_in_line(registration: Registration) -> int:
    """1 for who is next on the waiting list."""
    ahead = registration.session.registrations.waiting().filter(
        Q(waiting_since__lt=registration.waiting_since)
        | Q(waiting_since=registration.waiting_since, pk__lt=registration.pk)
    )
    return ahead.order_by().count() + 1


def registration_with_all(pk) -> Registration | None:
    """One sign-up with everything its page and its messages tell."""
    return (
        Registration.objects.filter(pk=pk)
        .select_related(
            "session__event__organisation",
            "session__event__place__parent",
            "session__event__venue",
        )
        .first()
    )


def _plain(typed: str) -> str:
    """What is compared when somebody names themselves: letters and digits only."""
    text = "".join(c for c in typed.casefold() if c.isalnum())
    if not text.isdigit():
        return text
    return f"0{text.removeprefix('00').removeprefix('31').removeprefix('0')}"


def registration_by_code(code: str, contact: str) -> Registration | None:
    """A sign-up by its code, for who also knows the contact or the name that belongs to it."""
    registration = Registration.objects.select_related("session").filter(code=code).first()
    if registration is None or not _plain(contact):
        return None
    known = {_plain(registration.contact), _plain(registration.name)}
    return registration if _plain(contact) in known else None


@dataclass(frozen=True)
class Attendance:
    """Who comes on one date, for whoever opens the door."""

    session: Session
    confirmed: list[Registration]
    waiting: list[Registration]

    @property
    def people(self) -> int:
        return sum(registration.people for registration in self.confirmed)


def attendance(session: Session) -> Attendance:
    rows = list(session.registrations.open().order_by("waiting_since", "created_at", "pk"))
    return Attendance(
        session=session,
        confirmed=[row for row in rows if row.is_confirmed],
        waiting=[row for row in rows if row.is_waiting],
    )


def dates_for_staff(event: Event) -> QuerySet[Session]:
    """The dates of an event with how many come and how many wait."""
    waiting = (
        Registration.objects.filter(session=OuterRef("pk"), status=RegistrationStatus.WAITING)
        .order_by()
        .values("session")
        .annotate(number=Sum("people"))
        .values("number")
    )
    return sessions_of_event(event).annotate(
        people_waiting=Coalesce(Subquery(waiting), Value(0)), sign_ups=Count("registrations")
    )

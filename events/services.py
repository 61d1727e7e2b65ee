"""Signing up, making room, and telling people. The date's row is locked first, always."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from cms.core import audit
from cms.core.codes import new_code
from cms.core.models import LinkToken
from cms.messaging import services as messaging
from cms.messaging.choices import Channel, channel_for
from events.choices import RegistrationStatus, SessionStatus
from events.exceptions import NoSignUpNeeded, SessionCancelled, SignUpClosed
from events.links import LINK_PURPOSE
from events.models import Registration, Session

#: How long after the date names and contact data are kept.
KEPT_FOR = timedelta(weeks=4)


@contextmanager
def _seats_of(session_id: int) -> Iterator[Session]:
    """One at a time: whoever counts or changes seats of a date first takes its row.

    PostgreSQL locks the row. SQLite lets one writer in at a time, because a transaction here
    begins IMMEDIATE (a system check watches that).
    """
    with transaction.atomic():
        yield (
            Session.objects.select_for_update(of=("self",))
            .select_related("event")
            .get(pk=session_id)
        )


def _taken(session: Session) -> int:
    return session.registrations.confirmed().aggregate(total=Sum("people"))["total"] or 0


def _fits(session: Session, people: int) -> bool:
    return session.capacity is None or _taken(session) + people <= session.capacity


def _tell(kind: str, registration: Registration, *, key: str = "") -> None:
    """Promise the message, in the way this person chose and in their language."""
    messaging.enqueue(
        kind,
        registration,
        channel=channel_for(registration.contact_kind),
        language=registration.language,
        key=key or f"{kind}:{registration.public_id}",
    )


def _heard_it(registration: Registration, acting_user) -> bool:
    """Staff signed this person up, or off, on the telephone: no second call for the same news."""
    return acting_user is not None and channel_for(registration.contact_kind) == Channel.CALL


def _unused_code() -> str:
    while True:
        code = new_code()
        if not Registration.objects.filter(code=code).exists():
            return code


def _check_open(session: Session) -> None:
    if session.is_cancelled:
        raise SessionCancelled
    if not session.event.sign_up:
        raise NoSignUpNeeded
    if session.has_begun or not session.event.is_published:
        raise SignUpClosed


def register(
    session_id: int,
    *,
    name: str,
    contact_kind: str,
    contact: str,
    people: int = 1,
    language: str,
    idempotency_key: uuid.UUID,
    acting_user=None,
) -> Registration:
    """Put somebody on the list of a date: with a place, or waiting when it is full.

    The same key again gives the same sign-up, however often a button is pressed.
    """
    with _seats_of(session_id) as session:
        earlier = Registration.objects.filter(idempotency_key=idempotency_key).first()
        if earlier:
            return earlier
        _check_open(session)
        now = timezone.now()
        has_place = _fits(session, people)
        registration = Registration(
            session=session,
            name=name,
            contact_kind=contact_kind,
            contact=contact,
            people=people,
            language=language,
            code=_unused_code(),
            idempotency_key=idempotency_key,
            status=RegistrationStatus.CONFIRMED if has_place else RegistrationStatus.WAITING,
            confirmed_at=now if has_place else None,
            waiting_since=None if has_place else now,
            acting_user=acting_user,
        )
        registration.save()
        audit.log("signed_up", registration, user=acting_user)
        if not _heard_it(registration, acting_user):
            _tell("events.confirmed" if has_place else "events.waiting", registration)
    return registration


def cancel(registration_id: int, *, acting_user=None) -> Registration:
    """Somebody does not come after all; who waits longest and fits gets the place."""
    session_id = Registration.objects.values_list("session_id", flat=True).get(pk=registration_id)
    with _seats_of(session_id) as session:
        registration = session.registrations.get(pk=registration_id)
        if registration.is_cancelled:
            return registration
        registration.status = RegistrationStatus.CANCELLED
        registration.cancelled_at = timezone.now()
        registration.save(update_fields=["status", "cancelled_at"])
        audit.log("sign_up_cancelled", registration, user=acting_user)
        if channel_for(registration.contact_kind) == Channel.EMAIL:
            _tell("events.cancelled", registration)  # the others have just seen or heard it
        _promote(session)
    return registration


def fill_places(session_id: int) -> int:
    """Give free places to who waits; after there came to be more of them."""
    with _seats_of(session_id) as session:
        return _promote(session)


def _promote(session: Session) -> int:
    """Longest waiting first; a party too large for what is left does not hold up the others."""
    if session.is_cancelled or session.has_begun:
        return 0
    left = None if session.capacity is None else session.capacity - _taken(session)
    promoted = 0
    for registration in session.registrations.waiting():
        if left is not None and registration.people > left:
            continue
        registration.status = RegistrationStatus.CONFIRMED
        registration.confirmed_at = timezone.now()
        registration.save(update_fields=["status", "confirmed_at"])
        audit.log("got_a_place", registration)
        _tell("events.promoted", registration)
        left = None if left is None else left - registration.people
        promoted += 1
    return promoted


def cancel_session(session_id: int, *, acting_user=None) -> Session:
    """A date does not go ahead: it stays on the website with that word, and everybody hears it."""
    with _seats_of(session_id) as session:
        if session.is_cancelled:
            return session
        session.status = SessionStatus.CANCELLED
        session.sequence += 1
        session.save(update_fields=["status", "sequence", "changed_at"])
        audit.log("date_cancelled", session, user=acting_user)
        for registration in session.registrations.open():
            _tell("events.cancelled_by_us", registration)
    return session


def session_moved(session_id: int, *, previous_starts_at: datetime, acting_user=None) -> Session:
    """The times of a date were changed: calendars must notice, and everybody hears it."""
    with _seats_of(session_id) as session:
        session.previous_starts_at = previous_starts_at
        session.sequence += 1
        if not session.is_cancelled:
            session.status = SessionStatus.MOVED
        session.save(update_fields=["status", "sequence", "previous_starts_at", "changed_at"])
        audit.log("date_moved", session, user=acting_user)
        if not session.is_cancelled:
            for registration in session.registrations.open():
                key = f"events.moved:{registration.public_id}:{session.sequence}"
                _tell("events.moved", registration, key=key)
    return session


def purge(now: datetime | None = None) -> int:
    """Forget who came, four weeks after the date. Returns how many sign-ups went."""
    over = Registration.objects.filter(session__ends_at__lt=(now or timezone.now()) - KEPT_FOR)
    with transaction.atomic():
        ids = [str(pk) for pk in over.values_list("pk", flat=True)]
        for start in range(0, len(ids), 500):
            LinkToken.objects.filter(
                purpose=LINK_PURPOSE, object_id__in=ids[start : start + 500]
            ).delete()
        return over.delete()[0]

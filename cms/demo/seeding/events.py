import uuid
from datetime import datetime, time, timedelta

from django.utils import timezone

from cms.core.forms import ContactKind
from cms.demo.content.activities import ACTIVITIES
from cms.demo.seeding.texts import translate
from cms.directory.models import Organisation, Place, Venue
from events import services as event_services
from events.models import Event, Session

#: A full activity of the demo is full with this many.
_FULL = 8


def seed_events() -> None:
    """Thirty activities over the coming eight weeks; two are full, one does not go ahead."""
    organisations = {row.slug: row for row in Organisation.objects.all()}
    places = {row.slug: row for row in Place.objects.all()}
    venues = {row.slug: row for row in Venue.objects.all()}
    today = timezone.localdate()
    records = []
    for source in ACTIVITIES:
        event = Event.objects.create(
            slug=source.key,
            title=source.title,
            summary=source.summary,
            description="\n\n".join(source.description),
            for_whom=source.for_whom,
            cost="" if source.cost == "Gratis" else source.cost,
            picture=source.picture,
            organisation=organisations[source.organisation],
            place=places[source.place],
            venue=venues.get(source.venue),
            spoken_languages=list(source.languages),
            talents=list(source.talents),
            sign_up=source.sign_up,
            phone=organisations[source.organisation].phone,
        )
        records.append(event)
        for number, (offset, start, end, places_left) in enumerate(source.sessions):
            day = today + timedelta(days=offset)
            session = Session.objects.create(
                event=event,
                starts_at=_moment(day, start),
                ends_at=_moment(day, end),
                capacity=_FULL if source.full else places_left,
            )
            if source.full:
                _fill(session)
            if number in source.cancelled:
                event_services.cancel_session(session.pk)
    translate(records, "activities")


def _moment(day, clock: str) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def _fill(session: Session) -> None:
    for name in ("Greet en de buren", "Winston en familie"):
        event_services.register(
            session.pk,
            name=name,
            contact_kind=ContactKind.EMAIL,
            contact=f"{name.split()[0].lower()}@bewoner.example",
            people=4,
            language="nl",
            idempotency_key=uuid.uuid4(),
        )

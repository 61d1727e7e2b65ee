from cms.demo.content.organisations import ORGANISATIONS
from cms.demo.content.places import PLACES
from cms.demo.content.venues import VENUES
from cms.demo.seeding.texts import translate
from cms.directory.models import Organisation, Place, Venue


def seed_directory() -> None:
    """Three places with their parts, twelve organisations, and where they meet."""
    places: dict[str, Place] = {}
    for source in PLACES:
        places[source.key] = Place.objects.create(
            slug=source.key,
            name=source.name,
            kind=source.kind,
            parent=places.get(source.parent),
            latitude=source.latitude,
            longitude=source.longitude,
            phone=source.phone,
            phone_hours=source.phone_hours,
            intro=source.intro,
        )
    organisations = []
    for source in ORGANISATIONS:
        organisation = Organisation.objects.create(
            slug=source.key,
            name=source.name,
            about=source.about,
            contact_name=source.contact_name,
            email=source.email,
            phone=source.phone,
        )
        organisation.places.set(places[key] for key in source.places)
        organisations.append(organisation)
    venues = [
        Venue.objects.create(
            slug=source.key,
            name=source.name,
            place=places[source.place],
            street=source.street,
            postcode=source.postcode,
            town=source.town,
            latitude=source.latitude,
            longitude=source.longitude,
            step_free=source.step_free,
            toilet=source.toilet,
            seats=source.seats,
            parking=source.parking,
            route=source.route,
        )
        for source in VENUES
    ]
    translate([*places.values(), *organisations, *venues], "directory")

"""The catalogue as it is after some months: helpers, moments to look, and work for the desk."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from cms.demo.content import catalogue as content
from cms.demo.seeding.pages import drawing
from cms.demo.seeding.texts import translate
from cms.directory.models import Organisation, Place, Venue
from cms.images.renditions import FACE
from talentscan.opportunities import services
from talentscan.opportunities.choices import Duration
from talentscan.opportunities.models import ContactPerson, Opportunity


def seed_catalogue() -> None:
    """What makes a place easy to say yes to, and one of each thing a coordinator meets."""
    contacts = {row.slug: _contact(row) for row in Organisation.objects.all()}
    Organisation.objects.filter(slug__in=content.TRUSTED).update(is_trusted=True)
    opportunities = list(Opportunity.objects.select_related("organisation"))
    for opportunity in opportunities:
        _complete(opportunity, contacts)
    by_slug = {row.slug: row for row in opportunities}
    moments = [_moment(source, by_slug[source.opportunity]) for source in content.MOMENTS]
    translate([*opportunities, *moments], "catalogue")
    _grow_old(by_slug)
    _write_drafts(by_slug)


def _contact(organisation: Organisation) -> ContactPerson:
    face = content.FACES.get(organisation.slug)
    photo = drawing(face) if face else None
    if photo:
        photo.get_rendition(FACE)
    return ContactPerson.objects.create(
        organisation=organisation, name=organisation.contact_name, photo=photo
    )


def _complete(opportunity: Opportunity, contacts: dict[str, ContactPerson]) -> None:
    slug = opportunity.slug
    opportunity.contact = contacts[opportunity.organisation.slug]
    opportunity.guidance = content.GUIDANCE[opportunity.organisation.slug]
    opportunity.training = content.TRAINING.get(slug, "")
    opportunity.duration = Duration.FREE
    if slug in content.FOR_LONG:
        opportunity.duration = Duration.LONG
    elif slug in content.FOR_ONCE:
        opportunity.duration = Duration.ONCE
    if slug in content.PICTURES:
        name, opportunity.picture_alt = content.PICTURES[slug]
        opportunity.picture = drawing(name)
    opportunity.save()


def _moment(source: content.Moment, opportunity: Opportunity):
    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(days=source.weekday, weeks=source.week)
    start, end = (
        timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))
        for clock in (source.start, source.end)
    )
    return services.add_try_out(
        opportunity,
        starts_at=start,
        ends_at=end,
        buddy_name=source.buddy,
        buddy_languages=list(source.languages),
        door_text=source.door,
        capacity=source.capacity,
    )


def _grow_old(by_slug: dict[str, Opportunity]) -> None:
    """Some were checked long ago: one partner is asked now, another never answered."""
    today = timezone.localdate()
    for slug, days in (content.UNCONFIRMED | content.ASKED).items():
        by_slug[slug].checked_on = today - timedelta(days=days)
        by_slug[slug].save(update_fields=["checked_on"])
    services.ask_what_is_still_true()
    long_ago = today - timedelta(days=15)
    Opportunity.objects.filter(slug__in=content.UNCONFIRMED).update(
        asked_on=long_ago, reminded_on=long_ago
    )
    services.ask_what_is_still_true()


def _write_drafts(by_slug: dict[str, Opportunity]) -> None:
    """What partners have just sent in: something new, and a change."""
    new = content.WAITING
    organisation = Organisation.objects.get(slug=new["organisation"])
    writer = organisation.users.first()
    draft = services.start_draft(
        organisation,
        title=new["title"],
        summary=new["summary"],
        place=Place.objects.get(slug=new["place"]),
        acting_user=writer,
    )
    values = {name: new[name] for name in ("with_whom", "how_often", "talents")}
    values["venue"] = Venue.objects.get(slug=new["venue"])
    services.write(draft.pk, values, acting_user=writer)
    services.submit(draft.pk, acting_user=writer)
    changed = by_slug[content.CHANGED["opportunity"]]
    writer = changed.organisation.users.first()
    services.write(changed.pk, content.CHANGED["texts"], acting_user=writer)
    services.submit(changed.pk, acting_user=writer)

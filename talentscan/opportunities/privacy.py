"""The people who welcome others: what is kept of them, why, and for how long."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from wagtail.models import ReferenceIndex

from cms.core.privacy import Purpose, register, register_purge
from talentscan.opportunities.choices import Status
from talentscan.opportunities.models import ContactPerson, TryOut

_WHILE_CONTACT = "while they welcome people, and 30 days after"
_FOUR_WEEKS = "four weeks after the moment"
#: A moment that long ago needs no name any more.
KEPT_FOR = timedelta(weeks=4)
#: Somebody who welcomes people nowhere any more is forgotten after this.
UNUSED = timedelta(days=30)

register(
    ContactPerson,
    name=Purpose("So that people know who welcomes them.", _WHILE_CONTACT),
    photo=Purpose("So that people recognise who welcomes them.", _WHILE_CONTACT),
    agreed_on=Purpose("So that we know they agreed to be on the site.", _WHILE_CONTACT),
)
register(
    TryOut,
    buddy_name=Purpose("So that people know who waits for them at the door.", _FOUR_WEEKS),
    buddy_languages=Purpose("So that people know what they can speak.", _FOUR_WEEKS),
)


@register_purge
def purge_buddies() -> int:
    """Forget who waited at the door, four weeks after."""
    past = TryOut.objects.filter(starts_at__lt=timezone.now() - KEPT_FOR).exclude(buddy_name="")
    return past.update(buddy_name="", buddy_languages=[])


@register_purge
def purge_contacts() -> int:
    """Forget who welcomes people nowhere any more, with their photo."""
    before = timezone.localdate() - UNUSED
    in_use = ~Q(opportunities=None) & ~Q(opportunities__status=Status.STOPPED)
    unused = ContactPerson.objects.filter(agreed_on__lt=before).exclude(
        pk__in=ContactPerson.objects.filter(in_use).values("pk")
    )
    people = list(unused.select_related("photo"))
    for person in people:
        photo = person.photo
        person.delete()
        if photo and not ReferenceIndex.get_references_to(photo).exists():
            photo.delete()
    return len(people)

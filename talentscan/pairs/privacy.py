"""What is kept of families and bonus grandparents, why, and for how long."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from cms.core.privacy import Purpose, register, register_purge
from talentscan.pairs.models import Family, Grandparent, Pair, PairSide
from talentscan.pairs.services import erase_family

_KEPT = "6 months after the last step, or until withdrawn"
_PERSON = "as long as the resident"
#: After this long without a step nobody looks any more.
QUIET = timedelta(days=183)

register(
    Family,
    name=Purpose("So that we know whom to ask for.", _KEPT),
    contact=Purpose("So that we, and after two yeses the other side, can reach you.", _KEPT),
    contact_kind=Purpose("So that you are reached in the way you want.", _KEPT),
    language=Purpose("So that we write to you in your language.", _KEPT),
    place=Purpose("So that we look for somebody who lives near you.", _KEPT),
    ages=Purpose("So that somebody knows what age of children awaits them.", _KEPT),
    often=Purpose("So that we look for somebody with the same wish.", _KEPT),
    kinds=Purpose("So that we look for somebody who likes the same.", _KEPT),
    far=Purpose("So that neither of you has to travel too far.", _KEPT),
    term=Purpose("So that both of you expect the same.", _KEPT),
    languages=Purpose("So that you can talk with each other.", _KEPT),
    note=Purpose("So that we know what else you want to tell us.", _KEPT),
    spoken_note=Purpose("So that a colleague knows what we spoke of.", _KEPT),
    spoken_by=Purpose("So that we know who spoke with you.", _KEPT),
    consented_at=Purpose("To show that you said yes.", _KEPT),
    text_language=Purpose("To know in which language you said yes.", _KEPT),
    heard_by=Purpose("So that we know who heard your yes.", _KEPT),
)
register(
    Grandparent,
    place=Purpose("So that we look for a family near you.", _PERSON),
    often=Purpose("So that we look for a family with the same wish.", _PERSON),
    kinds=Purpose("So that we look for a family that likes the same.", _PERSON),
    far=Purpose("So that neither of you has to travel too far.", _PERSON),
    term=Purpose("So that both of you expect the same.", _PERSON),
    languages=Purpose("So that you can talk with each other.", _PERSON),
    note=Purpose("So that we know what else you want to tell us.", _PERSON),
    spoken_note=Purpose("So that a colleague knows what we spoke of.", _PERSON),
    spoken_by=Purpose("So that we know who spoke with you.", _PERSON),
    added_by=Purpose("So that we know who put you on the list.", _PERSON),
    vog_seen_on=Purpose("So that families know a certificate of conduct was seen.", _PERSON),
)
register(
    Pair,
    meeting_where=Purpose("So that both of you know where you meet.", "until the pair closes"),
    note=Purpose("So that a colleague knows how it went.", _KEPT),
    proposed_by=Purpose("So that we know who brought you together.", _KEPT),
)
register(
    PairSide,
    said_yes=Purpose("To show that you said yes, or rather not.", _KEPT),
    text_language=Purpose("To know in which language you said yes.", _KEPT),
    heard_by=Purpose("So that we know who heard your answer.", _KEPT),
)


def in_open_pair() -> QuerySet:
    """Residents who see a family, or are about to: they are not forgotten for being quiet."""
    return Pair.objects.open().values("grandparent__resident")


@register_purge
def purge_families() -> int:
    """Erase families that nothing has happened with for half a year, unless they have somebody."""
    quiet = timezone.now() - QUIET
    due = (
        Family.objects.filter(erased_at=None, last_step_at__lt=quiet)
        .exclude(pk__in=Pair.objects.open().values("family"))
        .exclude(pk__in=Pair.objects.filter(changed_at__gte=quiet).values("family"))
    )
    families = list(due)
    for family in families:
        erase_family(family)
    return len(families)

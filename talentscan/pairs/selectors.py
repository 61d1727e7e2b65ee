"""Who waits, who suits whom, and what each side may know of the other."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from cms.core.forms import ContactKind
from cms.directory.models import Place
from talentscan.matching.types import Point
from talentscan.pairs import fit
from talentscan.pairs.choices import FAR_KM, Ages, Kind, Often
from talentscan.pairs.desk_choices import NOT_TO_BE
from talentscan.pairs.models import Family, Grandparent, Pair, PairSide
from talentscan.pairs.sentences import sentences
from talentscan.referrals.choices import IN_TOUCH
from talentscan.referrals.models import Referral

#: How many possible others are shown for one family.
MOST = 3


# Who suits whom ----------------------------------------------------------------------------------
def wish(found: Family | Grandparent) -> fit.Wish:
    """The plain values the fit works with; needs the place."""
    return fit.Wish(
        id=found.pk,
        home=Point(found.place.latitude, found.place.longitude),
        far_km=FAR_KM[found.far],
        often=found.often,
        term=found.term,
        kinds=frozenset(found.kinds),
        languages=frozenset(found.languages),
    )


@dataclass(frozen=True)
class Chance:
    """Somebody who may suit, and why."""

    grandparent: Grandparent
    why: list[str]


def chances(families: list[Family], *, most: int = MOST) -> dict[int, list[Chance]]:
    """Of each family the best who are free, with why: two queries for all of them."""
    free = {
        found.pk: found
        for found in Grandparent.objects.free()
        .filter(resident__erase_after=None)
        .select_related("place", "resident")
        if found.is_complete
    }
    wishes = {pk: wish(found) for pk, found in free.items()}
    tried = set(
        Pair.objects.filter(family__in=families, state__in=NOT_TO_BE).values_list(
            "family_id", "grandparent__resident_id"
        )
    )
    return {
        family.pk: [
            Chance(free[found.other.id], sentences(found))
            for found in fit.best(
                wish(family),
                (
                    wishes[pk]
                    for pk, other in free.items()
                    if (family.pk, other.resident_id) not in tried
                ),
            )[:most]
        ]
        for family in families
        if family.is_complete
    }


# What waits at the desk --------------------------------------------------------------------------
def in_place(place: Place | None, before: str = "") -> Q:
    if place is None:
        return Q()
    return Q(**{f"{before}place": place}) | Q(**{f"{before}place__parent": place})


def families() -> QuerySet[Family]:
    return Family.objects.open().select_related("place", "spoken_by")


def grandparents() -> QuerySet[Grandparent]:
    return Grandparent.objects.open().select_related("place", "resident", "spoken_by")


def to_speak_about() -> QuerySet[Referral]:
    """Yeses from the scan where contact was made, to something that has two sides."""
    on_the_list = Grandparent.objects.open().filter(resident=OuterRef("resident"))
    return (
        Referral.objects.filter(
            ~Exists(on_the_list),
            opportunity__two_sided=True,
            state__in=IN_TOUCH,
            resident__erased_at=None,
            resident__erase_after=None,
        )
        .exclude(pk__in=Grandparent.objects.exclude(referral=None).values("referral"))
        .select_related("resident", "opportunity__place")
        .order_by("created_at", "pk")
    )


def open_pairs() -> QuerySet[Pair]:
    return Pair.objects.open().for_listing().prefetch_related("sides")


# What the two know of each other -----------------------------------------------------------------
def labels(choices, keys) -> list[str]:
    return [str(choices(key).label) for key in choices.values if key in keys]


@dataclass(frozen=True)
class FirstFacts:
    """What somebody hears before the yes: nothing that says who it is."""

    place: str
    often: str
    kinds: list[str]
    ages: list[str]


def first_facts(side: PairSide) -> FirstFacts:
    """Of the other side, for this one."""
    wishes = side.other_wishes
    return FirstFacts(
        place=wishes.place.name if wishes.place else "",
        often=str(Often(wishes.often).label) if wishes.often else "",
        kinds=labels(Kind, wishes.kinds),
        ages=labels(Ages, getattr(wishes, "ages", [])),
    )


#: How one names somebody else's way to be reached.
_WAYS = {
    ContactKind.PHONE: _("Phone number"),
    ContactKind.EMAIL: _("E-mail address"),
    ContactKind.LETTER: _("Address"),
    ContactKind.THROUGH: _("Through somebody else"),
    ContactKind.VISIT: _("You reach them through us. Call us, and we pass it on."),
}


@dataclass(frozen=True)
class Acquaintance:
    """Who the other is: a name and a way to reach them, and nothing besides."""

    name: str
    way: str
    contact: str


def acquaintance(side: PairSide) -> Acquaintance | None:
    """Of the other side, for this one; None before two yeses and after closing."""
    other = side.other_person
    if not side.pair.shows_contact or other.erased_at:
        return None
    return Acquaintance(other.name, str(_WAYS[ContactKind(other.contact_kind)]), other.contact)


def side_of(public_id) -> PairSide | None:
    return (
        PairSide.objects.select_related(
            "pair__family__place", "pair__grandparent__place", "pair__grandparent__resident"
        )
        .filter(public_id=public_id)
        .first()
    )


def open_side(wisher: Family | Grandparent, side: str) -> PairSide | None:
    """This one's side of the pair that is open now, if there is one."""
    field = wisher._meta.model_name
    return (
        PairSide.objects.filter(
            side=side, pair__in=Pair.objects.open(), **{f"pair__{field}": wisher}
        )
        .select_related("pair__family__place", "pair__grandparent__place")
        .select_related("pair__grandparent__resident")
        .first()
    )

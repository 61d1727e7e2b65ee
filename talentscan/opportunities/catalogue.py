"""The public catalogue: what a visitor may ask for, what is found, and how many each choice gives.

All of it stands in the address, and every page asks the database equally often.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.directory.models import Place
from cms.images.renditions import CARD, FACE, LARGE, prefetched
from cms.languages.selectors import with_texts
from events.choices import SpokenLanguage
from events.wording import language_name
from talentscan.choices import DayPart, Talent
from talentscan.opportunities.models import Opportunity, OpportunityTalent, TryOut

#: Rows a page may load to find the nearest ones among them.
_MOST_LOOKED_AT = 200


@dataclass(frozen=True)
class Wishes:
    """What a visitor asked for; all of it optional."""

    talents: tuple[str, ...] = ()
    place: Place | None = None
    when: str = ""
    language: str = ""
    at_home: bool = False

    def __bool__(self):
        return bool(self.talents or self.place or self.when or self.language or self.at_home)

    def query(self, **changes) -> str:
        """The same wishes as an address, with some of them changed."""
        wishes = replace(self, **changes)
        pairs = [("talent", talent) for talent in wishes.talents]
        pairs += [
            ("plaats", wishes.place.slug if wishes.place else ""),
            ("wanneer", wishes.when),
            ("taal", wishes.language),
            ("thuis", "1" if wishes.at_home else ""),
        ]
        return urlencode([(key, value) for key, value in pairs if value])


def read_wishes(request: HttpRequest) -> Wishes:
    """What the address asks for; what it says wrongly is as if it were not said."""
    asked = request.GET
    slug = asked.get("plaats", "")[:80]
    when, language = asked.get("wanneer", ""), asked.get("taal", "")
    wanted = set(asked.getlist("talent")[:50])
    known_place = Place.objects.select_related("parent").filter(slug=slug)
    return Wishes(
        talents=tuple(talent for talent in Talent.values if talent in wanted),
        place=known_place.first() if slug and slug.isprintable() else None,
        when=when if when in DayPart.values else "",
        language=language if language in SpokenLanguage.values else "",
        at_home=asked.get("thuis") == "1",
    )


# What is found -----------------------------------------------------------------------------------
def _holding(found: QuerySet, field: str, item: str) -> QuerySet:
    """Rows whose JSON list holds this key; in a way every database understands."""
    name = f"{field}_text"
    return found.alias(**{name: Cast(field, TextField())}).filter(
        **{f"{name}__contains": f'"{item}"'}
    )


def found_by(wishes: Wishes, *, ignoring: str = "") -> QuerySet[Opportunity]:
    """What is open and fits the wishes, the most recently checked first."""
    found = Opportunity.objects.open().order_by("-checked_on", "title", "pk")
    if wishes.talents and ignoring != "talents":
        asked = OpportunityTalent.objects.filter(
            opportunity=OuterRef("pk"), talent__in=wishes.talents
        )
        found = found.filter(Exists(asked))
    if wishes.place and ignoring != "place":
        found = found.filter(Q(place=wishes.place) | Q(place__parent=wishes.place))
    if wishes.when and ignoring != "when":
        found = _holding(found, "day_parts", wishes.when)
    if wishes.language and ignoring != "language":
        found = _holding(found, "languages", wishes.language)
    if wishes.at_home and ignoring != "at_home":
        found = found.filter(at_home=True)
    return found


def with_all(found: QuerySet) -> QuerySet:
    """Everything a card of the catalogue shows: three queries, however many."""
    return found.for_listing().prefetch_related("talents", prefetched("picture", CARD))


def ready(opportunities: Iterable[Opportunity]) -> list[Opportunity]:
    """The same, with the texts of the card in the reader's language: one query more."""
    return with_texts(opportunities)


def nearest(wishes: Wishes, limit: int = 3) -> list[Opportunity]:
    """For who found nothing: the same talents elsewhere, close by first; else anything here."""
    rest = Wishes(talents=wishes.talents)
    found = list(with_all(found_by(rest))[:_MOST_LOOKED_AT])
    if not found:
        found = list(with_all(found_by(Wishes(place=wishes.place)))[:limit])
    if wishes.place:
        here = wishes.place
        found.sort(key=lambda each: _nearness(each.place, here))
    return ready(found[:limit])


def _nearness(one: Place, other: Place) -> float:
    """Enough to put places in order; how far it is says the matching."""
    return (one.latitude - other.latitude) ** 2 + (0.6 * (one.longitude - other.longitude)) ** 2


# Choices, with how many each gives ---------------------------------------------------------------
@dataclass(frozen=True)
class Option:
    value: str
    label: str
    count: int
    is_chosen: bool


class Choices:
    """The questions above the list. Each counts what it would give beside the other answers."""

    def __init__(self, wishes: Wishes):
        self.wishes = wishes

    def talents(self) -> list[Option]:
        fitting = found_by(self.wishes, ignoring="talents").order_by().values("pk")
        rows = OpportunityTalent.objects.filter(opportunity__in=fitting).order_by()
        counts = dict(rows.values_list("talent").annotate(total=Count("opportunity")))
        return [
            Option(talent, str(Talent(talent).label), counts.get(talent, 0), chosen)
            for talent in Talent.values
            if (chosen := talent in self.wishes.talents) or counts.get(talent)
        ]

    def places(self) -> list[Option]:
        """Everywhere, the municipalities, and the parts of the one that was chosen."""
        rows = found_by(self.wishes, ignoring="place").order_by()
        counts = dict(rows.values_list("place").annotate(total=Count("pk")))
        chosen = self.wishes.place
        inside = chosen.municipality.pk if chosen else None
        places = list(Place.objects.order_by("name"))
        options = [Option("", _("Everywhere"), sum(counts.values()), chosen is None)]
        for town in (place for place in places if place.parent_id is None):
            parts = [place for place in places if place.parent_id == town.pk]
            total = sum(counts.get(place.pk, 0) for place in (town, *parts))
            options += self._place(town, total)
            if town.pk == inside:
                for part in parts:
                    options += self._place(part, counts.get(part.pk, 0))
        return options

    def _place(self, place: Place, count: int) -> list[Option]:
        is_chosen = place == self.wishes.place
        return [Option(place.slug, place.name, count, is_chosen)] if count or is_chosen else []

    def _listed(self, field: str, ignoring: str, keys: Iterable[str], chosen: str) -> dict:
        keys = list(keys)
        rows = found_by(self.wishes, ignoring=ignoring).order_by()
        rows = rows.annotate(held=Cast(field, TextField()))
        counts = {
            f"n{number}": Count("pk", filter=Q(held__contains=f'"{key}"'))
            for number, key in enumerate(keys)
        }
        found = rows.aggregate(total=Count("pk"), **counts)
        kept = {key: found[f"n{number}"] for number, key in enumerate(keys)}
        kept = {key: count for key, count in kept.items() if count or key == chosen}
        return {"": found["total"], **kept}

    def times(self) -> list[Option]:
        counts = self._listed("day_parts", "when", DayPart.values, self.wishes.when)
        labels = {"": _("Any time"), **dict(DayPart.choices)}
        return [
            Option(key, str(labels[key]), count, key == self.wishes.when)
            for key, count in counts.items()
        ]

    def languages(self) -> list[Option]:
        codes = [code for code in SpokenLanguage.values if code != SpokenLanguage.DUTCH]
        counts = self._listed("languages", "language", codes, self.wishes.language)
        return [
            Option(
                key,
                language_name(key) if key else _("All languages"),
                count,
                key == self.wishes.language,
            )
            for key, count in counts.items()
        ]

    def chips(self) -> list[dict]:
        """What was chosen, each with a way to undo it."""
        wishes = self.wishes
        chips = [
            (Talent(talent).label, {"talents": tuple(t for t in wishes.talents if t != talent)})
            for talent in wishes.talents
        ]
        if wishes.place:
            chips.append((wishes.place.name, {"place": None}))
        if wishes.when:
            chips.append((DayPart(wishes.when).label, {"when": ""}))
        if wishes.language:
            chips.append((language_name(wishes.language), {"language": ""}))
        if wishes.at_home:
            chips.append((_("From home, or by phone"), {"at_home": False}))
        return [{"label": label, "query": wishes.query(**change)} for label, change in chips]


# One of them -------------------------------------------------------------------------------------
def page_of(slug: str, among: QuerySet[Opportunity]) -> Opportunity | None:
    """One opportunity with everything its page shows, or None: seven queries with texts."""
    try_outs = TryOut.objects.upcoming().with_seats().select_related("door_photo")
    try_outs = try_outs.prefetch_related(prefetched("door_photo", CARD)).order_by("starts_at")
    found = (
        among.select_related("organisation", "place__parent", "venue", "contact__photo", "picture")
        .prefetch_related(
            "talents",
            Prefetch("try_outs", queryset=try_outs, to_attr="coming_try_outs"),
            prefetched("picture", LARGE),
            prefetched("contact__photo", FACE),
        )
        .filter(slug=slug)
        .first()
    )
    if found:
        venue = [found.venue] if found.venue else []
        with_texts([found, *venue, *found.talents.all(), *found.coming_try_outs])
    return found

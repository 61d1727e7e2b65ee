"""What other weights would change: thirty made-up people, matched with the old and the new ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace

from cms.directory.models import Place
from talentscan.matching import engine, profiles, selectors
from talentscan.matching.personas import PERSONAS, Persona
from talentscan.matching.search import Search
from talentscan.matching.terms import Points
from talentscan.matching.types import Profile
from talentscan.opportunities.models import Opportunity
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject

#: Up to so many, looking at all of them is quicker than searching sixty times.
_FEW = 500

#: Weights of answers, by the key of the option's record.
OptionWeights = Mapping[int, int]


@dataclass(frozen=True)
class Change:
    """One person, and the names of the best three before and after."""

    persona: Persona
    place: str
    before: list[str]
    after: list[str]

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def changes(points: Points, options: OptionWeights) -> list[Change]:
    """Everybody, those for whom something changes first."""
    cards = scan_selectors.cards_with_options()
    places = {place.slug: place for place in Place.objects.order_by("slug")}
    find = _finder()
    found = []
    for number, persona in enumerate(PERSONAS):
        home = _home(persona, number, places)
        before = find(_profile(persona, cards, home), selectors.points())
        after = find(_profile(persona, _with_weights(cards, options), home), points)
        found.append((persona, home.name if home else "", before, after))
    ids = {pk for _persona, _place, before, after in found for pk in (*before, *after)}
    titles = dict(Opportunity.objects.filter(pk__in=ids).values_list("pk", "title"))
    compared = [
        Change(persona, place, [titles[pk] for pk in before], [titles[pk] for pk in after])
        for persona, place, before, after in found
    ]
    return sorted(compared, key=lambda change: not change.is_changed)


def _finder() -> Callable[[Profile, Points], list[int]]:
    """Who is asked lately and who answers well does not count here: only the weights do."""
    if Opportunity.objects.matchable().count() > _FEW:
        return lambda profile, points: _ids(Search(profile, {}, points).outcome())
    everything = selectors.candidates({})
    return lambda profile, points: _ids(engine.match(profile, everything, points))


def _ids(outcome) -> list[int]:
    return [match.candidate.id for match in outcome.places]


def _home(persona: Persona, number: int, places: dict[str, Place]) -> Place | None:
    """Where they live, or one of the places of this site in turn."""
    if persona.where in places or not places:
        return places.get(persona.where)
    return list(places.values())[number % len(places)]


def _profile(persona: Persona, cards, home: Place | None) -> Profile:
    chosen = {card: list(keys) for card, keys in persona.answers.items()}
    for card in cards:
        if card.subject == Subject.PLACE and home:
            chosen[card.key] = [home.slug]
    return profiles.build(Answers(chosen=chosen), cards, home)


def _with_weights(cards, options: OptionWeights) -> list[SimpleNamespace]:
    """The same cards, as if the answers weighed this much."""
    return [
        SimpleNamespace(
            key=card.key,
            subject=card.subject,
            active_options=[
                SimpleNamespace(
                    key=option.key,
                    talent=option.talent,
                    weight=options.get(option.pk, option.weight),
                )
                for option in card.active_options
            ],
        )
        for card in cards
    ]

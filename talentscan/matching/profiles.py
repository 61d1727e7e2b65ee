"""From the answers of a scan to the plain values of the matching."""

from collections.abc import Iterable

from cms.directory.models import Place
from talentscan.matching.types import Answer, Point, Profile
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject
from talentscan.scan.models import Card

_PARTS = {
    Subject.COMPANY: "company",
    Subject.GROUP: "group",
    Subject.POSTURE: "posture",
    Subject.SETTING: "setting",
    Subject.RHYTHM: "rhythm",
    Subject.DAY_PARTS: "day_parts",
    Subject.LANGUAGES: "languages",
    Subject.FACILITIES: "facilities",
}
#: Which question an unmet need goes back to.
SUBJECT_OF_NEED = {
    "language": Subject.LANGUAGES,
    "reach": Subject.REACH,
    "times": Subject.DAY_PARTS,
    "access": Subject.FACILITIES,
}


def profile(answers: Answers, cards: Iterable[Card]) -> Profile:
    """What the answers say, without those that were struck. `cards` come with their options."""
    cards = list(cards)
    return build(answers, cards, home_of(answers, cards))


def home_of(answers: Answers, cards: Iterable[Card]) -> Place | None:
    """Where somebody lives, as far as they said so."""
    where = next((card.key for card in cards if card.subject == Subject.PLACE), "")
    known = [key for key in answers.known(where) if f"{where}:{key}" not in answers.struck]
    return Place.objects.select_related("parent").filter(slug__in=known).first() if known else None


def build(answers: Answers, cards: Iterable[Card], home: Place | None) -> Profile:
    """The same, for who lives here."""
    talents: dict[str, tuple[Answer, ...]] = {}
    parts: dict[str, dict[str, Answer]] = {name: {} for name in _PARTS.values()}
    reach = where = None
    for card in cards:
        weights = {option.key: option for option in card.active_options}
        for key in answers.known(card.key):
            answer = Answer(card.key, key, weights[key].weight if key in weights else 1)
            if answer.key in answers.struck:
                continue
            if card.subject == Subject.PLACE:
                where = answer if home else None
            elif key not in weights:
                continue
            elif card.subject == Subject.REACH:
                reach = answer
            elif card.subject == Subject.TALENTS:
                talent = weights[key].talent
                talents[talent] = (*talents.get(talent, ()), answer)
            else:
                parts[_PARTS[Subject(card.subject)]][key] = answer
    location = Point(home.latitude, home.longitude) if home else None
    return Profile(talents=talents, reach=reach, where=where, home=location, **parts)

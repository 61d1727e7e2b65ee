"""Thirty people against the demo's places: the best ones, why, and why not some others.

Without a database: the places are the demo's own content, the questions the starter cards.
"""

from types import SimpleNamespace

import pytest

from cms.demo.content.opportunities import OPPORTUNITIES
from cms.demo.content.places import PLACES
from cms.demo.content.venues import VENUES
from talentscan.matching import engine, profiles
from talentscan.matching.needs import failing_needs
from talentscan.matching.personas import PERSONAS, Persona
from talentscan.matching.types import Candidate, Outcome, Point
from talentscan.scan.answers import Answers
from talentscan.scan.starter import CARDS
from tests.talentscan.personas.expected import EXPECTED

_PLACES = {place.key: place for place in PLACES}
_LOCATIONS = _PLACES | {venue.key: venue for venue in VENUES}
_CARDS = [
    SimpleNamespace(key=card.key, subject=card.subject, active_options=card.options)
    for card in CARDS
]
_FACTS = ("company", "postures", "settings", "day_parts", "languages", "facilities", "helps")


def candidate(number: int, found) -> Candidate:
    location = _LOCATIONS[found.venue or found.place]
    return Candidate(
        id=number,
        key=found.key,
        talents={talent: weight for talent, (weight, _because) in found.talents.items()},
        location=Point(location.latitude, location.longitude),
        group=found.group,
        rhythm=found.rhythm,
        at_home=found.at_home,
        dutch=found.dutch,
        come_and_see=found.come_and_see,
        partner=sum(found.organisation.encode()),
        **{fact: frozenset(getattr(found, fact, ())) for fact in _FACTS},
    )


CANDIDATES = {found.key: candidate(n, found) for n, found in enumerate(OPPORTUNITIES, start=1)}


def profile(persona: Persona):
    chosen = {card: list(keys) for card, keys in persona.answers.items()}
    answers = Answers(chosen={"where": [persona.where], **chosen})
    return profiles.build(answers, _CARDS, _PLACES[persona.where])


@pytest.fixture(params=PERSONAS, ids=lambda persona: persona.key)
def persona(request) -> Persona:
    return request.param


@pytest.fixture
def outcome(persona) -> Outcome:
    return engine.match(profile(persona), CANDIDATES.values())


def keys(matches) -> list[str]:
    return [match.candidate.key for match in matches]


def test_the_best_place_is_the_one_expected(persona, outcome):
    expected = EXPECTED[persona.key]

    assert keys(outcome.places)[0] in expected.best
    assert expected.among <= set(keys(outcome.places))


def test_it_is_the_best_for_the_reasons_expected(persona, outcome):
    reasons = {(reason.term, reason.value) for reason in outcome.places[0].reasons}

    assert EXPECTED[persona.key].reasons <= reasons


def test_what_does_not_fit_is_not_shown_without_saying_so(persona, outcome):
    shown = {match.candidate.key: match.help for match in outcome.places}
    if outcome.different:
        shown[outcome.different.candidate.key] = ""
    for key, need in EXPECTED[persona.key].why_not.items():
        assert need in failing_needs(profile(persona), CANDIDATES[key])
        assert shown.get(key) != ""


def test_there_are_thirty_and_each_is_spoken_of():
    assert len(PERSONAS) == 30
    assert {persona.key for persona in PERSONAS} == set(EXPECTED)
    assert all(55 <= persona.age <= 95 for persona in PERSONAS)

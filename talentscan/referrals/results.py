"""The outcome of a scan, as the resident reads it: what suits, why, and why not something else."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cms.directory.models import Place
from cms.languages.selectors import Text, obj_text
from talentscan.matching import profiles, sentences
from talentscan.matching import selectors as matching_selectors
from talentscan.matching.needs import stays_at_home
from talentscan.matching.search import Search
from talentscan.matching.types import Match, Miss, Outcome, Profile
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.forward import Forward
from talentscan.referrals.records import partner_records
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject


@dataclass(frozen=True)
class Shown:
    """One place as the resident sees it: the weightiest sentences, and the others folded."""

    opportunity: Opportunity
    reasons: list[dict] = field(default_factory=list)
    more: list[dict] = field(default_factory=list)
    help: str = ""


@dataclass(frozen=True)
class PutForward:
    """A place that a person thought of, with their own words."""

    opportunity: Opportunity
    by: str
    reason: str


@dataclass(frozen=True)
class NotNow:
    """A place that would suit, were it not for one answer."""

    opportunity: Opportunity
    said: list[Text]
    there: list[str]
    card: str


@dataclass(frozen=True)
class Result:
    places: list[Shown]
    different: Shown | None
    has_answers: bool
    home: Place | None = None
    put_forward: list[PutForward] = field(default_factory=list)
    not_now: list[NotNow] = field(default_factory=list)

    @property
    def opportunities(self) -> list[Opportunity]:
        """Everything on the page, for what is read aloud."""
        shown = [*self.places, *([self.different] if self.different else [])]
        return [entry.opportunity for entry in (*shown, *self.put_forward, *self.not_now)]


def result(
    answers: Answers, *, session_key: str | None = None, forward: Forward | None = None
) -> Result:
    """Three places with their reasons, one quite different, and why not some others; a constant
    number of queries."""
    cards = scan_selectors.cards_with_options()
    home = profiles.home_of(answers, cards)
    profile = profiles.build(answers, cards, home)
    outcome = _outcome(profile, session_key)
    shown = _matches(outcome)
    thought_of = forward.places if forward else {}
    opportunities = opportunity_selectors.by_ids(
        [
            *(match.candidate.id for match in shown),
            *(miss.match.candidate.id for miss in outcome.misses),
            *thought_of,
        ]
    )
    said = statements(answers, cards, home)
    places = [_shown(match, opportunities[match.candidate.id], said) for match in shown]
    different = places.pop() if outcome.different else None
    computed = {match.candidate.id for match in shown}
    question = {card.subject: card.key for card in cards}
    return Result(
        places,
        different,
        not answers.is_empty,
        home,
        [
            PutForward(opportunities[pk], thought.by, thought.reason)
            for pk, thought in thought_of.items()
            if pk in opportunities and pk not in computed and opportunities[pk].takes_people
        ],
        [
            _not_now(miss, opportunities[miss.match.candidate.id], profile, said, question)
            for miss in outcome.misses
            if miss.match.candidate.id not in {*computed, *thought_of}
        ],
    )


def shown_ids(answers: Answers, *, session_key: str | None = None) -> list[int]:
    """Which opportunities somebody with these answers sees now."""
    profile = profiles.profile(answers, scan_selectors.cards_with_options())
    return [match.candidate.id for match in _matches(_outcome(profile, session_key))]


def home_of(answers: Answers) -> Place | None:
    return profiles.home_of(answers, scan_selectors.cards())


def _outcome(profile: Profile, session_key: str | None) -> Outcome:
    return Search(
        profile,
        partner_records(),
        matching_selectors.points(),
        matching_selectors.turn_of(session_key),
    ).outcome()


def _matches(outcome: Outcome) -> list[Match]:
    return [*outcome.places, *([outcome.different] if outcome.different else [])]


def _shown(match: Match, opportunity: Opportunity, said: dict[str, Text]) -> Shown:
    all_of_them = sentences.sentences(match, opportunity, said)
    first, others = all_of_them[: sentences.SENTENCES], all_of_them[sentences.SENTENCES :]
    return Shown(opportunity, first, others, sentences.help_sentence(match))


def _not_now(
    miss: Miss,
    opportunity: Opportunity,
    profile: Profile,
    said: dict[str, Text],
    question: dict[str, str],
) -> NotNow:
    location = miss.match.candidate.location
    km = profile.home.km_to(location) if profile.home else None
    return NotNow(
        opportunity,
        [said[answer.key] for answer in miss.answers if answer.key in said],
        sentences.why_not(miss, stays_at_home=stays_at_home(profile), km=km),
        question.get(profiles.SUBJECT_OF_NEED[miss.need], ""),
    )


def statements(answers: Answers, cards, home: Place | None = None) -> dict[str, Text]:
    """The resident's own answers as sentences, by answer key; `home` need not be looked up."""
    said = {
        f"{option.card.key}:{option.key}": obj_text(option, "statement")
        for option in chosen_options(answers, cards)
    }
    for card in cards:
        if card.subject == Subject.PLACE:
            for place in _places(answers.known(card.key), home):
                sentence = _("You live in %(place)s.") % {"place": place.name}
                said[f"{card.key}:{place.slug}"] = Text(sentence, "")
    return said


def _places(slugs: Iterable[str], home: Place | None) -> Iterable[Place]:
    if home and set(slugs) == {home.slug}:
        return [home]
    return Place.objects.filter(slug__in=slugs) if slugs else []


def chosen_options(answers: Answers, cards):
    """The options that were chosen, in the order of the cards."""
    for card in cards:
        for option in card.active_options:
            if option.key in answers.known(card.key):
                option.card = card
                yield option

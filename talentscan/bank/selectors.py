"""Who is in the talent bank: a group for partners, people for the desk, never the other way.

What somebody likes to do is read from their encrypted answers at the moment of asking; see
docs/decisions. All of it takes a fixed number of queries.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from cms.directory.models import Place
from events.wording import language_name
from talentscan.bank.models import BankEntry, BankQuestion
from talentscan.bank.wishes import Wishes, from_dict
from talentscan.choices import DayPart, Talent
from talentscan.matching import profiles
from talentscan.matching import selectors as matching
from talentscan.matching.needs import failing_needs
from talentscan.matching.search import Search
from talentscan.matching.terms import explain
from talentscan.matching.types import Candidate, Profile
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.models import Resident
from talentscan.referrals.records import partner_records
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject

#: So many people are shown beside a question; more only makes it harder to begin to call.
_MOST_PEOPLE = 8
#: So many of the newest places are looked at for who suits them.
_NEWEST_PLACES = 12
#: So many places are named beside one person.
_PLACES = 3
#: Answers about languages that name none.
_NO_LANGUAGE = {"nl_little", "other"}


@dataclass(frozen=True)
class Known:
    """One entry, with what its answers say."""

    entry: BankEntry
    profile: Profile
    #: With the wishes of a question: all of them are met, and the place itself is possible.
    meets_all: bool = False
    is_possible: bool = False

    @property
    def talents(self) -> list[str]:
        return [str(Talent(key).label) for key in Talent.values if key in self.profile.talents]

    @property
    def times(self) -> list[str]:
        return [str(DayPart(key).label) for key in DayPart.values if key in self.profile.day_parts]

    @property
    def languages(self) -> list[str]:
        codes = self.profile.languages.keys() - _NO_LANGUAGE
        return sorted(language_name(code) for code in codes)

    @property
    def interpreter(self) -> str:
        """In which language one had better call; empty where Dutch will do."""
        language = self.entry.resident.language
        speaks_dutch = "nl" in self.profile.languages or language == settings.LANGUAGE_CODE
        return "" if speaks_dutch else language_name(language)


def known(entries: Iterable[BankEntry]) -> list[Known]:
    """What the answers behind these entries say: five queries, however many."""
    cards = scan_selectors.cards_with_options()
    where = next((card.key for card in cards if card.subject == Subject.PLACE), "")
    places = {place.slug: place for place in Place.objects.select_related("parent")}
    found = []
    for entry in entries:
        answers = Answers.from_dict(entry.resident.answers)
        said = [slug for slug in answers.known(where) if f"{where}:{slug}" not in answers.struck]
        home = next((places[slug] for slug in said if slug in places), None)
        found.append(Known(entry, profiles.build(answers, cards, home)))
    return found


def municipality_of(answers: Answers) -> Place | None:
    home = profiles.home_of(answers, scan_selectors.cards())
    return home.municipality if home else None


# For partners: a group, or nothing ---------------------------------------------------------------
def group_of(wishes: Wishes) -> int:
    """How many could, rounded down to whole groups; 0 for every number too small to be a group.

    Everything a partner learns of the talent bank is this one number.
    """
    people = known(BankEntry.objects.counted().for_listing())
    number = sum(wishes.met_by(one.profile, one.entry.place_id) for one in people)
    return number // settings.BANK_GROUP * settings.BANK_GROUP


def spoken_languages() -> list[tuple[str, str]]:
    """The languages somebody can answer with, by name."""
    cards = (
        card for card in scan_selectors.cards_with_options() if card.subject == Subject.LANGUAGES
    )
    codes = [option.key for card in cards for option in card.active_options]
    return [(code, language_name(code)) for code in codes if code not in {"nl_little", "other"}]


def questions_of(user) -> QuerySet[BankQuestion]:
    return BankQuestion.objects.visible_to(user).for_listing()


# For the desk: people ----------------------------------------------------------------------------
def active(user) -> QuerySet[BankEntry]:
    """Also whose last day has passed and who may still answer."""
    return BankEntry.objects.visible_to(user).active().for_listing()


def is_kept(resident: Resident) -> bool:
    return BankEntry.objects.open().filter(resident=resident).exists()


def open_entry(resident: Resident) -> BankEntry | None:
    return BankEntry.objects.open().filter(resident=resident).select_related("resident").first()


def people_for(question: BankQuestion, user, towns: Collection[Place]) -> list[Known]:
    """Whose answers come closest to what a partner asks: those who meet all of it first."""
    wishes = from_dict(question.filters, towns)
    place = question.opportunity
    candidate = next(iter(_candidates([place.pk])), None) if place else None
    ranked = sorted(
        (_rated(one, wishes, candidate) for one in known(active(user))),
        key=lambda rated: rated[:2],
        reverse=True,
    )
    by_wish = bool(wishes) or candidate is None
    found = [one for meets, score, _pk, one in ranked if score > 0 or (meets and by_wish)]
    return found[:_MOST_PEOPLE]


def _rated(one: Known, wishes: Wishes, candidate: Candidate | None):
    meets = wishes.met_by(one.profile, one.entry.place_id)
    possible = candidate is not None and is_suited(one.profile, candidate)
    score = explain(one.profile, candidate).score if possible else 0.0
    score += len(one.profile.talents.keys() & set(wishes.talents))
    return meets, score, -one.entry.pk, Known(one.entry, one.profile, meets, possible)


def is_suited(profile: Profile, candidate: Candidate) -> bool:
    """Nothing stands in the way, and there is something they like to do."""
    shares = profile.talents.keys() & candidate.talents.keys()
    return bool(shares) and not failing_needs(profile, candidate)


def _candidates(ids: Collection[int]) -> list[Candidate]:
    return matching.candidates(partner_records(), list(ids))


@dataclass(frozen=True)
class Suits:
    """A place, and how many of the talent bank it would suit now."""

    opportunity: Opportunity
    number: int


def newest_that_suit(people: Collection[Known]) -> list[Suits]:
    """Of the newest places, those that suit somebody who waits."""
    newest = Opportunity.objects.matchable().order_by("-created_at", "-pk")
    ids = list(newest.values_list("pk", flat=True)[:_NEWEST_PLACES])
    counts = {
        candidate.id: sum(is_suited(one.profile, candidate) for one in people)
        for candidate in _candidates(ids)
    }
    found = opportunity_selectors.by_ids(ids)
    return [Suits(found[pk], counts[pk]) for pk in ids if counts.get(pk)]


def suited_to(people: Collection[Known], opportunity: Opportunity) -> list[Known]:
    """Who it would suit, best first."""
    candidate = next(iter(_candidates([opportunity.pk])), None)
    if candidate is None:
        return []
    fitting = [one for one in people if is_suited(one.profile, candidate)]
    return sorted(fitting, key=lambda one: -explain(one.profile, candidate).score)


def places_for(one: Known) -> list[Opportunity]:
    """The best places for this person now."""
    matches = Search(one.profile, partner_records(), matching.points()).best(_PLACES)
    ids = [match.candidate.id for match in matches]
    found = opportunity_selectors.by_ids(ids, only_open=True)
    return [found[pk] for pk in ids if pk in found]

"""What a partner looks for: talents, a place, parts of the day, a language. Never a person."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from cms.directory.models import Place
from events.choices import SpokenLanguage
from events.wording import language_name
from talentscan.choices import DayPart, Talent
from talentscan.matching.types import Profile


@dataclass(frozen=True)
class Wishes:
    """All of it optional; of several talents, or parts of the day, one is enough."""

    talents: tuple[str, ...] = ()
    place: Place | None = None
    when: tuple[str, ...] = ()
    language: str = ""

    def __bool__(self):
        return bool(self.talents or self.place or self.when or self.language)

    def met_by(self, profile: Profile, place_id: int | None) -> bool:
        """Who has not said when, has time; all else must have been said."""
        return (
            (not self.talents or bool(profile.talents.keys() & set(self.talents)))
            and (self.place is None or place_id == self.place.pk)
            and (
                not self.when
                or not profile.day_parts
                or bool(profile.day_parts.keys() & set(self.when))
            )
            and (not self.language or self.language in profile.languages)
        )

    def query(self) -> str:
        """The same wishes as an address."""
        pairs = [("talent", talent) for talent in self.talents]
        pairs += [("wanneer", part) for part in self.when]
        if self.place:
            pairs.append(("plaats", self.place.slug))
        if self.language:
            pairs.append(("taal", self.language))
        return urlencode(pairs)

    def as_dict(self) -> dict:
        return {
            "talents": list(self.talents),
            "place": self.place.slug if self.place else "",
            "when": list(self.when),
            "language": self.language,
        }

    @property
    def key(self) -> str:
        """The same for the same wishes."""
        return hashlib.sha256(json.dumps(self.as_dict(), sort_keys=True).encode()).hexdigest()

    @property
    def in_words(self) -> list[str]:
        words = [str(Talent(talent).label) for talent in self.talents]
        words += [self.place.name] if self.place else []
        words += [str(DayPart(part).label) for part in self.when]
        return [*words, language_name(self.language)] if self.language else words


def towns() -> list[Place]:
    """Whole municipalities: a village of forty would say too much."""
    return list(Place.objects.filter(parent=None))


def read(data: QueryDict, places: Iterable[Place]) -> Wishes:
    """What an address asks for; what it says wrongly is as if it were not said."""
    talents, parts = set(data.getlist("talent")[:50]), set(data.getlist("wanneer")[:10])
    return _wishes(talents, data.get("plaats", ""), parts, data.get("taal", ""), places)


def from_dict(kept: dict, places: Iterable[Place]) -> Wishes:
    return _wishes(
        set(kept.get("talents", [])),
        kept.get("place", ""),
        set(kept.get("when", [])),
        kept.get("language", ""),
        places,
    )


def _wishes(talents, place: str, when, language: str, places: Iterable[Place]) -> Wishes:
    return Wishes(
        talents=tuple(key for key in Talent.values if key in talents),
        place=next((found for found in places if found.slug == place), None),
        when=tuple(key for key in DayPart.values if key in when),
        language=language if language in SpokenLanguage.values else "",
    )

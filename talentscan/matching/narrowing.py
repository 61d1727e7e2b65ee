"""The facts of a profile as one line of SQL over the narrow rows.

What it gives is never less than what the engine would give: a score that is at least the real one,
and conditions that no fitting place fails. So a database can put the promising ones in front, and
the engine decides. Only numbers of ours are put into the text of a query.
"""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil, cos, radians

from django.db.models import BooleanField, FloatField, Q, QuerySet
from django.db.models.expressions import RawSQL

from talentscan.choices import DayPart, Facility
from talentscan.matching.needs import (
    AT_HOME,
    DUTCH_LEVELS,
    FAR_KM,
    dutch_level,
    limit_km,
    stays_at_home,
)
from talentscan.matching.terms import NEAR_DECAY_KM, Points
from talentscan.matching.types import Point, Profile, Turn
from talentscan.opportunities import masks
from talentscan.opportunities.models import MatchRow

#: Points are counted in thousandths: whole numbers are several times faster in a database.
SCALE = 1000
#: Kilometres per degree of latitude, a little less than it is.
_KM = 111.1
#: How much further than reckoned here a place may really be.
_SLACK = 1.02
_EVERYTHING = "1 = 1"


def _whole(points: float) -> int:
    return ceil(points * SCALE)


def _box(home: Point, km: float) -> Q:
    """A square that holds everything this near, and some more."""
    high, wide = km / _KM, km / (_KM * _narrowest(home))
    return Q(
        latitude__range=(home.latitude - high, home.latitude + high),
        longitude__range=(home.longitude - wide, home.longitude + wide),
    )


def _narrowest(home: Point) -> float:
    """How narrow a degree of longitude gets, as far from here as anybody goes."""
    return cos(radians(abs(home.latitude) + FAR_KM / _KM))


def _squared_km(home: Point) -> str:
    """Kilometres from home, squared; never more than it is."""
    north = f"({_KM} * (latitude - ({home.latitude!r})))"
    east = f"({_KM * _narrowest(home)!r} * (longitude - ({home.longitude!r})))"
    return f"({north} * {north} + {east} * {east})"


def _mask_agrees(column: str, mask: int) -> str:
    return f"({column} & {mask}) <> 0"


@dataclass(frozen=True)
class Narrowing:
    """One profile, as a database understands it."""

    profile: Profile
    points: Points
    turn: Turn

    # Score ---------------------------------------------------------------------------------------
    def score(self) -> str:
        """At least what the engine would give, in thousandths."""
        return " + ".join([*self._talents(), *self._traits(), *self._languages(), self._near()])

    def _talents(self) -> list[str]:
        return [
            f"{_whole(sum(answer.weight for answer in answers))}"
            f" * ((talents >> {masks.talent_shift(talent)}) & 7)"
            for talent, answers in self.profile.talents.items()
            if talent in masks.TALENTS
        ]

    def _traits(self) -> list[str]:
        profile = self.profile
        answered = {
            "company": profile.company,
            "group": profile.group,
            "posture": profile.posture,
            "setting": profile.setting,
            "rhythm": profile.rhythm,
            "day_parts": profile.day_parts,
            "facilities": profile.facilities,
        }
        return [
            f"{_whole(self.points[term])} * ((traits >> {bit.bit_length() - 1}) & 1)"
            for term, values in answered.items()
            for value in values
            if (bit := masks.trait(term, value))
        ]

    def _languages(self) -> list[str]:
        return [
            f"{_whole(self.points['languages'])}"
            f" * ((languages >> {masks.language(code).bit_length() - 1}) & 1)"
            for code in self.profile.languages
        ]

    def _near(self) -> str:
        home = self.profile.home
        if home is None or not (self.profile.reach or self.profile.where):
            return "0.0"
        near = f"{_whole(self.points['near'])} * exp(-sqrt({_squared_km(home)}) / {NEAR_DECAY_KM})"
        return f"CASE WHEN at_home THEN 0.0 ELSE {near} END"

    # Needs ---------------------------------------------------------------------------------------
    def _talks(self, *, surely: bool) -> str:
        level = dutch_level(self.profile)
        if level is None:
            return _EVERYTHING
        mask = masks.languages(self.profile.languages)
        if surely:
            mask &= ~masks.OTHER_LANGUAGE
        known = DUTCH_LEVELS.index(level)
        return f"(dutch <= {known} OR {_mask_agrees('languages', mask)})"

    def _reaches(self, *, surely: bool) -> str:
        if stays_at_home(self.profile):
            return "at_home"
        if self.profile.home is None:
            return _EVERYTHING
        slack = _SLACK if surely else 1.0
        near, far = (
            (limit_km(self.profile, at_home=at_home) / slack) ** 2 for at_home in (False, True)
        )
        limit = f"CASE WHEN at_home THEN {far} ELSE {near} END"
        return f"({_squared_km(self.profile.home)} <= {limit})"

    def _has_time(self) -> str:
        if not self.profile.day_parts:
            return _EVERYTHING
        every = masks.traits("day_parts", DayPart.values)
        own = masks.traits("day_parts", self.profile.day_parts)
        return f"((traits & {every}) = 0 OR {_mask_agrees('traits', own)})"

    def _has_access(self) -> str:
        needed = masks.traits("facilities", self.profile.facilities)
        outside = masks.traits("facilities", self.profile.facilities.keys() - AT_HOME)
        at_home = f"(at_home AND (traits & {outside}) = {outside})"
        return f"((traits & {needed}) = {needed} OR {at_home})"

    def _needs(self, *, surely: bool = False) -> list[str]:
        return [
            self._talks(surely=surely),
            self._reaches(surely=surely),
            self._has_time(),
            self._has_access(),
        ]

    # Rows ----------------------------------------------------------------------------------------
    def fitting(self, without: Collection[str] = ()) -> QuerySet:
        """What may meet every need; `without` leaves out what asks for one of these talents."""
        condition = " AND ".join(need for need in self._needs() if need != _EVERYTHING)
        if mask := masks.talent_mask(without):
            condition = f"{condition or _EVERYTHING} AND (talents & {mask}) = 0"
        return self._rows(condition)

    def one_need_unmet(self, *, with_help: bool) -> QuerySet:
        """What may fail exactly one need; with help on offer, or about a talent somebody has."""
        unmet = " + ".join(f"CASE WHEN {need} THEN 0 ELSE 1 END" for need in self._needs())
        possibly = " + ".join(
            f"CASE WHEN {need} THEN 0 ELSE 1 END" for need in self._needs(surely=True)
        )
        if with_help:
            help_bits = masks.traits("helps", ("interpreter", "other_times"))
            wanted = _mask_agrees("traits", help_bits | masks.trait("facilities", _LIFT))
        else:
            wanted = _mask_agrees("talents", masks.talent_mask(self.profile.talents))
        return self._rows(f"{wanted} AND ({unmet}) <= 1 AND ({possibly}) >= 1", far=True)

    def _rows(self, condition: str, *, far: bool = False) -> QuerySet:
        """(opportunity, score) of what is near enough, best first; equals in their turn."""
        rows = MatchRow.objects.filter(self._near_enough(far=far)).alias(
            turn=RawSQL("(opportunity_id * %s) %% 1000003", [self.turn.number() % 1000003])
        )
        if condition:
            rows = rows.filter(RawSQL(condition.replace("%", "%%"), [], BooleanField()))  # noqa: S611
        upper = RawSQL(self.score().replace("%", "%%"), [], FloatField())  # noqa: S611
        return rows.annotate(upper=upper).order_by("-upper", "turn").values_list("pk", "upper")

    def _near_enough(self, *, far: bool) -> Q:
        """The ring: further away than somebody goes, nothing fits at all."""
        home = self.profile.home
        if stays_at_home(self.profile):
            around = _box(home, FAR_KM) if home else Q()
            return Q(at_home=True) | Q(around, at_home=False) if far else Q(at_home=True)
        if home is None:
            return Q()
        limit = FAR_KM if far else limit_km(self.profile, at_home=False)
        return Q(_box(home, limit), at_home=False) | Q(_box(home, FAR_KM), at_home=True)


_LIFT = Facility.TRANSPORT.value

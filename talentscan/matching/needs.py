"""What must be so before anything else counts, and what may be helped.

Four needs. Three of them can be met with help that the place itself offers: somebody who speaks
the language along, a lift, another time. What a body needs is never bargained with: a place with
stairs is not for somebody who cannot climb them, whoever comes along. Nor is somebody who wants to
stay at home ever asked to go out.
"""

from collections.abc import Callable
from dataclasses import dataclass

from talentscan.choices import REACH_KM, DutchLevel, Facility, Help, Reach
from talentscan.matching.types import Answer, Candidate, Profile

#: Who has not said how far, is not sent further than this.
DEFAULT_REACH = Reach.TOWN
#: How far somebody is fetched and brought home.
LIFT_KM = REACH_KM[Reach.TOWN]
#: Nobody is told about places further away than this.
FAR_KM = REACH_KM[Reach.REGION]
#: What somebody has at home anyway.
AT_HOME = frozenset(Facility) - {Facility.SHORT}
#: From no Dutch needed to good Dutch needed.
DUTCH_LEVELS = (DutchLevel.NONE, DutchLevel.LITTLE, DutchLevel.GOOD)
_DUTCH = {"nl": DutchLevel.GOOD, "nl_little": DutchLevel.LITTLE}


# Language of the work ---------------------------------------------------------------------------
def dutch_level(profile: Profile) -> str | None:
    """How much Dutch somebody speaks by their own answer; None when they did not say."""
    if not profile.languages:
        return None
    levels = [_DUTCH[code] for code in ("nl", "nl_little") if code in profile.languages]
    return levels[0] if levels else DutchLevel.NONE


def can_talk(profile: Profile, candidate: Candidate) -> bool:
    level = dutch_level(profile)
    if level is None or candidate.languages & profile.languages.keys():
        return True
    return DUTCH_LEVELS.index(DutchLevel(candidate.dutch)) <= DUTCH_LEVELS.index(DutchLevel(level))


def _interpreter(profile: Profile, candidate: Candidate) -> str:
    return Help.INTERPRETER if Help.INTERPRETER in candidate.helps else ""


# How far ----------------------------------------------------------------------------------------
def stays_at_home(profile: Profile) -> bool:
    return profile.reach is not None and profile.reach.option == Reach.HOME


def limit_km(profile: Profile, *, at_home: bool) -> float:
    """How far away a place may be; who works from home only has to be in the same region."""
    if at_home:
        return FAR_KM
    return REACH_KM[Reach(profile.reach.option) if profile.reach else DEFAULT_REACH]


def can_reach(profile: Profile, candidate: Candidate) -> bool:
    if stays_at_home(profile):
        return candidate.at_home
    if profile.home is None:
        return True
    limit = limit_km(profile, at_home=candidate.at_home)
    return profile.home.km_to(candidate.location) <= limit


def _lift(profile: Profile, candidate: Candidate) -> str:
    if stays_at_home(profile) or profile.home is None:
        return ""
    near_enough = profile.home.km_to(candidate.location) <= LIFT_KM
    return Help.LIFT if near_enough and Facility.TRANSPORT in candidate.facilities else ""


# Times and access -------------------------------------------------------------------------------
def has_time(profile: Profile, candidate: Candidate) -> bool:
    either_open = not profile.day_parts or not candidate.day_parts
    return either_open or bool(candidate.day_parts & profile.day_parts.keys())


def _other_time(profile: Profile, candidate: Candidate) -> str:
    return Help.OTHER_TIMES if Help.OTHER_TIMES in candidate.helps else ""


def missing_facilities(profile: Profile, candidate: Candidate) -> frozenset[str]:
    offered = candidate.facilities | (AT_HOME if candidate.at_home else frozenset())
    return frozenset(profile.facilities.keys() - offered)


def has_access(profile: Profile, candidate: Candidate) -> bool:
    return not missing_facilities(profile, candidate)


def _no_help(profile: Profile, candidate: Candidate) -> str:
    return ""


# All of them ------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Need:
    """Whether a place meets it, and what help there is if not."""

    name: str
    holds: Callable[[Profile, Candidate], bool]
    help: Callable[[Profile, Candidate], str]


NEEDS = {
    need.name: need
    for need in (
        Need("language", can_talk, _interpreter),
        Need("reach", can_reach, _lift),
        Need("times", has_time, _other_time),
        Need("access", has_access, _no_help),
    )
}


def failing_needs(profile: Profile, candidate: Candidate) -> list[str]:
    """The names of the needs this place does not meet; empty when it is possible."""
    return [need.name for need in NEEDS.values() if not need.holds(profile, candidate)]


def blamed(profile: Profile, candidate: Candidate, need: str) -> tuple[Answer, ...]:
    """The resident's own answers an unmet need comes from."""
    if need == "language":
        return tuple(profile.languages.values())
    if need == "times":
        return tuple(profile.day_parts.values())
    if need == "access":
        missing = missing_facilities(profile, candidate)
        return tuple(answer for key, answer in profile.facilities.items() if key in missing)
    answer = profile.reach or profile.where
    return (answer,) if answer else ()

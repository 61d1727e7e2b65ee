"""Facts of an opportunity as bits, so that a database weighs many of them in one pass.

A bit keeps its place for good: rows that are already written count on it. New keys go at the end.
"""

from collections.abc import Iterable, Mapping

#: Bits per talent; its weight, one to three, stands there as a number.
TALENT_BITS = 3
TALENTS = (
    "cook", "garden", "repair", "textile", "music", "listen", "teach", "children", "animals",
    "organise", "drive", "welcome", "stories", "walk", "craft", "digital", "paperwork", "games",
    "interpret",
)  # fmt: skip
TRAITS = (
    "company:children", "company:families", "company:peers", "company:oldest",
    "company:newcomers", "company:neighbours",
    "group:alone", "group:one", "group:small", "group:many",
    "posture:sitting", "posture:standing",
    "setting:inside", "setting:outside",
    "rhythm:once", "rhythm:sometimes", "rhythm:weekly", "rhythm:often",
    "day_parts:morning", "day_parts:afternoon", "day_parts:evening", "day_parts:weekend",
    "facilities:step_free", "facilities:toilet", "facilities:seat", "facilities:quiet",
    "facilities:transport", "facilities:short",
    "helps:interpreter", "helps:other_times",
)  # fmt: skip
LANGUAGES = (
    "nl", "en", "tr", "ar", "rif", "pap", "srn", "pl", "uk", "fa", "es", "zh", "zh-hant",
    "zh-hans", "ary", "yue", "hns", "de", "fr", "it", "pt", "ro", "ru", "bg", "bs", "hi", "id",
    "vi", "so", "ti", "ku", "nl_little",
)  # fmt: skip
#: Every language that has no bit of its own.
OTHER_LANGUAGE = 1 << len(LANGUAGES)

_TALENT = {key: place * TALENT_BITS for place, key in enumerate(TALENTS)}
_TRAIT = {key: 1 << place for place, key in enumerate(TRAITS)}
_LANGUAGE = {key: 1 << place for place, key in enumerate(LANGUAGES)}


def talent_shift(talent: str) -> int:
    return _TALENT[talent]


def talent_mask(talents: Iterable[str]) -> int:
    """All bits of these talents."""
    known = set(talents) & _TALENT.keys()
    return sum(((1 << TALENT_BITS) - 1) << _TALENT[talent] for talent in known)


def pack_talents(weights: Mapping[str, int]) -> int:
    most = (1 << TALENT_BITS) - 1
    return sum(min(weight, most) << _TALENT[talent] for talent, weight in weights.items())


def unpack_talents(mask: int) -> dict[str, int]:
    """What was packed: the talents with a weight."""
    most = (1 << TALENT_BITS) - 1
    return {
        talent: mask >> shift & most for talent, shift in _TALENT.items() if mask >> shift & most
    }


def trait(term: str, value: str) -> int:
    """The bit of one fact; none for a key that is no fact of ours."""
    return _TRAIT.get(f"{term}:{value}", 0)


def traits(term: str, values: Iterable[str]) -> int:
    return sum(trait(term, value) for value in set(values))


def language(code: str) -> int:
    return _LANGUAGE.get(code, OTHER_LANGUAGE)


def languages(codes: Iterable[str]) -> int:
    mask = 0
    for code in codes:
        mask |= language(code)
    return mask

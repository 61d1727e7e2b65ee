"""Who comes first among places that suit equally well."""

from collections import Counter
from collections.abc import Iterable

from talentscan.choices import DutchLevel
from talentscan.matching.types import Match, Turn


def _standing(match: Match) -> tuple:
    """Best score; without any score the easiest to try; then who keeps people waiting least, and
    who answers best."""
    place = match.candidate
    easy = (place.dutch != DutchLevel.NONE) + (not place.come_and_see) if not match.score else 0
    return (-match.score, easy, place.open_referrals, -place.answer_rate)


def arrange(matches: Iterable[Match], turn: Turn) -> list[Match]:
    """Best first. Equals take turns partner by partner, so that who offers most does not win most:
    of each partner one, in an order that differs per resident and per week; then the next."""
    standing = sorted(
        (
            (_standing(match), turn.number(match.candidate.key), match.candidate.key, match)
            for match in matches
        ),
        key=lambda entry: entry[:3],
    )
    rounds: Counter[tuple] = Counter()
    ordered = []
    for place, _number, key, match in standing:
        partner = match.candidate.partner
        ordered.append((*place, rounds[place, partner], turn.number(partner), key, match))
        rounds[place, partner] += 1
    ordered.sort(key=lambda entry: entry[:-1])
    return [entry[-1] for entry in ordered]

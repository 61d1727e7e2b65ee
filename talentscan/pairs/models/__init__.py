"""Families, people who would like to be a bonus grandparent, and the two of them together."""

from talentscan.pairs.models.families import Family
from talentscan.pairs.models.grandparents import Grandparent
from talentscan.pairs.models.ledger import PairEntry
from talentscan.pairs.models.pairs import Pair
from talentscan.pairs.models.sides import PairSide

__all__ = ["Family", "Grandparent", "Pair", "PairEntry", "PairSide"]

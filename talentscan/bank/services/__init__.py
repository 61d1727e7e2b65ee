"""Staying with us for a while: a yes of one's own, asked again in time, ended at any moment.

One lock per step: the entry's own row, after the resident's.
"""

from talentscan.bank.services.clock import ask_again, tick
from talentscan.bank.services.entries import (
    LINK,
    end,
    end_with_everything,
    holds_until,
    join,
    offer_to_read,
    renew,
    stop,
)
from talentscan.bank.services.questions import answer_question, ask_question

__all__ = [
    "LINK",
    "answer_question",
    "ask_again",
    "ask_question",
    "end",
    "end_with_everything",
    "holds_until",
    "join",
    "offer_to_read",
    "renew",
    "stop",
    "tick",
]

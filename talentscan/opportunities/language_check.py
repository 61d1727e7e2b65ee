"""Is this plain Dutch? Hints for who writes; only labels for people are refused.

It looks at the Dutch that partners write, so its words are Dutch. It knows words and the length of
sentences, not meaning: a hint is a hint.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

#: A sentence somebody can follow while reading aloud.
MOST_WORDS = 15
#: How many hints help; more only discourage.
_MOST_HINTS = 4

#: Words that say what somebody is instead of who: never on the site.
LABELS = {
    "kwetsbare ouderen": "mensen uit de wijk",
    "kwetsbaren": "mensen uit de wijk",
    "doelgroep": "mensen",
    "cliënt": "iemand",
    "client": "iemand",
    "allochtoon": "iemand",
    "allochtonen": "mensen",
    "bejaarde": "iemand",
    "bejaarden": "mensen",
    "hulpbehoevende": "iemand",
    "hulpbehoevenden": "mensen",
}
#: Words that people skip, with words they read.
PLAINER = {
    "vrijwilligerswerk": "iets doen voor of met een ander",
    "vrijwilliger": "iemand die meedoet",
    "vrijwilligers": "mensen die meedoen",
    "eenzaam": "graag wat meer aanspraak",
    "eenzame": "mensen die graag aanspraak hebben",
    "eenzaamheid": "erbij horen",
    "participeren": "meedoen",
    "participatie": "meedoen",
    "faciliteren": "helpen",
    "faciliteert": "helpt",
    "activiteiten": "wat er te doen is",
    "ondersteunen": "helpen",
    "ondersteuning": "hulp",
    "werkzaamheden": "werk",
    "diverse": "verschillende",
    "wekelijks": "elke week",
    "maandelijks": "elke maand",
    "dagelijks": "elke dag",
    "tevens": "ook",
    "middels": "met",
    "indien": "als",
    "dient": "moet",
    "dienen": "moeten",
    "betreffende": "over",
    "omtrent": "over",
    "aangaande": "over",
    "conform": "volgens",
    "zodoende": "zo",
    "momenteel": "nu",
    "realiseren": "maken",
    "organiseren": "regelen",
    "coördineren": "regelen",
    "initiatief": "plan",
    "locatie": "plek",
    "affiniteit": "gevoel voor",
    "zelfredzaam": "zelf kunnen",
    "zelfredzaamheid": "zelf doen",
    "ontmoetingsplek": "plek waar mensen elkaar zien",
    "laagdrempelig": "makkelijk om binnen te lopen",
    "intergenerationeel": "van jong tot oud",
    "professional": "vakmens",
    "communicatief": "maakt graag een praatje",
    "flexibel": "soms anders dan gepland",
}
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True)
class Hint:
    """One thing that could be plainer, and how."""

    text: str

    def __str__(self):
        return self.text


def _found(words: Iterable[str], text: str) -> list[str]:
    lowered = text.casefold()
    return [word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lowered)]


def labels_in(text: str) -> list[str]:
    """Labels for people in this text; with those it is not kept."""
    with_plural = {form for word in LABELS for form in (word, f"{word}en", f"{word}s")}
    return sorted(_found(with_plural, text))


def refusal(text: str) -> str:
    """A sentence that helps somebody who used a label; empty when there is none."""
    found = labels_in(text)
    if not found:
        return ""
    label = max((word for word in LABELS if found[0].startswith(word)), key=len)
    return _("Write another word than “%(word)s”, for example “%(better)s”.") % {
        "word": found[0],
        "better": LABELS[label],
    }


def hints(*texts: str) -> list[Hint]:
    """What could be plainer in these texts: long sentences first, then hard words; a few of all."""
    found = [
        _long(words) for text in texts for words in _sentences(text) if len(words) > MOST_WORDS
    ]
    found += [_hard(word) for text in texts for word in _found(PLAINER, text)]
    return list(dict.fromkeys(found))[:_MOST_HINTS]


def _sentences(text: str) -> list[list[str]]:
    return [_WORD.findall(sentence) for sentence in _SENTENCE.findall(text)]


def _long(words: list[str]) -> Hint:
    sentence = _("The sentence “%(begin)s …” is long. Can you make it two?")
    return Hint(sentence % {"begin": " ".join(words[:4])})


def _hard(word: str) -> Hint:
    sentence = _("“%(word)s” is a hard word for many people. Maybe: “%(better)s”.")
    return Hint(sentence % {"word": word, "better": PLAINER[word]})

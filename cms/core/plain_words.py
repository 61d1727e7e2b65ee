"""Rules for plain Dutch: short sentences, everyday words, no labels, and what to do instead.

For the texts of the house (the tests hold them against it) and for those of editors and partners,
who get hints. It judges words and lengths only; whether a text is warm, a reader judges.
"""

import re
from dataclasses import dataclass

#: Words in a sentence at most: on a page or a button, and in a story (TXT-01).
SENTENCE = 15
STORY_SENTENCE = 22


@dataclass(frozen=True)
class Fault:
    """What is not plain, and the piece of text it is about."""

    kind: str
    piece: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.piece}"


def _words(*alternatives: str) -> re.Pattern:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


#: Words that put people off, blame them, or put them in a box.
LABELS = _words(
    r"vrijwilligerswerk\w*",
    r"eenza(?:am|me)\w*",
    r"doelgroep\w*",
    r"cliënt\w*",
    r"allochto\w+",
    r"autochto\w+",
    r"bejaard\w*",
    r"senior(?:en)?",
    r"hulpbehoevend\w*",
    r"zorgvrager\w*",
    r"kwetsbare (?:oudere|mens|groep|bewoner)\w*",
    r"dé oudere",
    r"(?:vijf|zes|zeven)tigplus\w*",
)
#: Words of an office, and of a machine that blames.
STIFF = _words(
    r"helaas", r"oeps", r"ongeldig\w*", r"verplichte? veld(?:en)?", r"fout opgetreden",
    r"geweigerd", r"afgewezen", r"gelieve", r"middels", r"u dient", r"dient u", r"dienen te",
    r"indien", r"teneinde", r"inzake", r"tevens", r"reeds", r"derhalve", r"omtrent", r"conform",
    r"alsmede", r"danwel", r"desbetreffende", r"met betrekking tot", r"ten behoeve van",
    r"op basis van", r"naar aanleiding van", r"inloggegevens", r"klik(?:t u)? hier",
)  # fmt: skip
#: A link that says nothing by itself.
EMPTY_LINK = re.compile(
    r"(?:lees|zie|bekijk|toon)? ?(?:meer|hier)(?: informatie)?|lees verder", re.I
)
SHORTENED = re.compile(
    r"(?<![\w.])(?:(?:[a-z]\.){2,}[a-z]?\.?|t/m|(?:enz|bijv|bv|evt|incl|excl|tel|nr|blz|max|min|ca"
    r"|resp|etc|mevr|dhr|gem|jl|ivm|dmv|aub|mbt)\.|(?:ivm|dmv|aub|mbt|ipv|evt|enz|etc)\b)(?!\w)",
    re.IGNORECASE,
)
SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{3,}\b")
#: Short names that people say so.
KNOWN_CAPITALS = frozenset({"SMS", "PDF", "VOG", "AED", "JPG", "PNG", "CSV", "XLSX"})
AND_SIGN = re.compile(r"&(?!#?\w+;)")
#: "van 14.30 tot 16.00 uur", "donderdag 19 augustus", "65 jaar en ouder", "€ 5" (TXT-03, TXT-04).
NUMBERS = (
    re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?![\d:])"),
    re.compile(r"\b\d{1,2}(?:\.\d{2})? ?[uh]\b(?! )", re.IGNORECASE),
    re.compile(r"\b\d{1,2}(?:\.\d{2})? ?[-–] ?\d{1,2}(?:\.\d{2})? uur\b"),
    # How to type a day may be shown in digits: "zoals 3-12-2026".
    re.compile(r"(?<!zoals )(?<!voorbeeld )\b\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})\b"),
    re.compile(r"\b\d{1,2} (?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b"),
    re.compile(r"\b\d{2} ?(?:\+|-?plus)", re.IGNORECASE),
    re.compile(r"€\S|\d,-"),
)
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
#: An error text tells what to do; one of these words does.
DEED = _words(
    "vul", "kies", "schrijf", "bel", "kijk", "zet", "haal", "ga", "zeg", "wacht", "verstuur",
    "stuur", "probeer", "laat", "kom", "neem", "maak", "geef", "open", "lees", "vraag", "gebruik",
    "verander", "zoek", "vink", "luister", "spreek", "begin", "sluit", "wis", "typ", "controleer",
    "wilt u",
)  # fmt: skip

_TAG = re.compile(r"<[^>]+>")
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
_END = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+(?=[\"“‘«(]*[^\Wa-z])|\n+")
_WORD = re.compile(r"[^\W_][\w’'.,-]*")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a paragraph, a line and an item of a list end one too."""
    text = re.sub(r"</(?:p|li|h\d)>|<br ?/?>", "\n", text)
    pieces = _END.split(_TAG.sub("", text))
    return [piece.strip() for piece in pieces if _WORD.search(piece)]


def length(sentence: str) -> int:
    """In words; what is filled in later counts as one."""
    return len(_WORD.findall(_PLACEHOLDER.sub("naam", sentence)))


def faults(text: str, *, longest: int = SENTENCE, formal: bool = False) -> list[Fault]:
    """Everything in a text that is not plain; `formal` also asks that it says u to its reader."""
    plain = _PLACEHOLDER.sub(" ", _TAG.sub("", text))
    found = [Fault("long sentence", s) for s in sentences(text) if length(s) > longest]
    rules = [("label", LABELS), ("stiff word", STIFF), ("abbreviation", SHORTENED)]
    rules += [("time or number", pattern) for pattern in NUMBERS]
    rules += [("sign for a word", AND_SIGN)] + [("familiar form", FAMILIAR)] * formal
    found += [Fault(kind, word[0]) for kind, rule in rules for word in rule.finditer(plain)]
    found += [
        Fault("capitals", word) for word in SHOUTED.findall(plain) if word not in KNOWN_CAPITALS
    ]
    if EMPTY_LINK.fullmatch(plain.strip(" .…>")):
        found.append(Fault("empty link", plain))
    return found


def says_what_to_do(text: str) -> bool:
    """Whether an error text names something its reader can do (FRM-10)."""
    return bool(DEED.search(text))

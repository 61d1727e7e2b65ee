"""What residents read is plain Dutch: the interface, the cards of the scan and the demo."""

import ast
import importlib.util
import re

import polib
import pytest

from cms.core.plain_words import (
    STORY_SENTENCE,
    Fault,
    faults,
    length,
    says_what_to_do,
    sentences,
)
from tests.architecture.source import ROOT, files, shown

# Titles that people know: the question of a series of portraits, a sign on a door.
TITLES = re.compile(r"wat wil je worden als je oud bent\?|OPEN", re.IGNORECASE)
DEMO = ROOT / "cms" / "demo" / "content" / "translations" / "en"
DEMO_TEXTS = ("activities", "directory", "opportunities", "pages", "stories")
# In words, over all sentences of the interface, and of each part of the demo (TXT-01).
AVERAGE = 10
# What no language may tell a reader who made a mistake.
BLAMING = re.compile(r"\b(?:invalid|oops|unfortunately|required field|error occurred)\b", re.I)
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


STAFF = module(ROOT / "bin" / "makemessages.py").STAFF


def for_staff(path: str) -> bool:
    return bool(STAFF.search(path))


# The texts ---------------------------------------------------------------------------------------
def entries(*, staff: bool) -> list[polib.POEntry]:
    """Of the Dutch catalogue: what residents read, or what only people who log in read."""
    catalogue = polib.pofile(str(ROOT / "locale" / "nl" / "LC_MESSAGES" / "django.po"))
    return [
        entry
        for entry in catalogue
        if entry.translated()
        and not entry.obsolete
        and all(for_staff(name) for name, _line in entry.occurrences) == staff
    ]


def dutch(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def texts(*, staff: bool) -> list[str]:
    return [TITLES.sub("", text) for entry in entries(staff=staff) for text in dutch(entry)]


def demo(name: str) -> list[str]:
    """The Dutch of the demo: what its translations are keyed by."""
    return [TITLES.sub("", text) for text in module(DEMO / f"{name}.py").TEXTS]


def cards() -> list[str]:
    return list(module(ROOT / "talentscan" / "scan" / "starter" / "en.py").TEXTS)


def average(found: list[str]) -> float:
    lengths = [length(sentence) for text in found for sentence in sentences(text)]
    return sum(lengths) / len(lengths)


def not_plain(found: list[str], **rules) -> list[str]:
    return [str(fault) for text in found for fault in faults(text, **rules)]


# The error texts ---------------------------------------------------------------------------------
def said_in(node: ast.AST) -> set[str]:
    """The texts for translation somewhere in a piece of code."""
    return {
        call.args[0].value
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in GETTEXT
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def is_error(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        return name in {"ValidationError", "add_error"}
    if isinstance(node, ast.keyword):
        return node.arg == "error_messages"
    if isinstance(node, ast.Assign):
        return any("error_messages" in ast.unparse(target) for target in node.targets)
    return False


def error_texts(code: str) -> set[str]:
    """What a form may answer somebody who filled it in."""
    return {text for node in ast.walk(ast.parse(code)) if is_error(node) for text in said_in(node)}


def errors_for_residents() -> set[str]:
    return {
        text
        for path in files("*.py")
        if not for_staff(shown(path))
        for text in error_texts(path.read_text())
    }


# The tests ---------------------------------------------------------------------------------------
def test_what_residents_read_is_plain():
    assert not not_plain(texts(staff=False), formal=True)


def test_what_staff_read_is_plain():
    assert not not_plain(texts(staff=True), longest=STORY_SENTENCE)


@pytest.mark.parametrize("name", DEMO_TEXTS)
def test_the_demo_is_plain(name):
    longest = {"longest": STORY_SENTENCE} if name == "stories" else {}

    assert not not_plain(demo(name), **longest)


def test_the_cards_of_the_scan_are_plain():
    assert not not_plain(cards(), formal=True)


def test_sentences_are_short_on_average():
    parts = {name: average(demo(name)) for name in DEMO_TEXTS}
    parts |= {"interface": average(texts(staff=False)), "scan": average(cards())}

    assert {name: mean for name, mean in parts.items() if mean > AVERAGE} == {}


def test_an_error_says_what_to_do():
    in_dutch = {entry.msgid: dutch(entry) for entry in entries(staff=False)}
    found = errors_for_residents()

    silent = [
        text for msgid in found for text in in_dutch.get(msgid, ()) if not says_what_to_do(text)
    ]

    assert len(found) > 10
    assert not silent


def test_no_language_blames_its_reader():
    english = [entry.msgid for entry in entries(staff=False)]

    assert not [text for text in english if BLAMING.search(text)]


# That each rule bites ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
         "zestien.", "long sentence"),
        ("Wij zoeken mensen voor vrijwilligerswerk.", "label"),
        ("Bent u eenzaam?", "label"),
        ("Onze doelgroep is welkom.", "label"),
        ("Een cliënt belt u.", "label"),
        ("Voor kwetsbare ouderen in de buurt.", "label"),
        ("Bejaarden zijn welkom.", "label"),
        ("Helaas lukte het niet.", "stiff word"),
        ("De datum is ongeldig.", "stiff word"),
        ("Dit is een verplicht veld.", "stiff word"),
        ("U dient dit in te vullen.", "stiff word"),
        ("Gelieve te bellen.", "stiff word"),
        ("Klik hier voor de agenda.", "stiff word"),
        ("Lees meer", "empty link"),
        ("hier", "empty link"),
        ("Bel ons d.m.v. de telefoon.", "abbreviation"),
        ("Op maandag t/m vrijdag.", "abbreviation"),
        ("Koffie, thee, enz.", "abbreviation"),
        ("LET OP: de bus rijdt niet.", "capitals"),
        ("Koffie & thee", "sign for a word"),
        ("Kom om 14:30 uur.", "time or number"),
        ("Open van 9-12 uur.", "time or number"),
        ("Op 19-8-2026 beginnen wij.", "time or number"),
        ("Op 19 aug beginnen wij.", "time or number"),
        ("Voor wie 65+ is.", "time or number"),
        ("Het kost €5.", "time or number"),
        ("Vul je naam in.", "familiar form"),
    ],
)  # fmt: skip
def test_what_is_not_plain_is_seen(text, kind):
    assert kind in {fault.kind for fault in faults(text, formal=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Van 14.30 tot 16.00 uur, op donderdag 19 augustus. Voor mensen van 65 jaar en ouder.",
        "Wij vroegen %(organisation)s om u te bellen vóór %(day)s.",
        "Het kost € 5. Wie het niet kan betalen, komt gratis.",
        "Dit alles in de agenda van uw telefoon (.ics)",
        "Bel ons op <bdi dir=\"ltr\">%(phone)s</bdi>. Wij letten zelf ook op.",
        "<p>Koffie&nbsp;staat klaar</p><p>Kom gewoon langs</p>",
        "Lees meer verhalen uit Assen",
        "Verder",
    ],
)  # fmt: skip
def test_what_is_plain_is_left_alone(text):
    assert not faults(text, formal=True)


def test_a_sentence_of_a_story_may_be_longer():
    sentence = "En toen liep hij " + "heel " * 14 + "ver weg."

    assert faults(sentence) == [Fault("long sentence", sentence)]
    assert not faults(sentence, longest=STORY_SENTENCE)


def test_an_error_that_only_blames_is_seen():
    assert not says_what_to_do("Dit is geen goed telefoonnummer.")
    assert not says_what_to_do("Ongeldige invoer.")
    assert says_what_to_do("Vul een telefoonnummer in, zoals 06 12 34 56 78.")


@pytest.mark.parametrize(
    "code",
    [
        'raise ValidationError(_("Wrong."), code="x")',
        'form.add_error("name", _("Wrong."))',
        'NameField(error_messages={"required": _("Wrong.")})',
        'self.fields["x"].error_messages["required"] = gettext("Wrong.")',
    ],
)
def test_an_error_text_is_found_in_the_code(code):
    assert error_texts(code) == {"Wrong."}
    assert not error_texts('label = _("Your name")')

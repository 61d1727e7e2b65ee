"""Every language of the site works, and says everything."""

import importlib.util
from datetime import date

import polib
import pytest

from django.conf import settings
from django.utils import formats, translation
from django.utils.translation import check_for_language, ngettext, to_locale

from tests.architecture.source import ROOT

CODES = [code for code, _ in settings.INTERFACE_LANGUAGES]
EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# English is what the code says already.
TRANSLATED = [code for code in CODES if code != "en"]


def script(name: str):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"bin/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def check_messages():
    return script("check_messages")


@pytest.fixture(scope="module")
def for_staff():
    """Whether only people who log in ever read a text: they work in Dutch."""
    pattern = script("makemessages").STAFF
    return lambda entry: all(pattern.search(name) for name, _line in entry.occurrences)


def catalogue(code: str):
    return ROOT / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"


@pytest.mark.parametrize("code", CODES)
def test_a_language_can_be_chosen(code):
    """A catalogue that lacks, or has a plural rule that does not work, breaks every page in it."""
    assert check_for_language(code)
    with translation.override(code):
        assert ngettext("%(count)s place", "%(count)s places", 3)
        assert "2026" in formats.date_format(date(2026, 7, 1)).translate(EASTERN_DIGITS)


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_is_complete_and_sound(code, check_messages):
    faults = check_messages.faults(catalogue(code))

    assert not faults, "\n".join(faults[:20])


def keys(code: str, leave_out=lambda entry: False) -> set[tuple]:
    entries = polib.pofile(str(catalogue(code)))
    return {(e.msgctxt, e.msgid, e.msgid_plural) for e in entries if not leave_out(e)}


@pytest.mark.parametrize("code", [code for code in TRANSLATED if code != "nl"])
def test_every_language_says_all_that_a_resident_can_read(code, for_staff):
    assert keys(code) == keys("nl", leave_out=for_staff)


def test_what_residents_read_is_not_taken_for_work_of_staff(for_staff):
    entries = {e.msgid: e for e in polib.pofile(str(catalogue("nl")))}

    assert for_staff(entries["Nobody is forgotten"])
    for msgid in ("Who may contact you?", "Not right", "Fill in your name. A first name is fine."):
        assert not for_staff(entries[msgid])


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Hello %(name)s", "Dag", "placeholders"),
        ("Hello %(name)s", "Dag %(naam)s", "placeholders"),
        ("Hello {name}", "Dag {naam}", "placeholders"),
        ("<strong>Yes</strong>", "Ja", "tags"),
        ("Hello", "Dag\n", "line break"),
        ("Hello", "\u202eDag", "direction"),
        ("Hello", "", "untranslated"),
        ("Hello %(name)s", "Dag %(name)s", ""),
        ("100%% yours", "100%% van u", ""),
    ],
)
def test_a_fault_in_a_translation_is_seen(check_messages, tmp_path, source, text, fault):
    po = polib.POFile()
    po.metadata = {
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
        "Content-Type": "text/plain; charset=UTF-8",
    }
    po.append(polib.POEntry(msgid=source, msgstr=text))
    path = tmp_path / "nl" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    po.save(str(path))

    faults = check_messages.faults(path)

    assert (fault in faults[0]) if fault else not faults

"""Every language of the site works, and says everything."""

import importlib.util
from datetime import date

import polib
import pytest

from django.conf import settings
from django.utils import formats, translation
from django.utils.translation import check_for_language, ngettext, to_locale

from tests.architecture.source import ROOT

CODES = [code for code, _ in settings.LANGUAGES]
EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# English is what the code says already.
TRANSLATED = [code for code in CODES if code != "en"]


@pytest.fixture(scope="module")
def check_messages():
    spec = importlib.util.spec_from_file_location("check_messages", ROOT / "bin/check_messages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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


def test_the_languages_agree_on_what_there_is_to_say():
    def keys(code):
        return {(e.msgctxt, e.msgid, e.msgid_plural) for e in polib.pofile(str(catalogue(code)))}

    dutch = keys("nl")

    assert dutch
    assert {code: len(keys(code) ^ dutch) for code in TRANSLATED if keys(code) != dutch} == {}


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

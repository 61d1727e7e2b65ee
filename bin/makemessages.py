#!/usr/bin/env python3
"""Gathers every text from code and templates into locale/<language>/LC_MESSAGES/django.po.

    bin/makemessages.py                 # every language that has a catalogue
    bin/makemessages.py -l nl -l uk     # these; a catalogue that is not there yet is begun
    bin/makemessages.py --check         # changes nothing; fails when a catalogue is behind the code

English has no catalogue: the texts in the code are the English ones. Needs the gettext programs.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import polib

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.commands.makemessages import Command
from django.utils.translation import to_locale

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "locale"
IGNORED = [".venv/*", ".tools/*", "var/*", "tests/*", "docs/*", "bin/*", "node_modules/*"]
# Dutch is complete; the others hold what a resident sees. Staff and partners work in Dutch.
SOURCE = "nl"
STAFF = re.compile(
    r"/(?:viewsets|wagtail_hooks|models|blocks|attention|styleguide)(?:\.py|/)"
    r"|/templates/\w+/admin/|^cms/(?:messaging|users|demo|directory|images)/"
    r"|^cms/languages/(?!templatetags/)"
    r"|^cms/templates/(?:allauth|account|mfa|styleguide|emails/invited)|^cms/core/pages\.py"
    r"|^talentscan/opportunities/(?!(?:facts|catalogue|choices|phrases)\.py"
    r"|templates/opportunities/(?:opportunity|catalogue|_card|_try_out|_similar|_radios)\.html)"
    r"|^talentscan/scan/choices\.py|^talentscan/matching/(?:views|forms|preview|templates)"
    r"|^talentscan/referrals/(?:desk_choices|replies|day|exports|inbox|onboarding)\.py"
    r"|^talentscan/referrals/letters/(?:partners|labels)\.py"
    r"|^talentscan/referrals/(?:views|forms)/"
    r"(?:partners?|desk|distribution|forward|house|ideas|access_log)\.py"
    r"|referrals/(?:_call|access_log|begin|export|settings)\.html"
    r"|referrals/(?:_line|_answers|_withdrawn|_task|answer|desk|desk_withdraw|portal)\.html"
    r"|referrals/(?:hear_yes|introduction_link|task|_?distribution\w*|make_place|_forward)\.html"
    r"|^talentscan/pairs/(?:desk_\w+|sentences|exceptions|(?:views|forms)/desk\w*)\.py"
    r"|^talentscan/pairs/templates/pairs/desk\w*\.html"
    r"|^talentscan/bank/(?:(?:views|forms)/(?:portal|desk)|choices|joining|partner_letters)\.py"
    r"|^talentscan/bank/templates/bank/(?:portal|desk)/"
)
# Made from another catalogue, in other characters.
DERIVED = {"zh_Hans": "zh_Hant"}
OWN_WORDS = "own words"
# Plural rules of languages that Django has no catalogue for; it copies the others' itself.
PLURALS = {
    "pap": "nplurals=2; plural=(n != 1);",
    "srn": "nplurals=2; plural=(n != 1);",
    "zh_Hans": "nplurals=1; plural=0;",
    "zh_Hant": "nplurals=1; plural=0;",
}


def catalogue(folder: Path, locale: str) -> Path:
    return folder / locale / "LC_MESSAGES" / "django.po"


def present() -> list[str]:
    return sorted(path.parents[1].name for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def extract(folder: Path, locales: list[str]) -> None:
    """Write what the code asks for into the catalogues under `folder`."""
    os.chdir(ROOT)
    settings.configure(LOCALE_PATHS=[str(folder)], USE_I18N=True)
    call_command(
        Command(),
        locale=locales,
        add_location="file",
        no_obsolete=True,
        ignore_patterns=IGNORED,
        verbosity=0,
    )
    for locale in locales:
        if locale != SOURCE:
            drop_staff(catalogue(folder, locale))
        mend_header(catalogue(folder, locale), locale)
    for locale, source in DERIVED.items():
        if locale in locales and catalogue(folder, source).exists():
            derive(catalogue(folder, locale), catalogue(folder, source))


def derive(path: Path, source: Path) -> None:
    """Simplified Chinese from Traditional, except below a comment "# own words"."""
    from opencc import OpenCC

    convert = OpenCC("hk2s").convert
    texts = {(e.msgctxt, e.msgid): e for e in polib.pofile(str(source))}
    po = polib.pofile(str(path), wrapwidth=78)
    for entry in po:
        found = texts.get((entry.msgctxt, entry.msgid))
        if found is None or OWN_WORDS in entry.tcomment:
            continue
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        entry.msgstr = convert(found.msgstr)
        entry.msgstr_plural = {n: convert(text) for n, text in found.msgstr_plural.items()}
    po.save(newline="\n")


def drop_staff(path: Path) -> None:
    """Leave out what only people who log in ever read."""
    po = polib.pofile(str(path), wrapwidth=78)
    for entry in list(po):
        if all(STAFF.search(name) for name, _line in entry.occurrences):
            po.remove(entry)
    po.save(newline="\n")


def mend_header(path: Path, locale: str) -> None:
    """A missing plural rule compiles, and then breaks every page in that language."""
    po = polib.pofile(str(path), wrapwidth=78)
    po.metadata_is_fuzzy = False
    wanted = {"Language": locale, "Project-Id-Version": "Ertoe", "Report-Msgid-Bugs-To": ""}
    if locale in PLURALS:
        wanted["Plural-Forms"] = PLURALS[locale]
    # The time of extraction says nothing, and would change every catalogue each time.
    for name in ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Language-Team"):
        po.metadata.pop(name, None)
    po.metadata.update(wanted)
    po.header = f"Ertoe in {locale}."
    po.save(newline="\n")


def keys(path: Path) -> set[tuple[str, str, str]]:
    entries = polib.pofile(str(path))
    return {(e.msgctxt or "", e.msgid, e.msgid_plural) for e in entries if not e.obsolete}


def check(locales: list[str]) -> int:
    """Say which texts a catalogue lacks, or holds for nothing."""
    behind = 0
    with tempfile.TemporaryDirectory() as name:
        # Django writes next to the code, whatever one asks: so ours is put aside meanwhile.
        ours = Path(name) / "locale"
        shutil.copytree(LOCALE, ours)
        try:
            extract(LOCALE, locales)
            fresh = {locale: keys(catalogue(LOCALE, locale)) for locale in locales}
        finally:
            shutil.copytree(ours, LOCALE, dirs_exist_ok=True)
        for locale in locales:
            kept = keys(catalogue(ours, locale))
            for sign, texts in (
                ("lacks", fresh[locale] - kept),
                ("no longer needs", kept - fresh[locale]),
            ):
                for _, msgid, _ in sorted(texts):
                    print(f"locale/{locale} {sign}: {msgid!r}", file=sys.stderr)
                    behind += 1
    if behind:
        print("Gather the texts with `make messages`, then translate them.", file=sys.stderr)
    return bool(behind)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-l", "--locale", action="append", metavar="LANGUAGE")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    locales = [to_locale(code) for code in options.locale or present()]
    if not shutil.which("xgettext"):
        print(
            "The gettext programs are missing; type: sudo apt-get install gettext", file=sys.stderr
        )
        return 1
    try:
        if options.check:
            return check(locales)
        for locale in locales:
            catalogue(LOCALE, locale).parent.mkdir(parents=True, exist_ok=True)
        extract(LOCALE, locales)
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

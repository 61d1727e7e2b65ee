#!/usr/bin/env python3
"""Every catalogue complete and sound: nothing untranslated, nothing fuzzy, no placeholder lost."""

import re
import sys
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parents[1] / "locale"
PLACEHOLDER = re.compile(r"%\(\w+\)[sdif]|%%|(?<!%)%[sdif]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
# A plural form for one, or for nobody, may leave out the number that it says in words.
MAY_LACK_NUMBER = re.compile(r"%\(\w+\)[sdif]|\{\w*\}")
# Marks that turn the direction of a line belong in the templates, not in texts.
DIRECTION = re.compile("[\u202a-\u202e]")


def faults(path: Path) -> list[str]:
    po = polib.pofile(str(path))
    language = path.parents[1].name
    found = [f"{language}: {fault}" for fault in header_faults(po)]
    for entry in po:
        if not entry.obsolete:
            found += [f"{language}: {fault}: {entry.msgid!r}" for fault in entry_faults(entry, po)]
    return found


def header_faults(po: polib.POFile) -> list[str]:
    plural = po.metadata.get("Plural-Forms", "")
    if not re.fullmatch(r"nplurals=\d; plural=[^A-Z]+;?", plural.replace("\n", "")):
        return [f"no plural rule that works: {plural!r}"]
    return []


def entry_faults(entry: polib.POEntry, po: polib.POFile) -> list[str]:
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if entry.fuzzy:
        return ["fuzzy"]
    if not texts or not all(texts):
        return ["untranslated"]
    found = []
    if entry.msgid_plural and len(texts) != plural_count(po):
        found.append(f"{len(texts)} plural forms instead of {plural_count(po)}")
    for text in texts:
        found += text_faults(entry, text)
    return found


def plural_count(po: polib.POFile) -> int:
    return int(re.search(r"nplurals=(\d)", po.metadata["Plural-Forms"])[1])


def text_faults(entry: polib.POEntry, text: str) -> list[str]:
    source = entry.msgid_plural or entry.msgid
    found = []
    ours, theirs = sorted(PLACEHOLDER.findall(text)), sorted(PLACEHOLDER.findall(source))
    lacking = [name for name in theirs if name not in ours]
    may_lack = entry.msgid_plural and len(lacking) == 1 and MAY_LACK_NUMBER.match(lacking[0])
    if set(ours) - set(theirs) or (lacking and not may_lack):
        found.append(f"placeholders {ours} instead of {theirs}")
    if sorted(TAG.findall(text)) != sorted(TAG.findall(source)):
        found.append("other tags than the source")
    if text.startswith("\n") != source.startswith("\n") or text.endswith("\n") != source.endswith(
        "\n"
    ):
        found.append("a line break more or less at an end")
    if DIRECTION.search(text):
        found.append("a mark of direction")
    return found


def main() -> int:
    paths = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
    found = [fault for path in paths for fault in faults(path)]
    print("\n".join(found[:60]))
    if len(found) > 60:
        print(f"… and {len(found) - 60} more")
    print(f"{len(paths)} catalogues, {len(found)} faults")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())

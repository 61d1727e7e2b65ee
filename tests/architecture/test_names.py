"""Whoever knows one app finds the way in all."""

import re

from tests.architecture.source import files, shown

SAYS_NOTHING = {
    "utils.py",
    "util.py",
    "helpers.py",
    "helper.py",
    "misc.py",
    "common.py",
    "tools.py",
}
LIMIT = 400
# A text of many pages is long because it is a text.
TEXTS = ("cms/demo/",)


def modules():
    return [path for path in files("*.py") if "migrations" not in path.parts]


def test_no_module_collects_everything():
    assert not [shown(path) for path in modules() if path.name in SAYS_NOTHING]


def test_modules_stay_small():
    long = {
        shown(path): count
        for path in modules()
        if not shown(path).startswith(TEXTS)
        and (count := len(path.read_text().splitlines())) > LIMIT
    }

    assert not long, "make a package of the same name"


def test_no_word_in_code_that_we_do_not_say():
    """People here are residents and partners."""
    words = re.compile(
        r"\b(client_?(id|name|s)|vulnerable|target_?group|elderly|lonely)\b", re.IGNORECASE
    )

    guilty = [shown(path) for path in modules() if words.search(path.read_text())]

    assert not guilty

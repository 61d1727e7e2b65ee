"""Migrations that a stranger can read and a live database survives."""

import re
from itertools import groupby

import pytest

from django.core.management import call_command

from tests.architecture.source import files, shown


def migrations():
    return [path for path in files("[0-9]*.py") if path.parent.name == "migrations"]


@pytest.mark.django_db
def test_no_migration_is_missing(capsys):
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=1)


def test_a_migration_has_a_name_that_says_something():
    nameless = [
        shown(path)
        for path in migrations()
        if re.search(r"_auto_|\d{4}_alter_.*_and_more", path.name)
    ]

    assert migrations()
    assert not nameless


def test_numbers_follow_each_other():
    for folder, paths in groupby(migrations(), key=lambda path: path.parent):
        numbers = [int(path.name[:4]) for path in paths]

        assert numbers == list(range(1, len(numbers) + 1)), shown(folder)


def test_every_step_can_be_taken_back():
    forward_only = [
        shown(path)
        for path in migrations()
        if re.search(r"RunPython\(\s*[\w.]+,?\s*\)", path.read_text())
    ]

    assert not forward_only

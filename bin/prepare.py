#!/usr/bin/env python3
"""Brings the database up to date and fills it with the demo, in one go of Python.

bin/run.py calls it when something changed since the last time. Everything here may be repeated.
"""

import contextlib
import io
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main():
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

    import django

    django.setup()

    from django.conf import settings
    from django.core.management import call_command

    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    say("Bringing the database up to date (fifteen seconds when it is new)")
    call_command("migrate", interactive=False, verbosity=0 if up_to_date() else 1)
    call_command("createcachetable", verbosity=0)
    if not settings.DEMO:
        return
    say("Filling it with the demo (half a minute when it is new)")
    call_command("seed_demo")
    logins = io.StringIO()
    with contextlib.redirect_stdout(logins):
        call_command("seed_demo", logins=True, stdout=logins)
    # The next start may be on another port.
    text = logins.getvalue().replace(settings.PUBLIC_BASE_URL, "{site}")
    (settings.VAR_DIR / "demo.txt").write_text(text, encoding="utf-8")


def up_to_date():
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def say(text):
    print("→ %s" % text, flush=True)


if __name__ == "__main__":
    main()

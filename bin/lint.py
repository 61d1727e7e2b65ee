#!/usr/bin/env python3
"""`make lint`: everything that can be judged without running the site. All of it runs, always."""

import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import environment
import system
from environment import PYTHON, ROOT, VENV, say

TEMPLATES = ["cms", "home", "events", "talentscan"]


def checks():
    tools = VENV / "bin"
    return {
        "style": [tools / "ruff", "check", "."],
        "format (make format mends it)": [tools / "ruff", "format", "--check", "--quiet", "."],
        "layers": [tools / "lint-imports"],
        "templates": [tools / "djlint", "--lint", "--quiet", *TEMPLATES],
        "migrations": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
        "texts gathered": [PYTHON, "bin/makemessages.py", "--check"],
        "texts translated": [PYTHON, "bin/check_messages.py"],
    }


def main():
    environment.ensure("requirements-dev.txt")
    system.ensure("gettext")
    subprocess.run([PYTHON, "bin/compilemessages.py"], cwd=ROOT, check=True)
    variables = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    failed = []
    for name, command in checks().items():
        done = subprocess.run(
            command, cwd=ROOT, env=variables, check=False, stdout=-1, stderr=-2, text=True
        )
        if done.returncode:
            failed.append(name)
            print(done.stdout, flush=True)
        say("%s: %s" % (name, "not good yet" if done.returncode else "good"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

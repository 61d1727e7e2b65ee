#!/usr/bin/env python3
"""`make test`: every test, on everything it must hold on. `--fast`: SQLite only, no browser.

The quick run also leaves out what goes through everything there is of something: every address,
role or language, every wrong input, every sound.

The stages: unit and view tests on SQLite, the same on PostgreSQL, many at the same time on both,
and journeys in a browser. All of them run, also when one fails; the last line counts them together.
The two with many at the same time are one process each; they run side by side.
Further words go to pytest: `make test-fast ARGS="tests/events -k waiting"`.
"""

import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import environment
import system
from environment import PYTHON, ROOT, VAR, Stop, say

WITH_POSTGRES = str(ROOT / "bin" / "with_postgres.sh")
PYTEST = [str(PYTHON), "-m", "pytest", "-p", "tests.stages"]
PARALLEL = ["-n", os.environ.get("WORKERS", "2"), "--dist", "worksteal"]
UNIT = [*PARALLEL, "-m", "not concurrency and not journey"]
RACES = ["-m", "concurrency", "tests"]
STAGES = {
    "unit-sqlite": [*PYTEST, *UNIT],
    "unit-postgresql": [WITH_POSTGRES, *PYTEST, *UNIT],
    "concurrency-sqlite": [*PYTEST, *RACES],
    "concurrency-postgresql": [WITH_POSTGRES, *PYTEST, *RACES],
    "journeys": [*PYTEST, *PARALLEL, "-m", "journey", "tests/journeys"],
}
#: These run beside each other; the first is shown when it is done.
SIDE_BY_SIDE = ("concurrency-sqlite", "concurrency-postgresql")
#: What `make test-fast` leaves to `make test`: going through everything there is of something.
FAST = ["-m", "not concurrency and not journey and not exhaustive"]
FAST += ["--hypothesis-profile", "few-examples"]


def main(arguments):
    fast = "--fast" in arguments
    words = [word for word in arguments if word != "--fast"]
    environment.ensure("requirements-dev.txt")
    subprocess.run([PYTHON, "bin/compilemessages.py"], cwd=ROOT, check=True)
    names = ["unit-sqlite"] if fast else list(STAGES)
    words += FAST if fast else []
    if not fast:
        system.ensure("chromium", "postgresql", "fonts-noto-core", "gettext")
        os.environ["CHROMIUM"] = system.browser()
    return run_stages(names, words)


def run_stages(names, words):
    folder = VAR / "test" / "stages"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    failed, beside = [], None
    for number, name in enumerate(names):
        earlier = names[:number] if number == len(names) - 1 else []
        variables = {"STAGE": name, "EARLIER_STAGES": " ".join(earlier), "STAGES_DIR": str(folder)}
        command = [*STAGES[name], *words]
        if name == SIDE_BY_SIDE[0] and name != names[-1]:
            output = (folder / "beside.txt").open("w+b")
            beside = (number, name, start_stage(command, variables, output), output)
            continue
        announce(number, names)
        if start_stage(command, variables).wait():
            failed.append(name)
        if beside:
            announce(beside[0], names)
            failed += show_when_done(*beside[1:])
            beside = None
    return 1 if failed else 0


def announce(number, names):
    if len(names) > 1:
        say("Tests, part %d of %d: %s" % (number + 1, len(names), names[number]))


def start_stage(command, variables, output=None):
    """A stage in which nothing ran has failed too: no test may silently stay away."""
    variables = {
        **os.environ,
        **variables,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": "sqlite:///%s" % (VAR.absolute() / "test" / "unused.sqlite3"),
    }
    sys.stdout.flush()
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=variables,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
    )


def show_when_done(name, process, output):
    """The stage that ran aside; gives its name when it failed."""
    code = process.wait()
    with output:
        output.seek(0)
        sys.stdout.write(output.read().decode(errors="replace"))
        sys.stdout.flush()
    return [name] if code else []


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise Stop("Stopped.") from None

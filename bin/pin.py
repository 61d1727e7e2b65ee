#!/usr/bin/env python3
"""`make requirements`: from what we ask for (.in) to exactly what is installed (.txt), with hashes.

One outcome for Python 3.11 and newer, from the public index alone: what this machine has besides
must not slip in. Versions stay as they are unless named: `make requirements UPGRADE=wagtail`.
"""

import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import environment
from environment import ROOT, Stop

OPTIONS = [
    "--generate-hashes",
    "--universal",
    "--python-version=3.11",
    "--default-index=https://pypi.org/simple",
    "--no-emit-index-url",
    "--no-config",
    "--quiet",
    "--custom-compile-command=make requirements",
]


def main(names):
    environment.require_python()
    environment.begin()
    uv = environment.find_uv() or "uv"
    newer = [f"--upgrade-package={name}" for name in names]
    for source in ("requirements.in", "requirements-dev.in", "bin/uv.in"):
        target = source.replace(".in", ".txt")
        command = [uv, "pip", "compile", *OPTIONS, *newer, source, "--output-file", target]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Stop(f"{source} has no outcome; the lines above say why.")


if __name__ == "__main__":
    main(sys.argv[1:])

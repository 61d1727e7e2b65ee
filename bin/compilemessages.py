#!/usr/bin/env python3
"""Compiles the message catalogues that changed; needs no gettext programs, only polib."""

import os
from pathlib import Path

LOCALE = Path(__file__).resolve().parents[1] / "locale"


def stale():
    """Catalogues whose compiled form is missing or older."""
    return [
        po
        for po in sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
        if not po.with_suffix(".mo").exists()
        or po.with_suffix(".mo").stat().st_mtime_ns < po.stat().st_mtime_ns
    ]


def compile_stale():
    import polib

    for po in stale():
        fresh = po.with_suffix(".mo.%d" % os.getpid())
        polib.pofile(str(po)).save_as_mofile(str(fresh))
        os.replace(fresh, po.with_suffix(".mo"))  # a running server never reads half a file


if __name__ == "__main__":
    compile_stale()

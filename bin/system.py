"""Programs that do not come from the package index: a browser, PostgreSQL, fonts, gettext.

Installed with apt when that is allowed without a question; else one command to type is shown.
"""

import os
import shutil
import subprocess
from pathlib import Path

from environment import PYTHON, Stop, run, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONTS = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"


def browser():
    """The path of Chromium, or nothing."""
    if os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    for name in BROWSERS:
        found = shutil.which(name)
        # On Ubuntu the name may only point to a package that is not there.
        if found and run(
            [found, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ):
            return found
    return ""


def postgres():
    return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or shutil.which("initdb")


NEEDS = {
    "chromium": browser,
    "postgresql": postgres,
    "fonts-noto-core": lambda: Path(FONTS).exists() or not shutil.which("apt-get"),
    "gettext": lambda: shutil.which("xgettext"),
}


def ensure(*packages):
    """Have these packages, or stop with the command that gets them."""
    missing = [name for name in packages if not NEEDS[name]()]
    if not missing:
        return
    if shutil.which("apt-get") and may_install():
        say("Installing %s" % ", ".join(missing))
        apt("update", "-qq")
        apt("install", "-y", "-qq", "--no-install-recommends", *missing)
    if "chromium" in missing and not browser():
        playwright_browser()
        missing.remove("chromium")
    missing = [name for name in missing if not NEEDS[name]()]
    if missing:
        raise Stop("These are missing; type: sudo apt-get install %s" % " ".join(missing))


def may_install():
    return os.geteuid() == 0 or (
        shutil.which("sudo") and run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL)
    )


def apt(*parts):
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    return run(
        [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *parts],
        stdout=subprocess.DEVNULL,
    )


def playwright_browser():
    """Where the system has no Chromium of its own (Ubuntu): the one that Playwright brings."""
    parts = ["install", "chromium"]
    if may_install():
        parts.insert(1, "--with-deps")
    if not run([PYTHON, "-m", "playwright", *parts]):
        raise Stop("Chromium is missing; type: sudo apt-get install chromium")

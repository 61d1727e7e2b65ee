"""Makes and keeps .venv, with a bare Python: no pip, no venv package, no uv is needed beforehand.

Shared by bin/run.py and bin/test.py. Everything comes from the package index with the hashes of
requirements.txt. The reader's own settings count: pip reads its configuration, uv its own.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
PYTHON = VENV / "bin" / "python"
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").absolute()
INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
# pip is one file that runs as it is; this one, and no other.
PIP = (
    "pip-26.3-py3-none-any.whl",
    "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13",
)


class Stop(SystemExit):
    """Ends the program with one sentence that says what to do."""

    def __init__(self, sentence):
        print("\n%s\n" % sentence, file=sys.stderr, flush=True)
        super().__init__(1)


def say(text):
    print("→ %s" % text, flush=True)


def require_python():
    if sys.version_info < (3, 11):
        found = "%d.%d" % sys.version_info[:2]
        raise Stop(
            "Python %s is too old: install Python 3.11 or newer, "
            "or name it: make run PYTHON=/path/to/python3.11" % found
        )


# Installing --------------------------------------------------------------------------------------
def ensure(requirements):
    """Have .venv hold what `requirements` pins; do nothing when it already does."""
    require_python()
    # The development requirements hold all of the others.
    if PYTHON.exists() and (holds(requirements) or holds("requirements-dev.txt")):
        return
    begin()
    say("Fetching the packages of %s (once; half a minute or less)" % requirements)
    install(requirements)
    stamp(requirements).write_text(fingerprint(requirements))


def holds(requirements):
    mark = stamp(requirements)
    return mark.exists() and mark.read_text() == fingerprint(requirements)


def stamp(requirements):
    return VENV / (".holds-" + requirements)


def fingerprint(requirements):
    text = (ROOT / requirements).read_bytes() + sys.version.encode() + str(ROOT).encode()
    return hashlib.sha256(text).hexdigest()


def begin():
    """A fresh .venv, unless there is one that works."""
    if PYTHON.exists():
        new_enough = "import sys; sys.exit(sys.version_info < (3, 11))"
        if run([PYTHON, "-c", new_enough], stderr=subprocess.DEVNULL):
            return
    say("Making .venv with Python %d.%d" % sys.version_info[:2])
    try:
        # Without pip: Debian keeps that in another package, and uv or our own pip does the work.
        subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", VENV], check=True)
    except subprocess.CalledProcessError:
        raise Stop("Python cannot make .venv; type: sudo apt-get install python3-venv") from None


def install(requirements):
    """With uv when it can; else with pip, which knows the reader's own index and proxy."""
    options = ["--require-hashes", "-r", str(ROOT / requirements)]
    if not told_to_use("index[-_]url"):
        uv = find_uv()
        if uv and run([uv, "pip", "install", "--python", PYTHON, *options]):
            return
    if not index_answers() and not told_to_use("index[-_]url|find[-_]links|proxy"):
        raise Stop("No answer from %s: connect to the internet and type make again." % INDEX)
    pip = pip_file()
    if pip and run([PYTHON, pip / "pip", "install", *options]):
        return
    raise Stop("Installing %s failed; the lines above say why." % requirements)


def told_to_use(option):
    """Whether the reader's configuration of pip has this option (a pattern)."""
    variable = re.compile("PIP_(%s)" % option, re.IGNORECASE)
    if any(variable.fullmatch(name) for name in os.environ):
        return True
    homes = [Path("/etc"), Path.home() / ".pip"]
    homes.append(Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config")) / "pip")
    files = [home / "pip.conf" for home in homes]
    files.append(Path(os.environ.get("PIP_CONFIG_FILE", "/nowhere")))
    line = re.compile(r"^\s*(%s)\s*=" % option, re.MULTILINE)
    return any(line.search(path.read_text()) for path in files if path.is_file())


def find_uv():
    """uv from the machine, or our own copy in .tools."""
    own = TOOLS / "uv" / "bin" / "uv"
    found = shutil.which("uv")
    if found and works(found):
        return found
    if not own.exists():
        pip = pip_file()
        target = ["--target", str(TOOLS / "uv"), "--upgrade", "--quiet"]
        options = [*target, "--require-hashes", "--only-binary=:all:", "-r", ROOT / "bin/uv.txt"]
        if not (pip and run([PYTHON, pip / "pip", "install", *options])):
            return None
    return str(own) if works(own) else None


def works(program):
    return run([program, "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(command, **options):
    command = [str(part) for part in command]
    return subprocess.run(command, check=False, cwd=ROOT, **options).returncode == 0


# The network -------------------------------------------------------------------------------------
def pip_file():
    """The pip we run: one file, checked against its hash. None when it cannot be had."""
    name, sha256 = PIP
    path = TOOLS / name
    if not path.exists():
        try:
            data = fetch(find_file("pip", name))
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Stop(
                "%s from %s is not the file it should be; nothing was installed." % (name, INDEX)
            )
        TOOLS.mkdir(exist_ok=True)
        path.write_bytes(data)
    return path


def find_file(project, name):
    page = "%s/%s/" % (INDEX, project)
    links = re.findall(r'href="([^"]+)"', fetch(page).decode("utf-8", "replace"))
    for link in links:
        if urllib.parse.urlparse(link).path.endswith("/" + name):
            return urllib.parse.urljoin(page, link.replace("&amp;", "&"))
    raise OSError("%s is not in the index" % name)


def fetch(url):
    request = urllib.request.Request(url, headers={"Accept": "text/html, */*"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        return answer.read()


def index_answers():
    try:
        fetch(INDEX + "/pip/")
    except OSError:
        return False
    return True


if __name__ == "__main__":  # bin/environment.py requirements-dev.txt
    ensure(sys.argv[1])

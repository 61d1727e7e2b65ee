#!/usr/bin/env python3
"""`make run`: from a bare Python to a running site with the demo in it; Ctrl-C stops all of it.

PORT=8010       another port          HOST=0.0.0.0   also for other machines
RELOAD=1        start again when code or templates change (for who works on the site)
"""

import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import environment
from environment import PYTHON, ROOT, VAR, Stop, say

HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = os.environ.get("PORT") or "8000"
SHOWN = "http://%s:%s" % ("localhost" if HOST in ("127.0.0.1", "0.0.0.0") else HOST, PORT)  # noqa: S104
READY = VAR / ".ready"
DEMO_TEXT = VAR / "demo.txt"


def main():
    environment.require_python()
    require_free_port()
    environment.ensure("requirements.txt")
    compile_messages()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    os.environ["PORT"] = PORT
    prepare()
    return serve()


def require_free_port():
    if not PORT.isdigit() or not 0 < int(PORT) < 65536:
        raise Stop("PORT=%s is not a port: choose a number, for example make run PORT=8010" % PORT)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(PORT)))
        except PermissionError:
            raise Stop("Port %s is not yours to use: type make run PORT=8010" % PORT) from None
        except OSError:
            raise Stop(
                "Port %s is in use: stop the program that uses it, "
                "or type make run PORT=%d" % (PORT, int(PORT) % 60000 + 10)
            ) from None


def compile_messages():
    from compilemessages import stale

    if stale():
        say("Compiling the texts in %d languages" % len(stale()))
        command([PYTHON, "bin/compilemessages.py"])


# The database and the demo -----------------------------------------------------------------------
def prepare():
    """Skipped when nothing changed since the last time: that is what makes a restart quick."""
    if READY.exists() and READY.read_text() == state():
        return
    command([PYTHON, "bin/prepare.py"])
    VAR.mkdir(parents=True, exist_ok=True)
    READY.write_text(state())


def state():
    """Changes with a migration, the demo, the settings, or another database."""
    database = os.environ.get("DATABASE_URL", "")
    if "sqlite" in database or not database:
        exists = (VAR / "db.sqlite3").exists() or bool(database)
    else:
        exists = time.time()  # a server elsewhere: always look
    digest = hashlib.sha256(repr((str(ROOT), database, exists, sys.version)).encode())
    files = [ROOT / "requirements.txt", ROOT / ".env"]
    for pattern in (
        "cms/settings/*.py",
        "cms/demo/**/*",
        "*/migrations/*.py",
        "*/*/migrations/*.py",
    ):
        files += sorted(ROOT.glob(pattern))
    for path in files:
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def command(parts):
    parts = [str(part) for part in parts]
    try:
        code = subprocess.run(parts, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        raise Stop("Stopped; type make run to go on where it was.") from None
    if code:
        raise Stop("%s failed; the lines above say why." % parts[1])


# Web server and worker ---------------------------------------------------------------------------
def serve():
    say("Starting the site and the worker")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # also when started by a script
        signal.signal(number, raise_interrupt)
    running = {}
    try:
        # The site first: it alone makes people wait.
        running["web server"] = start(web_server())
        came = answers(running)
        running["worker"] = start([PYTHON, "manage.py", "run_worker"])
        if came and all_run(running):
            greet()
        while all_run(running):
            time.sleep(0.3)
    except KeyboardInterrupt:
        print("\n→ Stopping", flush=True)
        stop(running)
        return 0
    name, program = next((n, p) for n, p in running.items() if p.poll() is not None)
    stop(running)
    print(
        "\nThe %s stopped (code %s); see the lines above." % (name, program.returncode),
        file=sys.stderr,
    )
    return program.returncode if program.returncode > 0 else 1


def start(parts):
    """In a session of its own: Ctrl-C reaches this program alone, which stops both in order."""
    return subprocess.Popen([str(part) for part in parts], cwd=ROOT, start_new_session=True)


def web_server():
    address = "%s:%s" % (HOST, PORT)
    if os.environ.get("RELOAD"):
        return [PYTHON, "manage.py", "runserver", address]
    return [
        *(PYTHON, "-m", "gunicorn", "cms.wsgi", "--bind", address),
        # One process, several threads: quick to start, and many can read at the same time.
        *("--workers", "1", "--threads", "8", "--timeout", "60", "--graceful-timeout", "3"),
        *("--log-level", "warning", "--no-control-socket"),
    ]


def raise_interrupt(number, frame):
    raise KeyboardInterrupt


def all_run(running):
    return all(program.poll() is None for program in running.values())


def answers(running):
    """Wait until the first page comes; a page with an error is an answer too."""
    address = "http://%s:%s/" % ("127.0.0.1" if HOST == "0.0.0.0" else HOST, PORT)  # noqa: S104
    while all_run(running):
        try:
            urllib.request.urlopen(address, timeout=30).close()  # noqa: S310
        except urllib.error.HTTPError as error:
            print("The home page answers with error %s." % error.code, file=sys.stderr)
        except OSError:
            time.sleep(0.1)
            continue
        return True
    return False


def greet():
    told = DEMO_TEXT.read_text(encoding="utf-8").strip() if DEMO_TEXT.exists() else ""
    line = "─" * 72
    print("\n".join(["", line, "  Ertoe runs at  %s" % SHOWN, line, told.replace("{site}", SHOWN)]))
    print(
        "%s\n  Ctrl-C stops it. Everything it keeps is in %s\n" % (line, shorten(VAR)), flush=True
    )


def shorten(path):
    path = Path(path).absolute()
    return str(path.relative_to(ROOT)) + "/" if ROOT in path.parents else str(path)


def stop(running):
    for program in running.values():
        if program.poll() is None:
            program.terminate()
    until = time.monotonic() + 8
    for program in running.values():
        try:
            program.wait(max(0.1, until - time.monotonic()))
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            os.killpg(program.pid, signal.SIGKILL)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        raise Stop("Stopped; type make run to go on where it was.") from None

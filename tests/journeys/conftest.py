"""A real browser on a running site with the demo in it.

Each journey starts from the same seeded database: a snapshot, put back before every test. The
browser must start before the test database: afterwards Django would hand out other connections.
"""

import io
import os
import re
import shutil
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from django.conf import settings as django_settings
from django.core import mail
from django.core.management import call_command
from django.db import connections
from django.test import Client
from django.test.utils import override_settings

from cms.core import display
from cms.users.choices import Role
from cms.users.models import User

# The synchronous Playwright keeps an event loop in this thread; Django need not worry about it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
# Everything axe looks at by default, and the two stricter rules that it leaves out. No rule is off.
AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
}
# Telephone numbers and codes that are torn over two lines, or stand with their end before their
# beginning, as happens among Arabic.
TURNED_ROUND = r"""() => {
  const wanted = /\+?\d[\d ]{7,}\d|\b[A-Z2-9]{3}-[A-Z2-9]{3}\b/g;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const place = (node, at) => {
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility()) continue;
    for (const { 0: text, index } of node.data.matchAll(wanted)) {
      const [first, last] = [place(node, index), place(node, index + text.length - 1)];
      if (first.left >= last.left || Math.abs(first.top - last.top) > 2) found.push(text);
    }
  }
  return found;
}"""
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


# The browser and the database --------------------------------------------------------------------
@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=[
                "--no-sandbox",
                # The site must do without any other; so must its tests.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def django_db_setup(browser, on_sqlite, django_db_modify_db_settings):
    """The browser first; then the migrated copy, and never the database of `make run`."""
    assert on_sqlite, "the journeys put back a snapshot of an SQLite file"
    database = connections["default"].settings_dict
    connections.close_all()
    before, database["NAME"] = database["NAME"], database["TEST"]["NAME"]
    yield
    connections.close_all()
    database["NAME"] = before


def copy_database(source: str, target: str) -> None:
    """Also while others have it open."""
    with sqlite3.connect(source, timeout=20) as old, sqlite3.connect(target, timeout=20) as new:
        old.backup(new)
    old.close()
    new.close()


@pytest.fixture(scope="session")
def demo_snapshot(django_db_setup, django_db_blocker, demo_files, tmp_path_factory) -> str:
    """The demo, seeded once."""
    snapshot = str(tmp_path_factory.mktemp("journeys") / "snapshot.sqlite3")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=demo_files):
        call_command("seed_demo", verbosity=0, stdout=io.StringIO())
        connections.close_all()
        copy_database(connections["default"].settings_dict["NAME"], snapshot)
    return snapshot


@pytest.fixture(scope="session")
def running_server(django_db_setup, demo_snapshot):
    server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def server(running_server, demo_snapshot, django_db_blocker, settings):
    """The address of the site, with nothing in it but the demo."""
    settings.PUBLIC_BASE_URL = settings.WAGTAILADMIN_BASE_URL = running_server.url
    with django_db_blocker.unblock():
        connections.close_all()
        copy_database(demo_snapshot, connections["default"].settings_dict["NAME"])
        mail.outbox = []
        yield running_server.url
        connections.close_all()


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("media")


@pytest.fixture
def own_files(demo_files, settings):
    """The pictures of the demo stay where they are from one journey to the next."""
    settings.MEDIA_ROOT = demo_files


# What the worker sends ---------------------------------------------------------------------------
@pytest.fixture
def post(server):
    """Let the worker send what waits; the messages it sent, oldest first."""

    def deliver() -> list:
        call_command("run_worker", "--once", verbosity=0)
        return mail.outbox

    return deliver


# Pages -------------------------------------------------------------------------------------------
@dataclass
class Visit:
    """One person's browser, and whatever went wrong in it unseen."""

    context: BrowserContext
    origin: str
    faults: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", self.on_console)
        page.on("request", self.on_request)
        page.on("response", self.on_response)

    def on_console(self, message) -> None:
        if "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def on_request(self, request) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:", "about:")):
            self.faults.append(f"another site was asked for {request.url}")

    def on_response(self, response) -> None:
        missing = response.status >= 400 and response.request.resource_type != "document"
        if response.status >= 500 or missing:
            self.faults.append(f"{response.status} for {response.url}")


@pytest.fixture
def visits() -> list[Visit]:
    """Every browser of this test."""
    return []


@pytest.fixture
def faults(visits):
    """What went wrong unseen so far, in the first browser of this test."""
    return lambda: visits[0].faults


@pytest.fixture
def browse(browser, server, visits, request):
    """Open a browser as one person has it: `browse(width=360, javascript=False)`.

    Addresses may be relative: `page.goto("/scan/")`. When the test ends, a request to another site,
    a blocked script, a script's error, a missing file or a 5xx fails it.
    """

    def start(
        *,
        width: int = PHONE["width"],
        javascript: bool = True,
        timezone: str = "Europe/Amsterdam",
        host: str = "127.0.0.1",
    ) -> Page:
        origin = server.replace("127.0.0.1", host)
        context = browser.new_context(
            base_url=origin,
            viewport=PHONE if width < 700 else {**DESKTOP, "width": width},
            java_script_enabled=javascript,
            timezone_id=timezone,
            locale="nl-NL",
            reduced_motion="reduce",
            has_touch=width < 700,
        )
        context.set_default_timeout(10_000)
        visit = Visit(context, origin)
        context.on("page", visit.watch)
        visits.append(visit)
        return context.new_page()

    yield start
    report = getattr(request.node, "call_report", None)
    for number, visit in enumerate(visits, 1):
        if report and report.failed:
            keep_pictures(visit.context, f"{request.node.name}-{number}")
        visit.context.close()
    faults = [fault for visit in visits for fault in visit.faults]
    assert not faults, "\n".join(faults)


def keep_pictures(context: BrowserContext, name: str) -> None:
    """What the person saw when it failed, in var/journeys."""
    folder = Path(django_settings.VAR_DIR) / "journeys"
    safe = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)
    for number, page in enumerate(context.pages, 1):
        page.screenshot(path=folder / f"{safe}-{number}.png", full_page=True)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    if call.when == "call":
        item.call_report = outcome.get_result()


@pytest.fixture
def log_in(browse, server):
    """Somebody of the demo who is logged in: `log_in(Role.PARTNER, email="…")`."""

    def start(role: Role, *, width: int = PHONE["width"], **values) -> Page:
        client = Client()
        client.force_login(User.objects.filter(role=role, **values).first())
        page = browse(width=width)
        name = django_settings.SESSION_COOKIE_NAME
        page.context.add_cookies(
            [{"name": name, "value": client.cookies[name].value, "url": server}]
        )
        return page

    return start


@pytest.fixture
def phone(browse) -> Page:
    return browse(width=PHONE["width"])


@pytest.fixture
def desktop(browse) -> Page:
    return browse(width=DESKTOP["width"])


@pytest.fixture
def without_javascript(browse) -> Page:
    return browse(javascript=False)


@pytest.fixture
def check_page(browser):
    """A page everybody can use: axe finds nothing, and nothing has to be scrolled sideways."""

    def check(page: Page) -> None:
        if page.evaluate("matchMedia('(scripting: none)').matches"):
            with look_alike(browser, page) as same:
                check(same)
            return
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        found = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)["violations"]
        assert not found, f"{page.url}\n{explained(found)}"
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), f"{page.url} is wider than the screen"
        language, direction = page.evaluate(
            "[document.documentElement.lang, document.documentElement.dir]"
        )
        assert language, f"{page.url} does not say its language"
        assert direction == ("rtl" if language in {"ar", "fa"} else "ltr")
        turned = page.evaluate(TURNED_ROUND)
        assert not turned, f"{page.url} cannot be dialled or read out: {turned}"

    return check


@pytest.fixture
def check_every_look(check_page):
    """The same on a phone and on a screen, in the usual colours and with more contrast."""

    def check(page: Page) -> None:
        here = page.viewport_size
        before = page.locator("html").get_attribute("data-contrast") or "default"
        for contrast in sorted(display.CONTRASTS, key=lambda one: one != before):
            if contrast != before:
                show_with(page, contrast)
            for size in (PHONE, DESKTOP):
                page.set_viewport_size(size)
                check_page(page)
        page.set_viewport_size(here)

    return check


def show_with(page: Page, contrast: str) -> None:
    """The page again, as the site gives it to somebody who asked for this contrast."""
    address = "/".join(page.url.split("/")[:3])
    page.context.add_cookies(
        [{"name": display.COOKIE, "value": f"100-{contrast}", "url": address, "httpOnly": True}]
    )
    page.wait_for_load_state()
    page.reload()
    shown = page.locator("html").get_attribute("data-contrast") or "default"
    assert shown == contrast


@contextmanager
def look_alike(browser, page: Page):
    """What somebody without JavaScript sees, in a browser where axe can run."""
    html = re.sub(r"<script\b.*?</script>", "", page.content(), flags=re.DOTALL)
    context = browser.new_context(viewport=page.viewport_size)
    same = context.new_page()
    same.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html"))
    same.goto(page.url)
    yield same
    context.close()


def explained(violations: list[dict]) -> str:
    return "\n".join(
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {node['html'][:200]}\n"
        f"    {node['failureSummary']}"
        for rule in violations
        for node in rule["nodes"]
    )

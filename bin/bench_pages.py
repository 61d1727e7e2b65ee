"""What a page costs, as a multiple of a bare Wagtail page measured in the same run.

Figures in milliseconds drift with the machine; the ratio holds. So this is a command to run before
and after a change, and never a test: `make bench-pages`.

The site is built anew in a folder of its own, with the demo. Each round asks every page once, so
that whatever else the machine does falls on all of them alike; the median of the rounds counts.
"""

import gzip
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = int(os.environ.get("ROUNDS", "60"))
WARM_UP = 5

BARE_TEMPLATE = """<!doctype html>
<html lang="nl"><head><title>{{ page.title }}</title></head>
<body><h1>{{ page.title }}</h1></body></html>
"""


def prepare(folder: Path) -> None:
    """Settings as in production where it matters: no debugging, templates cached."""
    os.environ["VAR_DIR"] = str(folder)
    os.environ["DATABASE_URL"] = f"sqlite:///{folder}/db.sqlite3"
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
    sys.path.insert(0, str(ROOT))

    from django.conf import settings

    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    settings.TEMPLATES[0]["DIRS"].append(folder / "templates")
    settings.ROOT_URLCONF = "bench_urls"
    template = folder / "templates" / "wagtailcore" / "page.html"
    template.parent.mkdir(parents=True)
    template.write_text(BARE_TEMPLATE)
    (folder / "bench_urls.py").write_text(
        "from django.urls import path\n"
        "from wagtail.views import serve\n"
        "from cms.urls import urlpatterns as ours\n"
        'urlpatterns = [path("kaal/", serve, {"path": "kaal/"}), *ours]\n'
    )
    sys.path.insert(0, str(folder))

    import django

    django.setup()


def build() -> None:
    """A migrated site with the demo, and one page that is nothing but a page."""
    from django.core.management import call_command

    from wagtail.models import Page

    from home.models import HomePage

    call_command("migrate", verbosity=0)
    call_command("seed_demo", verbosity=0, stdout=sys.stderr)
    HomePage.objects.get(depth=2, locale__language_code="nl").add_child(
        instance=Page(title="Een kale pagina", slug="kaal")
    )


def addresses() -> dict[str, str]:
    from django.urls import reverse

    from home.models import PlacePage, PortraitPage, StoryPage
    from talentscan.scan.models import Card

    def first(model):
        return model.objects.filter(live=True, locale__language_code="nl").first().get_url()

    return {
        "bare page": "/kaal/",
        "home": "/",
        "home, ar": "/ar/",
        "story": first(StoryPage),
        "stories": "/verhalen/",
        "portrait": first(PortraitPage),
        "place": first(PlacePage),
        "agenda": reverse("events:agenda"),
        "scan card": reverse("scan:card", args=[Card.objects.first().key]),
        "search": "/zoeken/?q=soep",
    }


def ask(client, url: str):
    response = client.get(url, follow=True)
    if response.status_code != 200:
        raise SystemExit(f"{url} answered {response.status_code}")
    return response


def measure(client, cases: dict[str, str]) -> dict[str, float]:
    """Median processor milliseconds per request; the database runs inside this process."""
    spent: dict[str, list[float]] = {name: [] for name in cases}
    for number in range(WARM_UP + ROUNDS):
        for name, url in cases.items():
            begin = time.process_time()
            ask(client, url)
            if number >= WARM_UP:
                spent[name].append((time.process_time() - begin) * 1000)
    return {name: statistics.median(values) for name, values in spent.items()}


def queries(client, url: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        ask(client, url)
    return len(captured)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        prepare(Path(name))
        print("Building a site with the demo …", file=sys.stderr)
        build()

        from django.test import Client

        client = Client()
        cases = addresses()
        milliseconds = measure(client, cases)
        floor = milliseconds["bare page"]
        print(f"{'page':12}{'CPU ms':>8}{'× bare':>8}{'queries':>9}{'KiB':>8}{'KiB gz':>8}")
        for case, url in cases.items():
            html = ask(client, url).content
            size, packed = len(html) / 1024, len(gzip.compress(html, 6)) / 1024
            print(
                f"{case:12}{milliseconds[case]:8.2f}{milliseconds[case] / floor:8.1f}"
                f"{queries(client, url):9}{size:8.1f}{packed:8.1f}"
            )


if __name__ == "__main__":
    main()

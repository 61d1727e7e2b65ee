"""What every test may count on: a database made by the migrations, no network, own files."""

import fcntl
import gc
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from django.conf import settings
from django.core.cache import caches
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from wagtail.models import Locale, Site

ROOT = Path(__file__).resolve().parents[1]

# The same examples every time, so that nothing lands by luck; `--hypothesis-profile=by-chance`
# goes looking for others.
hypothesis_settings.register_profile(
    "all-examples", max_examples=120, deadline=None, derandomize=True
)
hypothesis_settings.register_profile(
    "few-examples", max_examples=20, deadline=None, derandomize=True
)
hypothesis_settings.register_profile("by-chance", max_examples=1000, deadline=None)
hypothesis_settings.load_profile("all-examples")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for garbage again and again costs a tenth."""
    gc.collect()
    gc.freeze()


# The database ------------------------------------------------------------------------------------
# Wagtail's first pages come from migrations, so they cannot be skipped; they take twelve seconds.
# For SQLite they run once per set of migrations, and every run starts from a copy of that file.
def migrations_fingerprint() -> str:
    """Changes with any migration of ours, and with any version of anybody else's."""
    files = [ROOT / "requirements.txt", ROOT / "cms/settings/base.py"]
    files.append(ROOT / "cms/users/services.py")  # makes the groups, after migrating
    files += sorted(ROOT.glob("talentscan/*/starter.py"))  # made after migrating, too
    files += sorted(ROOT.glob("*/migrations/*.py")) + sorted(ROOT.glob("*/*/migrations/*.py"))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def one_at_a_time(path: Path):
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def migrated_template(folder: Path) -> Path:
    """A freshly migrated database; the first who asks makes it, the others wait for it."""
    folder.mkdir(parents=True, exist_ok=True)
    template = folder / f"template-{migrations_fingerprint()}.sqlite3"
    with one_at_a_time(folder / "template.lock"):
        if not template.exists():
            for old in folder.glob("template-*.sqlite3*"):
                old.unlink()
            unfinished = folder / "unfinished.sqlite3"
            for part in folder.glob("unfinished.sqlite3*"):
                part.unlink()
            subprocess.run(
                [sys.executable, ROOT / "manage.py", "migrate", "--verbosity=0"],
                env={
                    **os.environ,
                    "DJANGO_SETTINGS_MODULE": "cms.settings.test",
                    "DATABASE_URL": f"sqlite:///{unfinished}",
                },
                check=True,
            )
            unfinished.rename(template)
    return template


@pytest.fixture(scope="session")
def on_sqlite() -> bool:
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


@pytest.fixture(scope="session")
def django_db_keepdb(on_sqlite) -> bool:
    """The copy is thrown away below; Django need not build another."""
    return on_sqlite


@pytest.fixture(scope="session")
def django_db_modify_db_settings(on_sqlite, request):
    """Start from a copy of the migrated database, one per process."""
    if not on_sqlite:
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
        yield
        return
    folder = Path(settings.VAR_DIR) / "test"
    copy = folder / f"test-{os.getpid()}.sqlite3"
    shutil.copy(migrated_template(folder), copy)
    settings.DATABASES["default"]["TEST"]["NAME"] = str(copy)
    connections["default"].settings_dict["TEST"]["NAME"] = str(copy)
    yield
    for part in folder.glob(f"{copy.name}*"):
        part.unlink()


# Around every test -------------------------------------------------------------------------------
@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    """Uploads of one test never meet those of another."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(autouse=True)
def clean_slate():
    """Neither the cache nor the language of one test reaches the next."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield


# The site ----------------------------------------------------------------------------------------
@pytest.fixture
def locales(db):
    """A Wagtail locale for every language of the site, by code."""
    return {
        code: Locale.objects.get_or_create(language_code=code)[0]
        for code, _ in settings.INTERFACE_LANGUAGES
    }


@pytest.fixture
def site(db):
    """The site that the migrations made."""
    return Site.objects.select_related("root_page").get(is_default_site=True)


@pytest.fixture
def home_page(site):
    return site.root_page.specific


# Queries -----------------------------------------------------------------------------------------
@pytest.fixture
def assert_constant_queries(client):
    """Show that a page asks the database as often for many rows as for few.

    `assert_constant_queries(url, add_rows)`: `add_rows(n)` makes n more rows for the page.
    """

    def count(url: str) -> int:
        client.get(url)  # what is looked up once per process is not part of the question
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).status_code == 200
        return len(queries)

    def check(url: str, add_rows, few: int = 2, more: int = 10) -> None:
        add_rows(few)
        with_few = count(url)
        add_rows(more)
        assert count(url) == with_few, f"{url} asks more often when there is more to show"

    return check

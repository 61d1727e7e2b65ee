"""For the tests: quick, closed, and with the demo's code at hand."""

import os

os.environ.setdefault("SECRET_KEY", "test-only-not-a-secret")
os.environ.setdefault("FIELD_ENCRYPTION_KEYS", "gR8Zk1cM0fXw2mQ5b7Y9uT3nV6pL4sA1dJ8hK0eW2yo=")
os.environ.setdefault("DEMO", "1")
os.environ.setdefault("EMAIL_URL", "memorymail://")

from cms.settings.base import *  # noqa: F403
from cms.settings.env import VAR_DIR

ALLOWED_HOSTS = ["*"]
PUBLIC_BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
SECOND_FACTOR_REQUIRED = False
CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
MEDIA_ROOT = VAR_DIR / "test-media"
DATABASES["default"].setdefault("TEST", {})  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file, so that threads see the same database and the concurrency tests mean something.
    DATABASES["default"]["TEST"]["NAME"] = VAR_DIR / "test.sqlite3"  # noqa: F405

"""On one's own machine: harmless secrets, the demo, mail into files."""

import os

os.environ.setdefault("SECRET_KEY", "development-only-not-a-secret")
os.environ.setdefault("FIELD_ENCRYPTION_KEYS", "gR8Zk1cM0fXw2mQ5b7Y9uT3nV6pL4sA1dJ8hK0eW2yo=")
os.environ.setdefault("DEMO", "1")

from cms.settings.base import *  # noqa: F403
from cms.settings.env import VAR_DIR

DEBUG = True
ALLOWED_HOSTS = ["*"]
PUBLIC_BASE_URL = WAGTAILADMIN_BASE_URL = f"http://localhost:{os.environ.get('PORT', '8000')}"
EMAIL_BACKEND = "cms.messaging.mailbox.MailboxBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
SECOND_FACTOR_REQUIRED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

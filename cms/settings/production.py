"""In production: everything from the environment, and no start on unsafe values."""

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *  # noqa: F403
from cms.settings.env import env

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"


def _refuse(condition: bool, sentence: str) -> None:
    if condition:
        raise ImproperlyConfigured(sentence)


_refuse(len(SECRET_KEY) < 50, "SECRET_KEY needs at least 50 random characters.")  # noqa: F405
_refuse(
    len(set(SECRET_KEY)) < 10 or SECRET_KEY.startswith("django-insecure-"),  # noqa: F405
    "SECRET_KEY must be random.",
)
_refuse(not FIELD_ENCRYPTION_KEYS, "Set FIELD_ENCRYPTION_KEYS.")  # noqa: F405
_refuse(
    "gR8Zk1cM0fXw2mQ5b7Y9uT3nV6pL4sA1dJ8hK0eW2yo=" in FIELD_ENCRYPTION_KEYS,  # noqa: F405
    "FIELD_ENCRYPTION_KEYS holds the key of the development settings.",
)
_refuse(
    not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS,  # noqa: F405
    "Set ALLOWED_HOSTS to the exact names of this site.",
)
_refuse(
    not PUBLIC_BASE_URL.startswith("https://"),  # noqa: F405
    "PUBLIC_BASE_URL must start with https://.",
)
_refuse("EMAIL_URL" not in env.ENVIRON, "Set EMAIL_URL, or no message will ever leave.")

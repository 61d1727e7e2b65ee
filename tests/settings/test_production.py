"""Production starts on safe values, and on no other."""

import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

pytestmark = pytest.mark.exhaustive

SAFE = {
    "SECRET_KEY": "k3Jx-9vQ2mZ7wR4tY8uB1nL6pD0sF5gH_aC3eX7iV2oM9qT4yK8",
    "FIELD_ENCRYPTION_KEYS": "3Xk0Z9m8Q7w6E5r4T3y2U1i0O9p8A7s6D5f4G3h2J1k=",
    "ALLOWED_HOSTS": "ertoe.example",
    "PUBLIC_BASE_URL": "https://ertoe.example",
    "EMAIL_URL": "smtp+tls://name:secret@mail.example:587",
}


def python(tmp_path, *words: str, **changes: str | None) -> subprocess.CompletedProcess:
    """Run Python as in production; a variable set to None is left out."""
    values = {**SAFE, "VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "cms.settings.production"}
    values |= changes
    given = {name: value for name, value in values.items() if value is not None}
    environment = {"PATH": os.environ["PATH"], **given}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_safe_values_pass_the_deployment_check(tmp_path):
    done = python(tmp_path, "manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr
    assert "0 silenced" in done.stdout + done.stderr


def test_safe_values_start(tmp_path):
    done = python(tmp_path, "-c", "import cms.settings.production")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", None),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-" + SAFE["SECRET_KEY"]),
        ("FIELD_ENCRYPTION_KEYS", None),
        ("FIELD_ENCRYPTION_KEYS", ""),
        ("FIELD_ENCRYPTION_KEYS", "gR8Zk1cM0fXw2mQ5b7Y9uT3nV6pL4sA1dJ8hK0eW2yo="),
        ("ALLOWED_HOSTS", None),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "ertoe.example,*"),
        ("PUBLIC_BASE_URL", None),
        ("PUBLIC_BASE_URL", "http://ertoe.example"),
        ("EMAIL_URL", None),
    ],
)
def test_an_unsafe_value_stops_the_start(tmp_path, name, value):
    """And the message names the variable, so that it can be mended."""
    done = python(tmp_path, "-c", "import cms.settings.production", **{name: value})

    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert name in done.stderr.splitlines()[-1]


def test_the_demo_stays_away_from_production(tmp_path):
    asks = "from cms.settings.production import INSTALLED_APPS as a; print('cms.demo' in a)"

    assert python(tmp_path, "-c", asks).stdout == "False\n"
    assert python(tmp_path, "-c", asks, DEMO="1").stdout == "True\n"

"""System checks for the rules of this house."""

from django.conf import settings
from django.core import checks


@checks.register(checks.Tags.database)
def sqlite_is_safe(app_configs=None, **_kwargs):
    """Default SQLite settings lose simultaneous sign-ups (decision 0003)."""
    errors = []
    for alias, database in settings.DATABASES.items():
        if not database["ENGINE"].endswith("sqlite3"):
            continue
        options = database.get("OPTIONS", {})
        if options.get("transaction_mode") != "IMMEDIATE":
            errors.append(
                checks.Error(
                    f"Database {alias!r} must use transaction_mode IMMEDIATE.",
                    hint='Set OPTIONS["transaction_mode"] = "IMMEDIATE".',
                    id="core.E001",
                )
            )
        if "journal_mode=wal" not in options.get("init_command", "").lower().replace(" ", ""):
            errors.append(
                checks.Error(
                    f"Database {alias!r} must use write-ahead logging.",
                    hint='Set OPTIONS["init_command"] = "PRAGMA journal_mode=WAL;".',
                    id="core.E002",
                )
            )
    return errors


@checks.register(checks.Tags.security, deploy=True)
def field_keys_work(app_configs=None, **_kwargs):
    from cms.core import crypto

    try:
        crypto.encrypt("x")
    except ValueError:
        return [
            checks.Error("FIELD_ENCRYPTION_KEYS holds a key that is no Fernet key.", id="core.E003")
        ]
    return []

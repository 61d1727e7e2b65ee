"""Encryption of personal data at rest. Keys come from FIELD_ENCRYPTION_KEYS, newest first."""

import hashlib
import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet

from django.conf import settings


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(text: str) -> str:
    return _fernet(tuple(settings.FIELD_ENCRYPTION_KEYS)).encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """The clear text; raises InvalidToken on a wrong key, never returns ciphertext."""
    return _fernet(tuple(settings.FIELD_ENCRYPTION_KEYS)).decrypt(text.encode()).decode()


def fingerprint(text: str, purpose: str) -> str:
    """A keyed hash: finds a value again without keeping it."""
    key = f"{purpose}:{settings.SECRET_KEY}".encode()
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()

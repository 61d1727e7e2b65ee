"""Slowing down who guesses, without keeping addresses: counts per hashed address in the cache."""

from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from cms.core import crypto


def client_address(request: HttpRequest) -> str:
    """The address before our own proxies; headers from further out are not believed."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(forwarded) >= proxies:
        return forwarded[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")


@dataclass(frozen=True)
class Throttle:
    """So many times in so many seconds, per address."""

    name: str
    limit: int
    seconds: int

    def _key(self, request: HttpRequest) -> str:
        return (
            f"throttle:{self.name}:{crypto.fingerprint(client_address(request), 'throttle')[:32]}"
        )

    def is_used_up(self, request: HttpRequest) -> bool:
        return cache.get(self._key(request), 0) >= self.limit

    def count(self, request: HttpRequest) -> None:
        key = self._key(request)
        if not cache.add(key, 1, self.seconds):
            try:
                cache.incr(key)
            except ValueError:  # it ran out in between
                cache.set(key, 1, self.seconds)

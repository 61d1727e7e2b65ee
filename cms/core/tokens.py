"""Signed links for people without an account: hashed at rest, one purpose, expiring, revocable."""

import hashlib
import hmac
from datetime import timedelta

from django.conf import settings
from django.db.models import Model
from django.utils import timezone

from cms.core.models import LinkToken


def _digest(raw: str) -> str:
    return hashlib.sha256(raw.encode()).hexdigest()


def make_link(purpose: str, obj: Model, *, seed: str, days: int) -> str:
    """A raw token of 192 bits; the same seed gives the same token, so a retry sends one link."""
    key = settings.SECRET_KEY.encode()
    raw = hmac.new(key, f"link:{purpose}:{obj.pk}:{seed}".encode(), hashlib.sha256).hexdigest()[:48]
    LinkToken.objects.get_or_create(
        digest=_digest(raw),
        defaults={
            "purpose": purpose,
            "object_id": str(obj.pk),
            "expires_at": timezone.now() + timedelta(days=days),
        },
    )
    return raw


def find_link(raw: str, purpose: str) -> LinkToken | None:
    """The good link behind a raw token; None for unknown, expired, revoked or foreign alike."""
    link = LinkToken.objects.filter(digest=_digest(raw), purpose=purpose).first()
    return link if link and link.is_good else None


def revoke_links(obj: Model, purpose: str | None = None) -> int:
    links = LinkToken.objects.filter(object_id=str(obj.pk), revoked_at=None)
    if purpose:
        links = links.filter(purpose=purpose)
    return links.update(revoked_at=timezone.now())


def bind(request, link: LinkToken) -> None:
    """Move a link into the session, so that the address bar and history hold no token."""
    request.session.setdefault("links", {})[f"{link.purpose}:{link.object_id}"] = link.digest
    request.session.modified = True


def bound(request, purpose: str, object_id) -> bool:
    """Whether this session came by a link that is still good for this object."""
    digest = request.session.get("links", {}).get(f"{purpose}:{object_id}")
    if not digest:
        return False
    link = LinkToken.objects.filter(digest=digest, purpose=purpose).first()
    return bool(link and link.is_good and link.object_id == str(object_id))

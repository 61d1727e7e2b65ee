"""One way to write down who did or saw what."""

from django.db.models import Model

from cms.core.models import AuditEntry


def log(action: str, obj: Model, *, user=None, channel: str = "") -> AuditEntry:
    return AuditEntry.objects.create(
        action=action,
        model=obj._meta.label_lower,
        object_id=str(obj.pk),
        user=user if user and user.is_authenticated else None,
        channel=channel,
    )


def log_access(obj: Model, *, user=None, via: str = "") -> AuditEntry:
    """Somebody saw personal data of this record."""
    return log("seen", obj, user=user, channel=via)

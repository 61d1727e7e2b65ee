"""Promising a message, and keeping the promise.

`enqueue` writes a row in the caller's transaction. A worker takes it by a lease that ends by
itself, so that a worker who dies loses nothing: when it ends, another takes the message up.
"""

import logging
import uuid
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from cms.core import audit
from cms.messaging import registry
from cms.messaging.choices import MACHINE_CHANNELS, Channel, Status
from cms.messaging.models import Message
from cms.messaging.signals import delivered

logger = logging.getLogger("ertoe.messaging")


def enqueue(kind: str, subject: Model, *, channel: Channel, language: str, key: str) -> Message:
    """Promise a message. The same key again gives the same message: nobody hears things twice."""
    if not registry.is_known(kind):
        raise LookupError(f"No builder is registered for messages of kind {kind!r}.")
    if channel == Channel.SMS and not settings.MESSAGING_SMS_BACKEND:
        channel = Channel.CALL
    pk = uuid.uuid4()
    values = {
        "id": pk,
        "kind": kind,
        "channel": channel,
        "language": language,
        "subject_model": subject._meta.label_lower,
        "subject_id": str(subject.pk),
        "status": Status.WAITING if channel in MACHINE_CHANNELS else Status.BY_HAND,
        "give_up_at": timezone.now() + timedelta(hours=settings.MESSAGING_GIVE_UP_HOURS),
        "message_id": Message.make_message_id(pk),
    }
    return Message.objects.get_or_create(key=key, defaults=values)[0]


@transaction.atomic
def lease(worker: str) -> Message | None:
    """Take up the message that waits longest, for as long as the lease lasts."""
    now = timezone.now()
    due = Message.objects.due(now)
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    row = due.first()
    if row is None:
        return None
    row.status = Status.SENDING
    row.attempts += 1
    row.leased_by = worker
    row.leased_until = now + timedelta(seconds=settings.MESSAGING_LEASE_SECONDS)
    row.save(update_fields=["status", "attempts", "leased_by", "leased_until"])
    return row


def _close(row: Message, status: Status, **values) -> bool:
    """Write down how it went, unless the lease ended and another worker has it now."""
    mine = Message.objects.filter(pk=row.pk, status=Status.SENDING, leased_by=row.leased_by)
    return bool(mine.update(status=status, leased_until=None, leased_by="", **values))


def mark_sent(row: Message) -> bool:
    is_mine = _close(row, Status.SENT, sent_at=timezone.now(), last_error="")
    if is_mine:
        _tell(row)
    return is_mine


def _tell(row: Message) -> None:
    """Say that it arrived; what others do with that never undoes the sending."""
    for _receiver, error in delivered.send_robust(sender=Message, message=row):
        if error:
            logger.error("After message %s: %s", row.pk, type(error).__name__)


def mark_obsolete(row: Message) -> bool:
    return _close(row, Status.OBSOLETE, last_error="")


def mark_failed(row: Message, error: str) -> bool:
    """It will not arrive this way: from now on it is work for a person."""
    return _close(row, Status.FAILED, last_error=error[:80])


def mark_retry(row: Message, error: str, *, delay: timedelta) -> bool:
    return _close(
        row,
        Status.WAITING,
        last_error=error[:80],
        next_attempt_at=min(timezone.now() + delay, row.give_up_at),
    )


@transaction.atomic
def done_by_hand(pk: uuid.UUID, *, acting_user) -> bool:
    """Somebody called, wrote, or settled it in another way."""
    row = Message.objects.select_for_update().get(pk=pk)
    if row.status not in {Status.BY_HAND, Status.FAILED}:
        return False
    row.status, row.sent_at, row.done_by = Status.DONE, timezone.now(), acting_user
    row.save(update_fields=["status", "sent_at", "done_by"])
    audit.log("message_done", row, user=acting_user)
    transaction.on_commit(lambda: _tell(row))
    return True


@transaction.atomic
def try_again(pk: uuid.UUID, *, acting_user) -> bool:
    """Send a message that did not arrive once more, now."""
    row = Message.objects.select_for_update().get(pk=pk)
    if row.status != Status.FAILED or row.channel not in MACHINE_CHANNELS:
        return False
    now = timezone.now()
    row.status, row.attempts, row.next_attempt_at = Status.WAITING, 0, now
    row.give_up_at = now + timedelta(hours=settings.MESSAGING_GIVE_UP_HOURS)
    row.save(update_fields=["status", "attempts", "next_attempt_at", "give_up_at"])
    audit.log("message_again", row, user=acting_user)
    return True


def close_obsolete() -> int:
    """Take off the lists what nobody needs to hear any more, such as a call about what is over."""
    closed = 0
    for row in Message.objects.filter(status__in=[Status.BY_HAND, Status.FAILED]).iterator():
        if registry.is_known(row.kind) and registry.build(row) is None:
            closed += Message.objects.filter(pk=row.pk, status=row.status).update(
                status=Status.OBSOLETE
            )
    return closed

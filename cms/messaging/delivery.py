"""Sending one message, and judging what went wrong when it could not be sent.

Nothing here logs an address: what is kept of an obstacle is the name of its class.
"""

import logging
import secrets
import smtplib
from collections.abc import Callable
from datetime import timedelta
from enum import Enum

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.module_loading import import_string

from cms.messaging import registry, services
from cms.messaging.choices import Channel
from cms.messaging.exceptions import UndeliverableError
from cms.messaging.models import Message
from cms.messaging.registry import Rendered

logger = logging.getLogger("ertoe.messaging")

#: Taken up this often means it fells the worker each time; no outage gives so many attempts.
MOST_ATTEMPTS = 200
#: A mailbox that is full, or asks for patience, is not helped by haste.
_SLOW_CODES = frozenset({422, 452, 552})
_random = secrets.SystemRandom()


class Obstacle(Enum):
    """How an attempt failed, and so what to do: first delay and longest delay."""

    QUICK = (timedelta(seconds=15), timedelta(hours=1))
    SLOW = (timedelta(minutes=10), timedelta(hours=4))
    PERMANENT = (timedelta(0), timedelta(0))


def deliver(row: Message, connection: BaseEmailBackend) -> bool:
    """Try to send a leased message and write down how it went; True when it left."""
    if row.attempts > MOST_ATTEMPTS:
        services.mark_failed(row, "TooManyAttempts")
        return False
    try:
        rendered = registry.build(row)
        if rendered is None:
            services.mark_obsolete(row)
            return False
        _SENDERS[row.channel](row, rendered, connection)
    except Exception as error:  # noqa: BLE001 one message that cannot be sent never stops the rest
        _put_aside(row, error)
        connection.close()
        return False
    services.mark_sent(row)
    return True


def _put_aside(row: Message, error: Exception) -> None:
    name = type(error).__name__
    obstacle = judge(error)
    logger.warning("Message %s not sent: %s, attempt %d", row.pk, name, row.attempts)
    if obstacle is Obstacle.PERMANENT or timezone.now() >= row.give_up_at:
        services.mark_failed(row, name)
    else:
        services.mark_retry(row, name, delay=delay_after(row.attempts, obstacle))


def judge(error: Exception) -> Obstacle:
    """Whether trying again can help. What says nothing about this message is worth waiting for."""
    if isinstance(error, UndeliverableError):
        return Obstacle.PERMANENT
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _text in error.recipients.values()]
    elif isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused):
        codes = [error.smtp_code]
    else:
        return Obstacle.QUICK
    if any(code in _SLOW_CODES for code in codes):
        return Obstacle.SLOW
    is_final = bool(codes) and all(500 <= code < 600 for code in codes)
    return Obstacle.PERMANENT if is_final else Obstacle.QUICK


def delay_after(attempts: int, obstacle: Obstacle) -> timedelta:
    """Twice as long each time, up to a limit, and never all at the same moment."""
    first, longest = obstacle.value
    delay = min(first * 2 ** min(attempts - 1, 16), longest)
    return delay * _random.uniform(0.8, 1.2)


def as_email(row: Message, rendered: Rendered, connection=None) -> EmailMultiAlternatives:
    """The e-mail itself; refuses what would add a recipient or a header."""
    try:
        validate_email(rendered.to)
    except ValidationError:
        raise UndeliverableError from None
    if any(not c.isprintable() for c in rendered.subject):
        raise UndeliverableError
    mail = EmailMultiAlternatives(
        subject=rendered.subject,
        body=rendered.text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[rendered.to],
        reply_to=[settings.REPLY_TO_EMAIL],
        headers={
            "Message-ID": row.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": row.language,
        },
        connection=connection,
    )
    if rendered.html:
        mail.attach_alternative(rendered.html, "text/html")
    for name, content, mimetype in rendered.attachments:
        mail.attach(name, content, mimetype)
    return mail


def _send_email(row: Message, rendered: Rendered, connection: BaseEmailBackend) -> None:
    as_email(row, rendered, connection).send()


def _send_sms(row: Message, rendered: Rendered, connection: BaseEmailBackend) -> None:
    """Hand it to the provider's function: `send(to, text, message_id)`."""
    if not settings.MESSAGING_SMS_BACKEND:
        raise UndeliverableError
    send = import_string(settings.MESSAGING_SMS_BACKEND)
    send(to=rendered.to, text=rendered.text, message_id=row.message_id)


_SENDERS: dict[str, Callable[[Message, Rendered, BaseEmailBackend], None]] = {
    Channel.EMAIL: _send_email,
    Channel.SMS: _send_sms,
}

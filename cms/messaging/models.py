import uuid
from email.utils import parseaddr

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.messaging.choices import Channel, Status
from cms.messaging.querysets import MessageQuerySet


class Message(models.Model):
    """One message to one person: a promise, written in the transaction of what it tells.

    It holds neither address nor text. Both are made at the moment of sending from how things
    stand then, so nothing personal lies here and nobody hears what is no longer true.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("what about"), max_length=60)
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    language = models.CharField(_("language"), max_length=12)
    subject_model = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now)
    give_up_at = models.DateTimeField(_("tried until"))
    leased_until = models.DateTimeField(null=True, blank=True)
    leased_by = models.CharField(max_length=60, blank=True)
    message_id = models.CharField(max_length=120, unique=True)
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("done by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    last_error = models.CharField(_("last obstacle"), max_length=80, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        indexes = [
            models.Index(fields=["status", "next_attempt_at"], name="message_due"),
            models.Index(fields=["subject_model", "subject_id"], name="message_by_subject"),
        ]

    def __str__(self):
        return f"{self.kind} {self.pk}"

    @staticmethod
    def make_message_id(pk: uuid.UUID) -> str:
        """The same for every attempt, so that a mail program sees a repeat for what it is."""
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
        return f"<{pk}@{domain or 'localhost'}>"

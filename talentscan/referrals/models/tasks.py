import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from talentscan.referrals.choices import TaskKind
from talentscan.referrals.models.people import Resident
from talentscan.referrals.models.referrals import Referral
from talentscan.referrals.querysets import TaskQuerySet


class Task(models.Model):
    """Something a coordinator does, usually a call; there until somebody says it is done.

    The key makes a task that is found again the same task.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField(_("what to do"), max_length=16, choices=TaskKind)
    resident = models.ForeignKey(Resident, related_name="tasks", on_delete=models.PROTECT)
    referral = models.ForeignKey(
        Referral, related_name="tasks", null=True, blank=True, on_delete=models.PROTECT
    )
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    due = models.DateField(_("before"))
    note = EncryptedTextField(_("what came of it"), blank=True)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("done by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["due", "created_at"]
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        indexes = [models.Index(fields=["done_at", "due"], name="task_open")]

    def __str__(self):
        return f"{self.kind} {self.pk}"

    @property
    def is_overdue(self) -> bool:
        return self.done_at is None and self.due < timezone.localdate()

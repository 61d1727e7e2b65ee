import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField
from cms.core.forms import ContactKind
from talentscan.referrals.choices import Relation
from talentscan.referrals.models.people import Resident


class Helper(models.Model):
    """Somebody who brings another person to us. Kept apart from that person: two people."""

    name = EncryptedTextField(_("name"), blank=True)
    relation = models.CharField(_("who they are"), max_length=14, choices=Relation)
    organisation = EncryptedTextField(_("organisation they work for"), blank=True)
    contact_kind = models.CharField(_("how to reach them"), max_length=10, choices=ContactKind)
    contact = EncryptedTextField(_("phone, e-mail or address"), blank=True)
    language = models.CharField(_("language"), max_length=12)
    created_at = models.DateTimeField(_("since"), default=timezone.now)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True)

    class Meta:
        verbose_name = _("helper")
        verbose_name_plural = _("helpers")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


class Introduction(models.Model):
    """That somebody was brought to us, with their own yes to it: who heard it, when, how said."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    resident = models.OneToOneField(Resident, related_name="introduction", on_delete=models.PROTECT)
    helper = models.ForeignKey(Helper, related_name="introductions", on_delete=models.PROTECT)
    yes_heard_on = models.DateField(_("said yes on"))
    yes_language = models.CharField(_("said yes in"), max_length=12)
    created_at = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("introduction")
        verbose_name_plural = _("introductions")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.languages.choices import STORED, State


class Translation(models.Model):
    """One text of one record in one language. The Dutch source stands on the record itself.

    Records such as a card, an activity or an opportunity exist once, whatever language they are
    read in; so a switch of language never changes what somebody answered or signed up for.
    """

    model = models.CharField(_("kind of record"), max_length=60)
    object_id = models.PositiveBigIntegerField(_("record"))
    field = models.CharField(_("field"), max_length=40)
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"))
    state = models.CharField(_("state"), max_length=12, choices=STORED, default=State.TRANSLATED)
    source_hash = models.CharField(max_length=64, blank=True, editable=False)
    #: The Dutch it was made from, to show beside the Dutch of now.
    source_text = models.TextField(blank=True, editable=False)
    outdated_at = models.DateTimeField(null=True, editable=False)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("checked by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    checked_at = models.DateTimeField(_("checked on"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            models.UniqueConstraint(
                fields=["model", "object_id", "language", "field"], name="one_text_per_language"
            )
        ]

    def __str__(self):
        return f"{self.model} {self.object_id} {self.field} ({self.language})"


class CheckedString(models.Model):
    """Somebody who speaks the language read one text of a page, and found it good.

    Kept with the very text they read: whoever changes it afterwards, by whichever way, makes it a
    text that nobody checked.
    """

    translation = models.OneToOneField(
        "wagtail_localize.StringTranslation",
        verbose_name=_("text"),
        related_name="checked",
        on_delete=models.CASCADE,
    )
    text = models.TextField(_("text"))
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("checked by"),
        related_name="+",
        null=True,
        on_delete=models.SET_NULL,
    )
    checked_at = models.DateTimeField(_("checked on"), default=timezone.now)

    class Meta:
        verbose_name = _("checked text of a page")
        verbose_name_plural = _("checked texts of pages")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.translation_id}"

"""Spoken voices: what people hear, besides what they read."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField


class Voice(models.Model):
    """A spoken variety, such as Darija. It may have no written language: then Dutch is shown."""

    code = models.SlugField(
        _("code"),
        max_length=12,
        unique=True,
        help_text=_("Short, for example: nl, ary, srn. It stands in addresses and never changes."),
    )
    own_name = models.CharField(
        _("own name"), max_length=60, help_text=_("As its speakers call it.")
    )
    dutch_name = models.CharField(_("name in Dutch"), max_length=60)
    written_language = models.CharField(
        _("written language"),
        max_length=12,
        blank=True,
        help_text=_("The text that is shown with it. None: people see Dutch and hear this voice."),
    )
    face = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("face of the speaker"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    note = models.CharField(
        _("who you hear"),
        max_length=120,
        blank=True,
        help_text=_("Everybody reads this, for example: Fatma from Charlois."),
    )
    is_shown = models.BooleanField(_("on the site"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("place in the order"), default=0)

    class Meta:
        ordering = ["sort_order", "pk"]
        verbose_name = _("voice")
        verbose_name_plural = _("voices")

    def __str__(self):
        return self.own_name

    @property
    def shown_language(self) -> str:
        """The language of the texts that people see while they hear this voice."""
        return self.written_language or settings.LANGUAGE_CODE


class Speaker(models.Model):
    """Somebody who lent their voice, and agreed that everybody may hear it."""

    voice = models.ForeignKey(
        Voice, verbose_name=_("voice"), related_name="speakers", on_delete=models.CASCADE
    )
    name = EncryptedTextField(_("name"))
    agreed_at = models.DateTimeField(_("agreed"), default=timezone.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self):
        return f"{self._meta.verbose_name} {self.pk}"


def own_file_name(recording: "Recording", _filename: str) -> str:
    """A new name for every take, so that no browser keeps playing the old one."""
    return f"voices/{recording.voice.code}/{secrets.token_hex(8)}.mp3"


class Recording(models.Model):
    """One text, spoken in one voice. It names its text in the way `Translation` does.

    A fixed sentence of the site is of the model "phrase", with its key for a field; the text in
    short of a page goes by the number of the Dutch page, whatever language is spoken.
    """

    voice = models.ForeignKey(
        Voice, verbose_name=_("voice"), related_name="recordings", on_delete=models.CASCADE
    )
    model = models.CharField(_("kind of record"), max_length=60)
    object_id = models.PositiveBigIntegerField(_("record"), default=0)
    field = models.CharField(_("field"), max_length=40)
    file = models.FileField(_("sound"), upload_to=own_file_name, max_length=120)
    seconds = models.FloatField(_("length in seconds"), default=0)
    size = models.PositiveIntegerField(_("size in bytes"), default=0)
    text_hash = models.CharField(max_length=64, editable=False)
    is_example = models.BooleanField(_("example voice"), default=False)
    speaker = models.ForeignKey(
        Speaker,
        verbose_name=_("speaker"),
        related_name="recordings",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    made_at = models.DateTimeField(_("made"), default=timezone.now)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        constraints = [
            models.UniqueConstraint(
                fields=["voice", "model", "object_id", "field"], name="one_recording_per_voice"
            )
        ]

    def __str__(self):
        return f"{self.model} {self.object_id} {self.field} ({self.voice_id})"

    @property
    def key(self) -> tuple[str, int, str]:
        return self.model, self.object_id, self.field

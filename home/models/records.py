"""What a portrait stands on: the consent of whoever is in it, and the film with its captions."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.core.fields import EncryptedTextField

MAX_VIDEO_BYTES = 80 * 1024 * 1024


def validate_captions(file) -> None:
    """A WebVTT file: it says so in its first line and has at least one timed line."""
    file.seek(0)
    head = file.read(200_000)
    file.seek(0)
    text = head.decode("utf-8-sig", errors="replace") if isinstance(head, bytes) else head
    if not text.startswith("WEBVTT") or "-->" not in text:
        raise ValidationError(_("Choose a file with captions of the kind WebVTT (.vtt)."))


def validate_video_size(file) -> None:
    if file.size > MAX_VIDEO_BYTES:
        raise ValidationError(_("Choose a smaller film: at most 80 MB."))


class Consent(models.Model):
    """Somebody agreed to be shown. Without it nobody is; withdrawing it takes the pages down."""

    name = EncryptedTextField(_("name of the portrayed"))
    given_on = models.DateField(_("given on"))
    until = models.DateField(
        _("good until"),
        null=True,
        blank=True,
        help_text=_("Empty: until it is withdrawn."),
    )
    kept_at = EncryptedTextField(
        _("where the signed form is kept"),
        help_text=_("For instance: folder Portraits, number 12."),
    )
    withdrawn_on = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        help_text=_("Fill this in and the pages go offline at once."),
    )

    class Meta:
        ordering = ["-given_on", "-pk"]
        verbose_name = _("consent of a portrayed person")
        verbose_name_plural = _("consents of portrayed people")

    def __str__(self):
        return f"{self.name} ({self.given_on:%d-%m-%Y})"

    @property
    def is_good(self) -> bool:
        today = timezone.localdate()
        return (
            self.given_on <= today
            and self.withdrawn_on is None
            and (self.until is None or self.until >= today)
        )


class Video(models.Model):
    """A film of our own, with what is said in it written out for who cannot hear it."""

    title = models.CharField(_("title"), max_length=120)
    file = models.FileField(
        _("film"),
        upload_to="films",
        validators=[FileExtensionValidator(["mp4", "webm"]), validate_video_size],
        help_text=_("mp4 or webm, at most 720 lines high and 80 MB."),
    )
    captions = models.FileField(
        _("captions"),
        upload_to="films",
        blank=True,
        validators=[FileExtensionValidator(["vtt"]), validate_captions],
        help_text=_("A .vtt file in the language that is spoken. Needed to publish."),
    )
    language = models.CharField(_("language spoken"), max_length=12, default="nl")
    seconds = models.PositiveIntegerField(_("length in seconds"), null=True, blank=True)

    size = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["title"]
        verbose_name = _("film")
        verbose_name_plural = _("films")

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """Keeps the size, so that a page need not ask a storage elsewhere."""
        self.size = self.file.size if self.file else 0
        super().save(*args, **kwargs)

    @property
    def language_name(self) -> str:
        return dict(settings.LANGUAGES).get(self.language, self.language)

    @property
    def kind(self) -> str:
        return "video/webm" if self.file.name.endswith(".webm") else "video/mp4"

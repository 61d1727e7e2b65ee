from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.directory.choices import Notice, PlaceKind


class Place(models.Model):
    """A municipality, and within it its neighbourhoods and villages."""

    translatable_fields = ("intro",)

    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        related_name="parts",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("short name in addresses"), unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=PlaceKind)
    intro = models.TextField(_("introduction"), blank=True)
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    phone = models.CharField(_("phone number for help"), max_length=30, blank=True)
    phone_hours = models.CharField(_("when the phone is answered"), max_length=120, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self):
        return self.name

    @property
    def municipality(self) -> "Place":
        return self.parent or self


class Organisation(models.Model):
    """A partner of the coalition: somebody with something to do."""

    translatable_fields = ("about",)

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(unique=True)
    places = models.ManyToManyField(Place, verbose_name=_("places"), related_name="organisations")
    about = models.TextField(_("what they are"), blank=True)
    contact_name = models.CharField(_("contact person"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("phone number"), max_length=30, blank=True)
    is_active = models.BooleanField(_("takes part"), default=True)
    is_trusted = models.BooleanField(
        _("puts things to do on the site itself"),
        default=False,
        help_text=_("Otherwise the coordinator reads them first."),
    )
    closed_until = models.DateField(_("closed until"), null=True, blank=True)
    notice = models.CharField(
        _("how often they hear of new people"),
        max_length=8,
        choices=Notice,
        default=Notice.AT_ONCE,
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    deputy_until = models.DateField(_("deputy until"), null=True, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self):
        return self.name

    @property
    def reopens_on(self) -> date | None:
        """The first day they are there again; None when they are open."""
        is_closed = self.closed_until and self.closed_until > timezone.localdate()
        return self.closed_until if is_closed else None

    @property
    def stands_in(self):
        """The colleague who answers for the time being; None when nobody has to."""
        if not self.deputy_id or not self.deputy_until:
            return None
        is_now = self.deputy_until > timezone.localdate() and self.deputy.is_active
        return self.deputy if is_now else None

    @property
    def mailbox(self) -> str:
        """Where messages go now."""
        return self.stands_in.email if self.stands_in else self.email

    @property
    def who_answers(self) -> str:
        if self.stands_in:
            return str(self.stands_in)
        return self.contact_name or self.name


class Venue(models.Model):
    """Where one can come in: an address with its doors, stairs and seats."""

    translatable_fields = ("route",)

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(unique=True)
    place = models.ForeignKey(Place, related_name="venues", on_delete=models.PROTECT)
    street = models.CharField(_("street and number"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=7)
    town = models.CharField(_("town"), max_length=80)
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    step_free = models.BooleanField(_("step-free entrance"), null=True, blank=True)
    toilet = models.BooleanField(_("wheelchair toilet"), null=True, blank=True)
    seats = models.BooleanField(_("seats to rest"), null=True, blank=True)
    parking = models.BooleanField(_("parking for disabled people"), null=True, blank=True)
    route = models.CharField(_("how to get there"), max_length=255, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def __str__(self):
        return f"{self.name}, {self.town}"

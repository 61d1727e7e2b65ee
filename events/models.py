import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from cms.core.codes import format_code, new_code
from cms.core.fields import EncryptedTextField
from cms.core.forms import ContactKind
from events.choices import MAX_PEOPLE, RegistrationStatus, SessionStatus
from events.querysets import EventQuerySet, RegistrationQuerySet, SessionQuerySet

#: Words an editor may use for "costs nothing".
_FREE = frozenset({"", "gratis", "niets", "0", "€ 0"})


class Event(ClusterableModel):
    """Something one can come to: what it is, whose and where. Its dates are sessions."""

    translatable_fields = ("title", "summary", "description", "for_whom", "cost")

    title = models.CharField(
        _("title"),
        max_length=80,
        help_text=_("Short. It also stands above messages to people who signed up."),
    )
    slug = models.SlugField(_("short name in addresses"), max_length=80, unique=True)
    summary = models.CharField(_("in one sentence"), max_length=200, blank=True)
    description = models.TextField(_("what happens there"), blank=True)
    for_whom = models.CharField(_("who is it for"), max_length=200, blank=True)
    cost = models.CharField(
        _("what it costs"),
        max_length=120,
        blank=True,
        help_text=_("Leave empty when it costs nothing."),
    )
    picture = models.CharField(
        _("drawing"),
        max_length=40,
        blank=True,
        help_text=_("The name of one of the drawings of the house, such as “garden”."),
    )
    organisation = models.ForeignKey(
        "directory.Organisation",
        verbose_name=_("organisation"),
        related_name="events",
        on_delete=models.PROTECT,
    )
    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("place"),
        related_name="events",
        on_delete=models.PROTECT,
    )
    venue = models.ForeignKey(
        "directory.Venue",
        verbose_name=_("venue"),
        related_name="events",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        help_text=_("Leave empty for an activity by telephone."),
    )
    spoken_languages = models.JSONField(_("languages spoken there"), default=list, blank=True)
    talents = models.JSONField(_("what people do there"), default=list, blank=True)
    sign_up = models.BooleanField(
        _("sign-up needed"),
        default=True,
        help_text=_("Without a tick, everybody may simply walk in."),
    )
    phone = models.CharField(_("phone number for questions and sign-up"), max_length=30, blank=True)
    is_published = models.BooleanField(_("on the website"), default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self):
        return self.title

    @property
    def is_free(self) -> bool:
        return self.cost.strip().lower() in _FREE

    @property
    def is_by_telephone(self) -> bool:
        return self.venue_id is None


class Session(models.Model):
    """One date of an activity: the row that owns the seats."""

    event = ParentalKey(Event, related_name="sessions", on_delete=models.CASCADE)
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    previous_starts_at = models.DateTimeField(
        _("began before it moved"), null=True, blank=True, editable=False
    )
    capacity = models.PositiveSmallIntegerField(
        _("places"), null=True, blank=True, help_text=_("Leave empty when there is no limit.")
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=SessionStatus,
        default=SessionStatus.SCHEDULED,
        editable=False,
    )
    code = models.CharField(
        _("code of the short address"),
        max_length=8,
        unique=True,
        default=new_code,
        editable=False,
    )
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="session_ends_after_it_begins",
                violation_error_message=_("The end must be later than the beginning."),
            ),
            models.CheckConstraint(
                condition=Q(status__in=SessionStatus.values), name="session_status_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.event.title} {timezone.localtime(self.starts_at):%d-%m-%Y %H.%M}"

    @property
    def is_cancelled(self) -> bool:
        return self.status == SessionStatus.CANCELLED

    @property
    def is_moved(self) -> bool:
        return self.status == SessionStatus.MOVED

    @property
    def is_over(self) -> bool:
        return self.ends_at <= timezone.now()

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def seats_left(self) -> int | None:
        """How many more may come; None without a limit. Needs `with_seats()`."""
        return None if self.capacity is None else max(self.capacity - self.seats_taken, 0)

    @property
    def is_full(self) -> bool:
        return self.seats_left == 0

    @property
    def takes_sign_ups(self) -> bool:
        """Until it begins; somebody who comes late is simply welcome."""
        return self.event.sign_up and not self.is_cancelled and not self.has_begun


class Registration(models.Model):
    """Somebody who said they come, with who comes along."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    session = models.ForeignKey(
        Session, verbose_name=_("date"), related_name="registrations", on_delete=models.PROTECT
    )
    name = EncryptedTextField(_("name"))
    contact_kind = models.CharField(_("reached"), max_length=10, choices=ContactKind)
    contact = EncryptedTextField(_("phone number or address"))
    people = models.PositiveSmallIntegerField(_("how many people"), default=1)
    language = models.CharField(_("language"), max_length=12)
    code = models.CharField(_("code"), max_length=8, unique=True, default=new_code)
    status = models.CharField(_("status"), max_length=10, choices=RegistrationStatus)
    idempotency_key = models.UUIDField(unique=True, editable=False)
    created_at = models.DateTimeField(_("signed up"), default=timezone.now)
    waiting_since = models.DateTimeField(_("waiting since"), null=True, blank=True)
    confirmed_at = models.DateTimeField(_("has a place since"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)
    acting_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written down by"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name = _("sign-up")
        verbose_name_plural = _("sign-ups")
        indexes = [models.Index(fields=["session", "status"], name="registration_by_session")]
        constraints = [
            models.CheckConstraint(
                condition=Q(people__gte=1, people__lte=MAX_PEOPLE), name="registration_has_people"
            ),
            models.CheckConstraint(
                condition=Q(status__in=RegistrationStatus.values),
                name="registration_status_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(status=RegistrationStatus.WAITING) | Q(waiting_since__isnull=False),
                name="registration_waits_since",
            ),
            models.CheckConstraint(
                condition=~Q(status=RegistrationStatus.CANCELLED) | Q(cancelled_at__isnull=False),
                name="registration_cancelled_when",
            ),
        ]

    def __str__(self):
        return self.display_code

    @property
    def display_code(self) -> str:
        return format_code(self.code)

    @property
    def first_name(self) -> str:
        return self.name.split(" ", 1)[0]

    @property
    def is_confirmed(self) -> bool:
        return self.status == RegistrationStatus.CONFIRMED

    @property
    def is_waiting(self) -> bool:
        return self.status == RegistrationStatus.WAITING

    @property
    def is_cancelled(self) -> bool:
        return self.status == RegistrationStatus.CANCELLED

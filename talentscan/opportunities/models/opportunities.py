from datetime import date

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from talentscan.choices import DutchLevel, Group, Rhythm, Talent
from talentscan.opportunities.choices import Duration, Status, Weight
from talentscan.opportunities.querysets import OpportunityQuerySet, last_good_day


class Opportunity(ClusterableModel):
    """Something to do at a partner, with the facts somebody needs to say yes or no."""

    translatable_fields = (
        "title",
        "summary",
        "with_whom",
        "how_often",
        "guidance",
        "training",
        "picture_alt",
    )
    translatable_relations = ("talents",)

    slug = models.SlugField(unique=True)
    organisation = models.ForeignKey(
        "directory.Organisation",
        verbose_name=_("organisation"),
        related_name="opportunities",
        on_delete=models.PROTECT,
    )
    place = models.ForeignKey(
        "directory.Place",
        verbose_name=_("place"),
        related_name="opportunities",
        on_delete=models.PROTECT,
    )
    venue = models.ForeignKey(
        "directory.Venue",
        verbose_name=_("venue"),
        related_name="opportunities",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
    )
    title = models.CharField(_("title"), max_length=120)
    summary = models.TextField(_("what you do"))
    with_whom = models.CharField(_("with whom"), max_length=120, blank=True)
    how_often = models.CharField(_("how often"), max_length=120, blank=True)
    guidance = models.CharField(_("who shows the way"), max_length=200, blank=True)
    training = models.CharField(_("what one learns first"), max_length=200, blank=True)
    contact = models.ForeignKey(
        "opportunities.ContactPerson",
        verbose_name=_("contact person"),
        related_name="opportunities",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    picture = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("photo"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    picture_alt = models.CharField(_("what the photo shows"), max_length=160, blank=True)

    company = models.JSONField(_("people one meets"), default=list, blank=True)
    group = models.CharField(_("alone or together"), max_length=12, choices=Group, blank=True)
    postures = models.JSONField(_("sitting or standing"), default=list, blank=True)
    settings = models.JSONField(_("indoors or outdoors"), default=list, blank=True)
    rhythm = models.CharField(_("how often it is"), max_length=12, choices=Rhythm, blank=True)
    duration = models.CharField(_("for how long"), max_length=8, choices=Duration, blank=True)
    day_parts = models.JSONField(_("when it is"), default=list, blank=True)
    at_home = models.BooleanField(_("possible from home or by phone"), default=False)
    dutch = models.CharField(
        _("Dutch needed"), max_length=8, choices=DutchLevel, default=DutchLevel.LITTLE
    )
    languages = models.JSONField(_("languages spoken or useful there"), default=list, blank=True)
    facilities = models.JSONField(_("what is taken into account"), default=list, blank=True)
    helps = models.JSONField(_("what can be arranged"), default=list, blank=True)
    places_available = models.PositiveSmallIntegerField(_("how many people are welcome"), default=1)
    come_and_see = models.BooleanField(_("come and see first"), default=True)
    travel_costs = models.BooleanField(_("travel costs are paid"), default=False)
    vog = models.BooleanField(_("certificate of conduct needed (free)"), default=False)
    two_sided = models.BooleanField(
        _("two sides find each other here"),
        default=False,
        help_text=_("Such as bonus grandparents: we first speak with both sides ourselves."),
    )

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PUBLISHED)
    closed_until = models.DateField(_("closed until"), null=True, blank=True)
    checked_on = models.DateField(_("last checked"), default=timezone.localdate)
    #: How far asking "is this still true?" is; empty again once somebody has answered.
    asked_on = models.DateField(null=True, editable=False)
    reminded_on = models.DateField(null=True, editable=False)
    told_on = models.DateField(null=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")

    def __str__(self):
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("opportunities:opportunity", args=[self.slug])

    @property
    def is_published(self) -> bool:
        return self.status == Status.PUBLISHED

    @property
    def is_closed(self) -> bool:
        return self.closed_until is not None and self.closed_until > timezone.localdate()

    @property
    def reopens_on(self) -> date | None:
        """When one is welcome again, if it or its organisation is closed; None when open."""
        days = [self.organisation.reopens_on, self.closed_until if self.is_closed else None]
        return max((day for day in days if day), default=None)

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody said not long ago that all this is still so."""
        return self.checked_on >= last_good_day()

    @property
    def takes_people(self) -> bool:
        """Whether somebody may say yes now; needs the organisation."""
        return (
            self.is_published
            and self.organisation.is_active
            and not self.reopens_on
            and self.places_available > 0
        )


class OpportunityTalent(models.Model):
    """A talent that is welcome here, and what happens with it."""

    translatable_fields = ("because",)

    opportunity = ParentalKey(
        Opportunity,
        verbose_name=_("opportunity"),
        related_name="talents",
        on_delete=models.CASCADE,
    )
    talent = models.CharField(_("talent"), max_length=20, choices=Talent)
    weight = models.PositiveSmallIntegerField(_("weight"), choices=Weight, default=Weight.OFTEN)
    because = models.CharField(
        _("what happens here"),
        max_length=160,
        help_text=_("A whole sentence, for example: They cook for twenty neighbours here."),
    )

    class Meta:
        ordering = ["-weight", "pk"]
        verbose_name = _("talent")
        verbose_name_plural = _("talents")
        constraints = [
            models.UniqueConstraint(
                fields=["opportunity", "talent"], name="one_talent_per_opportunity"
            )
        ]

    def __str__(self):
        return self.get_talent_display()

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from talentscan.choices import DutchLevel, Group, Rhythm, Talent
from talentscan.opportunities.querysets import OpportunityQuerySet


def _today():
    return timezone.localdate()


class Opportunity(ClusterableModel):
    """Something to do at a partner, with the facts somebody needs to say yes or no."""

    translatable_fields = ("title", "summary", "with_whom", "how_often")
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

    company = models.JSONField(_("people one meets"), default=list, blank=True)
    group = models.CharField(_("alone or together"), max_length=12, choices=Group, blank=True)
    postures = models.JSONField(_("sitting or standing"), default=list, blank=True)
    settings = models.JSONField(_("indoors or outdoors"), default=list, blank=True)
    rhythm = models.CharField(_("how often it is"), max_length=12, choices=Rhythm, blank=True)
    day_parts = models.JSONField(_("when it is"), default=list, blank=True)
    at_home = models.BooleanField(_("possible from home or by phone"), default=False)
    dutch = models.CharField(
        _("Dutch needed"), max_length=8, choices=DutchLevel, default=DutchLevel.LITTLE
    )
    languages = models.JSONField(_("languages spoken there"), default=list, blank=True)
    facilities = models.JSONField(_("what is taken into account"), default=list, blank=True)
    places_available = models.PositiveSmallIntegerField(_("how many people are welcome"), default=1)
    come_and_see = models.BooleanField(_("come and see first"), default=True)
    travel_costs = models.BooleanField(_("travel costs are paid"), default=False)
    vog = models.BooleanField(_("certificate of conduct needed (free)"), default=False)
    checked_on = models.DateField(_("last checked"), default=_today)
    is_active = models.BooleanField(_("open"), default=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")

    def __str__(self):
        return self.title


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
    weight = models.PositiveSmallIntegerField(_("weight"), default=2)
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

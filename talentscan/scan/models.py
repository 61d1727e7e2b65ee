from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from talentscan.choices import Talent
from talentscan.scan.choices import Subject

_PICTURE_HELP = _("Name of a drawing in the house set, for example: cook")


class Card(ClusterableModel):
    """One question of the scan. Its key never changes: answers are kept by key, not by words."""

    translatable_fields = ("question", "hint")
    never_by_machine = True
    translatable_relations = ("options",)

    key = models.SlugField(
        _("key"), unique=True, help_text=_("Never changes; answers refer to it.")
    )
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)
    subject = models.CharField(_("what it tells us"), max_length=20, choices=Subject)
    question = models.CharField(_("question"), max_length=120)
    hint = models.CharField(_("hint"), max_length=160, blank=True)
    multiple = models.BooleanField(_("more than one answer"), default=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("card")
        verbose_name_plural = _("cards")

    def __str__(self):
        return self.question


class Option(models.Model):
    """One answer on a card: a picture and some words, and what it says about somebody."""

    translatable_fields = ("label", "statement")
    never_by_machine = True

    card = ParentalKey(
        Card, verbose_name=_("card"), related_name="options", on_delete=models.CASCADE
    )
    key = models.SlugField(_("key"), help_text=_("Never changes; answers refer to it."))
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)
    label = models.CharField(_("answer"), max_length=80)
    statement = models.CharField(
        _("said back to the resident"),
        max_length=120,
        help_text=_("A whole sentence, for example: You like to cook for others."),
    )
    picture = models.CharField(_("picture"), max_length=60, blank=True, help_text=_PICTURE_HELP)
    talent = models.CharField(_("talent"), max_length=20, choices=Talent, blank=True)
    weight = models.PositiveSmallIntegerField(_("weight"), default=2)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name = _("option")
        verbose_name_plural = _("options")
        constraints = [
            models.UniqueConstraint(fields=["card", "key"], name="one_option_per_key"),
            models.CheckConstraint(
                condition=models.Q(weight__gte=1, weight__lte=5), name="option_weight_1_to_5"
            ),
        ]

    def __str__(self):
        return self.label

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable


@register_setting(icon="globe", order=200)
class SiteLanguages(ClusterableModel, BaseSiteSetting):
    """Which languages one site offers, and in what order (LNG-12). None listed: all it speaks."""

    panels = [
        HelpPanel(
            content=_(
                "Dutch always comes first. Choose the other languages and their order. Nothing"
                " chosen: every language the site itself speaks."
            )
        ),
        InlinePanel("shown", heading=_("Languages"), label=_("Language")),
    ]

    class Meta:
        verbose_name = _("languages of the site")


class ShownLanguage(Orderable):
    """One language of a site."""

    site_languages = ParentalKey(SiteLanguages, related_name="shown", on_delete=models.CASCADE)
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    phone_hours = models.CharField(
        _("when somebody answers the phone in this language"),
        max_length=120,
        blank=True,
        help_text=_("In that language. Empty: the hours of the site."),
    )

    panels = [FieldPanel("language"), FieldPanel("phone_hours")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["site_languages", "language"], name="one_language_once_per_site"
            )
        ]

    def __str__(self):
        return self.get_language_display()

"""What stories and portraits share: a person in a picture, who agreed to that."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.core.pages import BasePage


class PortrayedPage(BasePage):
    """Somebody is recognisable here: it asks for their consent, and for the picture in words."""

    person = models.CharField(
        _("person"),
        max_length=80,
        blank=True,
        help_text=_("The name they chose, and their age if they like: Gerrit, 78."),
    )
    portrait = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("portrait"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
    )
    portrait_alt = models.CharField(
        _("what the portrait shows"),
        max_length=200,
        blank=True,
        help_text=_("For who cannot see it: Gerrit at his workbench, laughing."),
    )
    consent = models.ForeignKey(
        "home.Consent",
        verbose_name=_("consent"),
        related_name="+",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        help_text=_("Without consent this page cannot be published."),
    )

    person_panel = MultiFieldPanel(
        [
            FieldPanel("person"),
            FieldPanel("portrait"),
            FieldPanel("portrait_alt"),
            FieldPanel("consent"),
        ],
        heading=_("Who"),
    )

    class Meta:
        abstract = True

    def publish_problems(self) -> dict[str, str]:
        problems = super().publish_problems()
        if not self.person.strip():
            problems["person"] = _("Write the name this person wants to be known by.")
        if self.portrait_id is None:
            problems["portrait"] = _("Choose a portrait.")
        elif not self.portrait_alt.strip():
            problems["portrait_alt"] = _("Describe the portrait for people who cannot see it.")
        if self.consent is None:
            problems["consent"] = _("Choose the consent of the person in this portrait.")
        elif not self.consent.is_good:
            problems["consent"] = _("This consent has ended. Ask the person again.")
        return problems

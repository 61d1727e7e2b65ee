"""What changes on an opportunity, or where it is, reaches its row for the matching at once."""

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.directory.models import Place, Venue
from talentscan.opportunities.models import Opportunity, OpportunityTalent
from talentscan.opportunities.services.match_rows import refresh_match_rows


@receiver(post_save, sender=Opportunity)
def opportunity_saved(instance: Opportunity, **kwargs) -> None:
    refresh_match_rows([instance.pk])


@receiver(post_save, sender=OpportunityTalent)
def talent_saved(instance: OpportunityTalent, **kwargs) -> None:
    refresh_match_rows([instance.opportunity_id])


@receiver(post_delete, sender=OpportunityTalent)
def talent_removed(instance: OpportunityTalent, origin, **kwargs) -> None:
    """Not when the whole opportunity goes: its row goes along."""
    if getattr(origin, "model", type(origin)) is OpportunityTalent:
        refresh_match_rows([instance.opportunity_id])


@receiver(post_save, sender=Venue)
@receiver(post_save, sender=Place)
def moved(instance: Venue | Place, created: bool, **kwargs) -> None:
    if not created:
        here = Q(venue=instance) if isinstance(instance, Venue) else Q(place=instance)
        refresh_match_rows(Opportunity.objects.filter(here).values_list("pk", flat=True))

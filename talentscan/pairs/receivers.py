"""What happens here when somebody takes everything back, or is erased."""

from django.dispatch import receiver

from talentscan.pairs import services
from talentscan.referrals.models import Resident
from talentscan.referrals.services.withdrawal import erased, withdrew_everything


@receiver(withdrew_everything, dispatch_uid="pairs.withdrew_everything")
def stop_with_them(sender, resident: Resident, **_kwargs) -> None:
    services.stop_grandparents_of(resident)


@receiver(erased, dispatch_uid="pairs.erased")
def forget_them(sender, resident: Resident, **_kwargs) -> None:
    services.forget_grandparents(resident)

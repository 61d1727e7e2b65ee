"""What a referral does when a message has arrived, or a moment to look does not go ahead."""

from django.dispatch import receiver

from cms.messaging.models import Message
from cms.messaging.signals import delivered
from talentscan.opportunities.models import TryOut
from talentscan.opportunities.services.tryouts import try_out_cancelled
from talentscan.referrals import services
from talentscan.referrals.services import house


@receiver(delivered, dispatch_uid="referrals.sent")
def note_that_it_was_sent(sender, message: Message, **_kwargs) -> None:
    if message.kind == "referrals.asked":
        services.record_sent(int(message.subject_id))
    elif message.kind == house.DIGEST:
        house.record_digest(int(message.subject_id), message.created_at)


@receiver(try_out_cancelled, dispatch_uid="referrals.moment_off")
def tell_who_would_come(sender, try_out: TryOut, **_kwargs) -> None:
    services.cancel_visits_at(try_out)

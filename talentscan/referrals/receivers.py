"""What a referral does when one of its messages has arrived."""

from django.dispatch import receiver

from cms.messaging.models import Message
from cms.messaging.signals import delivered
from talentscan.referrals import services


@receiver(delivered, dispatch_uid="referrals.sent")
def note_that_it_was_sent(sender, message: Message, **_kwargs) -> None:
    if message.kind == "referrals.asked":
        services.record_sent(int(message.subject_id))

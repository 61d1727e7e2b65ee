"""What the talent bank keeps, why, and for how long."""

from datetime import timedelta

from django.utils import timezone

from cms.core.privacy import Purpose, register, register_purge
from talentscan.bank.models import BankEntry, BankQuestion

_KEPT = "6 months, or until you stop; asked again each time"
_QUESTION = "24 months"
LONGEST = timedelta(days=730)

register(
    BankEntry,
    resident=Purpose("So that we know whose talents we keep.", _KEPT),
    place=Purpose("So that a partner hears how many people there are in a place.", _KEPT),
    consent_version=Purpose("To show which words you said yes to.", _KEPT),
    consent_language=Purpose("To know in which language you read them.", _KEPT),
    recorded_by=Purpose("So that we know who heard your yes.", _KEPT),
    given_at=Purpose("To show when you said yes.", _KEPT),
    holds_until=Purpose("So that we ask you in time whether it still holds.", _KEPT),
    asked_at=Purpose("So that we ask you once.", _KEPT),
    end_reason=Purpose("To know that it ended as you wished.", "stays, without your name"),
)
_WORK = "legitimate interest"
register(
    BankQuestion,
    text=Purpose("So that the coordinator knows what a partner looks for.", _QUESTION, _WORK),
    answer=Purpose("So that a partner reads what came of it.", _QUESTION, _WORK),
    asked_by=Purpose("So that we know who asked.", _QUESTION, _WORK),
    answered_by=Purpose("So that we know who answered.", _QUESTION, _WORK),
)


@register_purge
def purge_questions() -> int:
    """What partners asked long ago, with the answers."""
    old = BankQuestion.objects.filter(created_at__lt=timezone.now() - LONGEST)
    return old.delete()[0]

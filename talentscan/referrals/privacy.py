"""What is kept of a resident, why, and for how long."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from cms.core.privacy import Purpose, register, register_purge
from talentscan.referrals import extensions
from talentscan.referrals.choices import WAITING
from talentscan.referrals.models import Helper, Introduction, Question, Resident, Task
from talentscan.referrals.services import erase

_KEPT = "6 months after the last step, at most 24 months"
QUIET = timedelta(days=183)
LONGEST = timedelta(days=730)

register(
    Resident,
    name=Purpose("So that the partner you chose knows whom to ask for.", _KEPT),
    contact=Purpose("So that the partner you chose can reach you.", _KEPT),
    contact_kind=Purpose("So that you are reached in the way you want.", _KEPT),
    birth_year=Purpose("So that only you can open your card.", _KEPT),
    answers=Purpose("So that the partner knows what you like to do.", _KEPT),
    idea=Purpose("So that we know what you want to talk about.", _KEPT),
    wanted=Purpose("So that we know which places you want to talk about.", _KEPT),
    card_code=Purpose("So that you can see how it stands.", _KEPT),
    language=Purpose("So that we write to you in your language.", _KEPT),
    recorded_by=Purpose("So that we know who filled in the scan with you.", _KEPT),
)
_HELPER = "as long as the person they brought"
register(
    Helper,
    name=Purpose("So that we know who brought you.", _HELPER),
    relation=Purpose("So that we know whether family or a professional brought you.", _HELPER),
    organisation=Purpose("So that we know where a professional works.", _HELPER),
    contact_kind=Purpose("So that helpers get their news in the way they want.", _HELPER),
    contact=Purpose("So that helpers hear whether it began.", _HELPER),
    language=Purpose("So that we write to helpers in their language.", _HELPER),
)
register(
    Introduction,
    yes_heard_on=Purpose("To show that you said yes before we called you.", _KEPT),
    yes_language=Purpose("To know in which language you said yes.", _KEPT),
)
register(
    Task,
    note=Purpose("So that a colleague knows what we spoke of.", _KEPT),
    done_by=Purpose("So that we know who called you.", _KEPT),
)
register(
    Question,
    answer=Purpose("So that we hear from you how it went, and help further.", _KEPT),
    user=Purpose("So that we know who wrote your answer down.", _KEPT),
)


@register_purge
def purge_residents() -> int:
    """Erase who withdrew and whose days of grace are over, and who has been quiet too long."""
    now = timezone.now()
    open_ids = Resident.objects.filter(referrals__state__in=WAITING).values("pk")
    quiet = (
        Q(created_at__lt=now - QUIET)
        & ~Q(pk__in=open_ids)
        & ~Q(referrals__ledger__at__gte=now - QUIET)
    )
    forgotten = quiet | Q(created_at__lt=now - LONGEST)
    for said_yes_anew in extensions.kept:
        forgotten &= ~Q(pk__in=said_yes_anew())
    due = Resident.objects.filter(Q(erase_after__lte=now) | forgotten, erased_at=None)
    residents = list(due.distinct())
    for resident in residents:
        erase(resident)
    return len(residents)

"""Where the talent bank joins the desk, the card and the retention of the referrals."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.workdays import add_working_days
from cms.directory.models import Place
from talentscan.bank import selectors, services, wishes
from talentscan.bank.choices import EndReason
from talentscan.bank.models import BankEntry, BankQuestion
from talentscan.referrals import extensions
from talentscan.referrals.models import Resident
from talentscan.referrals.services.withdrawal import erased, withdrew_everything


def questions_on_the_desk(user, place: Place | None) -> extensions.Lines:
    """Open questions of partners; one about no place in particular is about every place."""
    found = selectors.questions_of(user).open().order_by("created_at")
    towns = wishes.towns()
    asked = [(question, wishes.from_dict(question.filters, towns)) for question in found]
    lines = [
        _line(question, wish)
        for question, wish in asked
        if place is None or wish.place in {None, place}
    ]
    return extensions.Lines("wie-kan", _("Partners ask who could…"), lines)


def _line(question: BankQuestion, wish: wishes.Wishes) -> extensions.Line:
    asked = timezone.localdate(question.created_at)
    answer_by = add_working_days(asked, settings.REFERRAL_ANSWER_WORKING_DAYS)
    return extensions.Line(
        question.organisation.name,
        wish.in_words or [_("In their own words")],
        reverse("bank:desk_question", args=[question.public_id]),
        question.created_at,
        is_late=answer_by < timezone.localdate(),
    )


@dataclass(frozen=True)
class Kept:
    """What a card says about the talent bank."""

    entry: BankEntry

    @property
    def is_asked(self) -> bool:
        return self.entry.asked_at is not None


def on_the_card(resident: Resident) -> extensions.CardPart | None:
    entry = None if resident.erase_after else selectors.open_entry(resident)
    return extensions.CardPart("bank/_card_part.html", Kept(entry)) if entry else None


def who_is_kept() -> QuerySet:
    return BankEntry.objects.open().values_list("resident", flat=True)


extensions.desk_piles.append(questions_on_the_desk)
extensions.card_parts.append(on_the_card)
extensions.kept.append(who_is_kept)


@receiver(withdrew_everything, dispatch_uid="bank.withdrew")
def withdrawn_with_the_rest(sender, resident: Resident, **_kwargs) -> None:
    services.end_with_everything(resident, EndReason.WITHDREW)


@receiver(erased, dispatch_uid="bank.erased")
def erased_with_the_rest(sender, resident: Resident, **_kwargs) -> None:
    services.end_with_everything(resident, EndReason.ERASED)

"""A partner asks who could; the coordinator asks the people first, and answers in a sentence."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core import audit
from cms.directory.models import Organisation
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from talentscan.bank.exceptions import AnsweredAlready, AskedAlready, TooManyQuestions
from talentscan.bank.models import BankQuestion
from talentscan.bank.wishes import Wishes
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.choices import Channel


@transaction.atomic
def ask_question(
    organisation: Organisation,
    wishes: Wishes,
    *,
    text: str,
    opportunity: Opportunity | None = None,
    acting_user,
) -> BankQuestion:
    """Put a question on the desk.

    Raises AskedAlready for the same wishes while they wait, and TooManyQuestions.
    """
    waiting = BankQuestion.objects.open().filter(organisation=organisation)
    if waiting.filter(filters_key=wishes.key).exists():
        raise AskedAlready
    if waiting.count() >= settings.BANK_OPEN_QUESTIONS:
        raise TooManyQuestions
    try:
        with transaction.atomic():
            question = BankQuestion.objects.create(
                organisation=organisation,
                opportunity=opportunity,
                filters=wishes.as_dict(),
                filters_key=wishes.key,
                text=text,
                asked_by=acting_user,
            )
    except IntegrityError:  # the same form, twice at once
        raise AskedAlready from None
    audit.log("asked the talent bank", question, user=acting_user, channel=Channel.PORTAL)
    return question


@transaction.atomic
def answer_question(question_id: int, *, text: str, acting_user) -> BankQuestion:
    """Answer in a sentence, and let the partner know. Raises AnsweredAlready."""
    question = BankQuestion.objects.select_for_update(no_key=True).get(pk=question_id)
    if question.answered_at:
        raise AnsweredAlready
    question.answer, question.answered_at, question.answered_by = text, timezone.now(), acting_user
    question.save(update_fields=["answer", "answered_at", "answered_by"])
    audit.log("answered a partner", question, user=acting_user, channel=Channel.DESK)
    organisation = question.organisation
    messages.enqueue(
        "bank.answered",
        question,
        channel=MessageChannel.EMAIL if organisation.mailbox else MessageChannel.CALL,
        language=settings.LANGUAGE_CODE,
        key=f"bank.answered:{question.pk}",
    )
    return question

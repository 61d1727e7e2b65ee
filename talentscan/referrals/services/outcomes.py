"""How did it go? Both sides say it; where they differ, a person asks."""

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from talentscan.referrals.choices import (
    ALLOWED,
    CLOSED,
    Answer,
    Channel,
    Entry,
    Moment,
    Side,
    State,
    TaskKind,
)
from talentscan.referrals.exceptions import SameAnswer, StepNotAllowed
from talentscan.referrals.models import Question, Referral
from talentscan.referrals.services import answers, contradictions, tasks
from talentscan.referrals.services.steps import (
    locked,
    message_partner,
    message_resident,
    taken,
    write,
)

#: Where an answer brings a referral, if it may go there.
_STATE_OF = {
    Answer.BEGAN: State.STARTED,
    Answer.GOES_ON: State.STARTED,
    Answer.NOT_BEGUN: State.NOT_STARTED,
    Answer.STOPPED: State.STOPPED,
}


@transaction.atomic
def ask(referral_id: int, side: Side, moment: Moment) -> Question:
    """Ask one side, over their own channel; whoever was asked or has answered is left alone."""
    referral = locked(referral_id)
    question, created = Question.objects.get_or_create(referral=referral, side=side, moment=moment)
    if not created:
        return question
    key = f"question:{question.pk}"
    if side == Side.PARTNER:
        message_partner("referrals.how_partner", referral, subject=question, key=key)
    elif referral.resident.erased_at is None:
        message_resident("referrals.how_resident", referral.resident, subject=question, key=key)
    return question


@transaction.atomic
def answer(question_id: int, said: Answer, *, channel: Channel, acting_user=None) -> Question:
    """One side says how it went. Raises SameAnswer, and StepNotAllowed for a second opinion."""
    found = Question.objects.get(pk=question_id)
    referral = locked(found.referral_id)  # one lock for both sides: two answers cannot pass by
    question = Question.objects.select_for_update(no_key=True).get(pk=question_id)
    if question.answer:
        raise SameAnswer if question.answer == said else StepNotAllowed
    if said not in question.choices or referral.state == State.WITHDRAWN:
        raise StepNotAllowed
    question.answer, question.channel = said, channel
    question.answered_at = timezone.now()
    question.user = acting_user if acting_user and acting_user.is_authenticated else None
    question.save()
    audit.log(f"outcome {said}", referral, user=acting_user, channel=channel)
    if not contradictions.look(question):
        _follow(question, referral, channel=channel, acting_user=acting_user)
    return question


def _follow(question: Question, referral: Referral, *, channel: Channel, acting_user) -> None:
    """Bring the referral where the answer says it is."""
    if question.answer == Answer.NO_SHOW:
        if referral.state == State.MEETING:
            answers.record_no_show(referral.pk, channel=channel, acting_user=acting_user)
        else:
            tasks.add(
                TaskKind.NO_SHOW, referral.resident, referral=referral, detail=question.moment
            )
        return
    state = _STATE_OF.get(question.answer)
    if state in ALLOWED[referral.state]:
        referral.state = state
        referral.closed_at = timezone.now() if state in CLOSED else None
        taken(referral, Entry(state), channel, user=acting_user)
    if question.answer == Answer.GOES_ON and not _is_written(referral, Entry.GOES_ON):
        write(referral, Entry.GOES_ON, channel, user=acting_user)


def _is_written(referral: Referral, entry: Entry) -> bool:
    return referral.ledger.filter(entry=entry).exists()

"""Where two sides say what cannot both be true, somebody calls; no machine decides who is right."""

from talentscan.referrals.choices import NEGATIVE, POSITIVE, Answer, TaskKind
from talentscan.referrals.models import Question
from talentscan.referrals.services import tasks


def look(question: Question) -> bool:
    """Whether this answer contradicts the other side; if so it is put on the desk."""
    referral = question.referral
    if not _contradicts(question):
        return False
    tasks.add(TaskKind.CONTRADICTION, referral.resident, referral=referral, detail=question.moment)
    return True


def _contradicts(question: Question) -> bool:
    if question.answer == Answer.NO_CONTACT:
        return True  # asked only when the partner said that they spoke
    others = question.referral.questions.filter(moment=question.moment)
    other = others.exclude(side=question.side).exclude(answer="").first()
    if other is None:
        return False
    said = {question.answer, other.answer}
    return bool(said & POSITIVE) and bool(said & NEGATIVE)

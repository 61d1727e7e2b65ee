"""What a partner answers; the same for a button in a message, the portal and a phone call."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.workdays import add_working_days
from cms.directory.models import Organisation
from talentscan.referrals.choices import (
    Answer,
    Channel,
    Entry,
    Moment,
    Side,
    State,
    TaskKind,
)
from talentscan.referrals.exceptions import DayTooFar, MoreTimeOnce, SameAnswer, StepNotAllowed
from talentscan.referrals.models import DeclineReason, Question, Referral
from talentscan.referrals.services import contradictions, tasks
from talentscan.referrals.services.steps import (
    is_second_tap,
    locked,
    message_resident,
    step,
    taken,
    write,
)
from talentscan.referrals.services.visits import cancel_visits_of

#: What a partner's answer takes off the desk.
_ANSWERED = (TaskKind.OVERDUE, TaskKind.OTHER_PLACE, TaskKind.UNREACHABLE)


@transaction.atomic
def pick_up(referral_id: int, *, by: date, channel: Channel, acting_user=None) -> Referral:
    """The partner will call before a day, and from now on sees whom.

    A second day, once, is more time. Raises DayTooFar and MoreTimeOnce.
    """
    was = locked(referral_id).state
    referral = step(referral_id, State.PICKED_UP, channel=channel, user=acting_user)
    today = timezone.localdate()
    if not today <= by <= add_working_days(today, settings.REFERRAL_SNOOZE_WORKING_DAYS):
        raise DayTooFar
    entry = Entry.PICKED_UP
    if was == State.PICKED_UP:
        if referral.promised_on == by:
            raise SameAnswer
        if referral.is_postponed:
            raise MoreTimeOnce
        entry, referral.is_postponed = Entry.POSTPONED, True
    _seen(referral)
    referral.promised_on = by
    taken(referral, entry, channel, user=acting_user, day=by)
    tasks.settle(referral, *_ANSWERED)
    return referral


@transaction.atomic
def record_contact(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """A person has called, and spoken with them."""
    referral = step(referral_id, State.CONTACTED, channel=channel, user=acting_user)
    _spoken(referral)
    taken(referral, Entry.CONTACTED, channel, user=acting_user)
    tasks.settle(referral, *_ANSWERED)
    return referral


@transaction.atomic
def record_meeting(referral_id: int, *, on: date, channel: Channel, acting_user=None) -> Referral:
    """They have agreed on a day to meet; whoever agreed has been in touch."""
    referral = step(referral_id, State.MEETING, channel=channel, user=acting_user)
    if referral.meeting_on == on and is_second_tap(
        referral, Entry.MEETING, channel=channel, user=acting_user
    ):
        raise SameAnswer
    if referral.contacted_at is None:
        _spoken(referral)
        write(referral, Entry.CONTACTED, channel, user=acting_user)
    referral.meeting_on = on
    taken(referral, Entry.MEETING, channel, user=acting_user, day=on)
    tasks.settle(referral, *_ANSWERED)
    return referral


@transaction.atomic
def record_no_show(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """They did not come: a call to ask how they are, never a mark."""
    referral = locked(referral_id)
    if referral.state != State.MEETING:
        is_same = is_second_tap(referral, Entry.NO_SHOW, channel=channel, user=acting_user)
        raise SameAnswer if is_same else StepNotAllowed
    detail = str(referral.meeting_on)
    referral.state, referral.meeting_on = State.CONTACTED, None
    taken(referral, Entry.NO_SHOW, channel, user=acting_user)
    tasks.add(TaskKind.NO_SHOW, referral.resident, referral=referral, detail=detail)
    return referral


@transaction.atomic
def record_outcome(
    referral_id: int, *, started: bool, channel: Channel, acting_user=None
) -> Referral:
    """The partner says that it began, or that it did not; then something else is offered."""
    state = State.STARTED if started else State.NOT_STARTED
    referral = step(referral_id, state, channel=channel, user=acting_user)
    taken(referral, Entry(state), channel, user=acting_user)
    if channel != Channel.CARD:
        _keep_as_answer(referral, started=started, channel=channel, user=acting_user)
    return referral


@transaction.atomic
def record_stop(referral_id: int, *, channel: Channel, acting_user=None) -> Referral:
    """It was good while it lasted; the desk looks on with the resident, if they like."""
    referral = step(referral_id, State.STOPPED, channel=channel, user=acting_user)
    taken(referral, Entry.STOPPED, channel, user=acting_user)
    return referral


def _keep_as_answer(referral: Referral, *, started: bool, channel: Channel, user) -> None:
    """Who has said it need not be asked any more."""
    question, _created = Question.objects.get_or_create(
        referral=referral, side=Side.PARTNER, moment=Moment.FIRST
    )
    if not question.answer:
        question.answer = Answer.BEGAN if started else Answer.NOT_BEGUN
        question.answered_at, question.channel = timezone.now(), channel
        question.user = user if user and user.is_authenticated else None
        question.save()
        contradictions.look(question)


@transaction.atomic
def decline(
    referral_id: int,
    *,
    channel: Channel,
    reason: DeclineReason | None = None,
    suggested: Organisation | None = None,
    acting_user=None,
) -> Referral:
    """It does not fit this partner now: the resident hears so kindly, the desk looks on."""
    referral = step(referral_id, State.DECLINED, channel=channel, user=acting_user)
    referral.reason, referral.suggested = reason, suggested
    taken(referral, Entry.DECLINED, channel, user=acting_user)
    tasks.settle(referral, *_ANSWERED)
    cancel_visits_of(referral, acting_user=acting_user)
    tasks.add(TaskKind.OTHER_PLACE, referral.resident, referral=referral)
    message_resident(
        "referrals.declined", referral.resident, subject=referral, key=f"declined:{referral.pk}"
    )
    return referral


@transaction.atomic
def record_sent(referral_id: int) -> None:
    """The question has left for the partner, or somebody has read it out to them."""
    referral = locked(referral_id)
    if referral.sent_at is None and referral.state != State.WITHDRAWN:
        referral.sent_at = timezone.now()
        referral.save(update_fields=["sent_at"])
        write(referral, Entry.SENT, Channel.SYSTEM)


@transaction.atomic
def record_seen(referral_id: int, *, channel: Channel, acting_user=None) -> None:
    """A person at the partner has the question before them; a link that was opened is not yet that.

    Mail scanners open links; so this is told by a page that is really looked at, or by an answer.
    """
    referral = locked(referral_id)
    if referral.seen_at is None and referral.state == State.ASKED:
        referral.seen_at = timezone.now()
        referral.save(update_fields=["seen_at"])
        write(referral, Entry.SEEN, channel, user=acting_user)
        audit.log("read", referral, user=acting_user, channel=channel)


def _seen(referral: Referral) -> None:
    now = timezone.now()
    referral.seen_at = referral.seen_at or now
    referral.contact_seen_at = referral.contact_seen_at or now


def _spoken(referral: Referral) -> None:
    _seen(referral)
    referral.contacted_at = referral.contacted_at or timezone.now()

"""What partners arrange themselves: their facts, colleagues, holidays, and what they are told."""

from datetime import date, datetime, time

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.workdays import add_working_days, is_working_day
from cms.directory.choices import Notice
from cms.directory.models import Organisation
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from cms.users import services as users
from cms.users.choices import Role
from cms.users.models import User
from cms.users.signals import invited
from talentscan.referrals.choices import Channel, State
from talentscan.referrals.models import Referral
from talentscan.referrals.services import answers

DIGEST = "referrals.digest"
NOBODY_LEFT = "referrals.nobody_left"
#: Before this hour nobody is written to.
_MORNING = time(8)


def colleagues(organisation: Organisation):
    """Who of this house may log in now."""
    found = User.objects.filter(organisation=organisation, role=Role.PARTNER, is_active=True)
    return found.order_by("name", "email")


# Colleagues --------------------------------------------------------------------------------------
@transaction.atomic
def invite_colleague(organisation: Organisation, *, name: str, email: str, acting_user) -> User:
    """Somebody of the same house; whoever left before comes back with a new invitation."""
    user = users.invite(email, name=name, role=Role.PARTNER, organisation=organisation)
    if user.organisation_id != organisation.pk:
        raise ValueError("An account of another house is never taken over.")
    if not user.is_active:
        user.is_active = True
        user.save(update_fields=["is_active"])
    audit.log("colleague invited", user, user=acting_user, channel=Channel.PORTAL)
    invited.send(sender=User, user=user)
    return user


@transaction.atomic
def remove_colleague(user: User, *, acting_user) -> bool:
    """Out at once. Whoever is the last tells the coordinator by leaving. Says whether any stay."""
    organisation = Organisation.objects.select_for_update(no_key=True).get(pk=user.organisation_id)
    user.is_active = False
    user.save(update_fields=["is_active"])
    if organisation.deputy_id == user.pk:
        organisation.deputy = organisation.deputy_until = None
        organisation.save(update_fields=["deputy", "deputy_until"])
    action = "colleague left" if user == acting_user else "colleague removed"
    audit.log(action, user, user=acting_user, channel=Channel.PORTAL)
    if colleagues(organisation).exists():
        return True
    messages.enqueue(
        NOBODY_LEFT,
        organisation,
        channel=MessageChannel.CALL,
        language=settings.LANGUAGE_CODE,
        key=f"{NOBODY_LEFT}:{organisation.pk}:{user.pk}:{timezone.localdate()}",
    )
    return False


# The house ---------------------------------------------------------------------------------------
@transaction.atomic
def close_house(organisation_id: int, day: date | None, *, acting_user) -> Organisation:
    """Closed until that day, or open again. Who waits gets the same time after it."""
    organisation = Organisation.objects.select_for_update(no_key=True).get(pk=organisation_id)
    organisation.closed_until = day
    organisation.save(update_fields=["closed_until"])
    if day:
        answer_by = add_working_days(day, settings.REFERRAL_ANSWER_WORKING_DAYS)
        organisation.referrals.filter(state=State.ASKED, answer_by__lt=answer_by).update(
            answer_by=answer_by
        )
    action = "closed for a while" if day else "open again"
    audit.log(action, organisation, user=acting_user, channel=Channel.PORTAL)
    return organisation


@transaction.atomic
def keep(organisation: Organisation, *, acting_user, fields: list[str]) -> None:
    """What a form changed of one's own organisation."""
    if "deputy" in fields and organisation.deputy_id is None:
        organisation.deputy_until = None
    organisation.save(update_fields=fields)
    audit.log("facts changed", organisation, user=acting_user, channel=Channel.PORTAL)


# Who would rather hear of several at once --------------------------------------------------------
def unheard(organisation: Organisation):
    """Who asked, and of whom no message has told yet."""
    return Referral.objects.filter(organisation=organisation, state=State.ASKED, sent_at=None)


def hears_at_once(organisation: Organisation) -> bool:
    return organisation.notice == Notice.AT_ONCE


def send_digests(now: datetime | None = None) -> int:
    """One message for all who are new, at the rhythm a partner chose; a job of the worker.

    Nobody waits longer than the days after which we would remind: then even a weekly one goes.
    """
    now = timezone.localtime(now)
    today = now.date()
    if now.time() < _MORNING or not is_working_day(today):
        return 0
    found = Organisation.objects.exclude(notice=Notice.AT_ONCE).filter(
        is_active=True, referrals__state=State.ASKED, referrals__sent_at=None
    )
    return sum(_digest(organisation, today) for organisation in found.distinct())


def _digest(organisation: Organisation, today: date) -> int:
    oldest = unheard(organisation).order_by("created_at").first()
    if oldest is None or not _is_due(organisation, oldest, today):
        return 0
    channel = MessageChannel.EMAIL if organisation.mailbox else MessageChannel.CALL
    messages.enqueue(
        DIGEST,
        organisation,
        channel=channel,
        language=settings.LANGUAGE_CODE,
        key=f"{DIGEST}:{organisation.pk}:{today}",
    )
    return 1


def _is_due(organisation: Organisation, oldest: Referral, today: date) -> bool:
    if organisation.notice == Notice.DAILY or today.weekday() == 0:
        return True
    asked = timezone.localdate(oldest.created_at)
    return today >= add_working_days(asked, settings.REFERRAL_NUDGE_WORKING_DAYS)


def record_digest(organisation_id: int, written_at: datetime) -> None:
    """A message about several has left: each of them was told of."""
    told = Referral.objects.filter(
        organisation=organisation_id,
        state=State.ASKED,
        sent_at=None,
        created_at__lte=written_at,
    )
    for pk in told.values_list("pk", flat=True):
        answers.record_sent(pk)

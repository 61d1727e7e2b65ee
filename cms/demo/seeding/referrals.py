"""People on their way to a place: each pile of the desk and each state has its example.

Everything goes through the services; only what takes days is moved back in time afterwards.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from cms.core.workdays import add_working_days
from cms.demo.content import people as content
from cms.demo.content.shapes import Person
from talentscan.opportunities.models import Opportunity, TryOut
from talentscan.referrals import services
from talentscan.referrals.choices import Answer, Channel, Entry, Moment, Relation, Side
from talentscan.referrals.models import Referral
from talentscan.scan.answers import Answers

_MOMENTS = ("created_at", "sent_at", "seen_at", "contact_seen_at", "contacted_at", "closed_at")


def seed_referrals() -> None:
    """Who said yes, who was brought by somebody else, and who asked us to call."""
    people = {person.key: person for person in content.PEOPLE}
    opportunities = {row.slug: row for row in Opportunity.objects.all()}
    for person_key, opportunity_key, state in content.REFERRALS:
        source = people[person_key]
        resident = services.give_consent(
            [opportunities[opportunity_key].pk],
            person=_person(source),
            answers=_answers(source),
            language=source.language,
            idempotency_key=_key(source),
        )
        _BRING_TO[state](resident.referrals.get())
    _seed_introductions()
    _seed_callers()


def _seed_introductions() -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    for source, bringer, idea in content.INTRODUCED:
        services.introduce(
            helper=services.Bringer(
                bringer.name,
                Relation(bringer.relation),
                bringer.contact_kind,
                bringer.contact,
                bringer.organisation,
            ),
            person=_person(source),
            yes=services.HeardYes(yesterday, source.language),
            idea=idea,
            language="nl",
            idempotency_key=_key(source),
        )


def _seed_callers() -> None:
    for source, idea in content.CALLERS:
        services.ask_for_call(
            person=_person(source),
            idea=idea,
            answers=_answers(source),
            language=source.language,
            idempotency_key=_key(source),
        )


def _person(source: Person) -> services.Person:
    return services.Person(source.name, source.contact_kind, source.contact, source.birth_year)


def _answers(source: Person) -> dict:
    return Answers({key: list(keys) for key, keys in source.answers.items()}).as_dict()


def _key(source: Person) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"demo/{source.key}")


# How far each of them is -------------------------------------------------------------------------
def _open(referral: Referral) -> None:
    """Nobody has answered yet."""


def _overdue(referral: Referral) -> None:
    _move_back(referral, days=12)
    asked = timezone.localdate() - timedelta(days=12)
    referral.answer_by = add_working_days(asked, 5)
    referral.save(update_fields=["answer_by"])


def _picked_up(referral: Referral) -> None:
    soon = add_working_days(timezone.localdate(), 2)
    services.pick_up(referral.pk, by=soon, channel=Channel.LINK)


def _unreachable(referral: Referral) -> None:
    """Three attempts on three days."""
    _picked_up(referral)
    for how in (Entry.NO_ANSWER, Entry.VOICEMAIL, Entry.NO_ANSWER):
        _move_back(referral, days=1)
        services.record_attempt(referral.pk, how, channel=Channel.LINK)


def _contacted(referral: Referral) -> None:
    _picked_up(referral)
    services.record_contact(referral.pk, channel=Channel.LINK)


def _meeting(referral: Referral) -> None:
    _picked_up(referral)
    on = add_working_days(timezone.localdate(), 4)
    services.record_meeting(referral.pk, on=on, channel=Channel.LINK)


def _no_show(referral: Referral) -> None:
    _meeting(referral)
    services.record_no_show(referral.pk, channel=Channel.LINK)


def _visit(referral: Referral) -> None:
    """They come and look first."""
    moments = TryOut.objects.filter(opportunity=referral.opportunity_id, cancelled_at=None)
    moment = moments.filter(starts_at__gt=timezone.now()).earliest("starts_at")
    services.plan_visit(referral.pk, moment.public_id)


def _begun(referral: Referral) -> None:
    _contacted(referral)
    services.record_outcome(referral.pk, started=True, channel=Channel.LINK)


def _contradiction(referral: Referral) -> None:
    """The partner says that it began; the resident, that it did not."""
    _begun(referral)
    _move_back(referral, days=3)
    question = services.ask(referral.pk, Side.RESIDENT, Moment.FIRST)
    services.answer(question.pk, Answer.NOT_BEGUN, channel=Channel.CARD)


def _not_begun(referral: Referral) -> None:
    _contacted(referral)
    services.record_outcome(referral.pk, started=False, channel=Channel.LINK)
    _move_back(referral, days=9)


def _stopped(referral: Referral) -> None:
    _begun(referral)
    _move_back(referral, days=50)
    services.record_stop(referral.pk, channel=Channel.LINK)


def _declined(referral: Referral) -> None:
    services.decline(referral.pk, channel=Channel.LINK)


def _withdrawn(referral: Referral) -> None:
    """The partner has seen the details, and has not said yet that they are deleted."""
    _picked_up(referral)
    services.withdraw(referral.pk, channel=Channel.CARD)
    _move_back(referral, days=8)


_BRING_TO: dict[str, Callable[[Referral], None]] = {
    "open": _open,
    "overdue": _overdue,
    "picked_up": _picked_up,
    "unreachable": _unreachable,
    "contacted": _contacted,
    "meeting": _meeting,
    "no_show": _no_show,
    "visit": _visit,
    "begun": _begun,
    "contradiction": _contradiction,
    "not_begun": _not_begun,
    "stopped": _stopped,
    "declined": _declined,
    "withdrawn": _withdrawn,
}


def _move_back(referral: Referral, *, days: int) -> None:
    """As if all that happened to it so far was so many days earlier."""
    earlier = timedelta(days=days)
    referral.refresh_from_db()
    for name in _MOMENTS:
        if value := getattr(referral, name):
            setattr(referral, name, value - earlier)
    referral.save(update_fields=_MOMENTS)
    for entry in referral.ledger.all():
        referral.ledger.filter(pk=entry.pk).update(at=entry.at - earlier)

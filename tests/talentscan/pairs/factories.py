"""Small made-up families, bonus grandparents and pairs."""

import uuid
from datetime import timedelta

from django.utils import timezone

from cms.users.choices import Role
from talentscan.pairs import services
from talentscan.pairs.desk_choices import Outcome, Side
from talentscan.pairs.models import Family, Grandparent, Pair, PairSide
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Resident
from tests.events.factories import place
from tests.talentscan import factories

WISHES = {
    "often": "weekly",
    "far": "town",
    "term": "long",
    "kinds": ["play", "read"],
    "languages": ["nl"],
}
WHERE = "Huiskamer de Linde, Lindelaan 1"


def coordinator():
    return factories.user(Role.COORDINATOR)


def family(*, spoken: bool = False, read_in: str = "nl", language: str = "nl", **values) -> Family:
    """A family that asked; where wished, one that was spoken with."""
    wishes = WISHES | {"place": place(), "ages": ["small"], "note": ""}
    wishes |= {name: values.pop(name) for name in list(values) if name in wishes}
    found = services.ask_family(
        person=factories.person(birth_year="", **values),
        wishes=services.FamilyWishes(**wishes),
        language=language,
        idempotency_key=uuid.uuid4(),
        read_in=read_in,
    )
    return services.mark_spoken(found, acting_user=coordinator()) if spoken else found


def grandparent(
    *, spoken: bool = False, vog: bool = False, resident: Resident | None = None, **values
) -> Grandparent:
    """Somebody on the list; where wished, spoken with and with the certificate seen."""
    wishes = WISHES | {"place": place()}
    wishes |= {name: values.pop(name) for name in list(values) if name in wishes}
    resident = resident or factories.caller(idea="", **values)
    found = services.add_grandparent(resident.pk, acting_user=coordinator())
    services.correct_wishes(found, wishes, acting_user=coordinator())
    if spoken:
        services.mark_spoken(found, acting_user=coordinator())
    if vog:
        services.note_vog(found.pk, seen_on=timezone.localdate(), acting_user=coordinator())
    found.refresh_from_db()
    return found


def pair(*, vog: bool = False, one: dict | None = None, other: dict | None = None) -> Pair:
    """Two who were just proposed to each other."""
    return services.propose(
        family(spoken=True, **(one or {})).pk,
        grandparent(spoken=True, vog=vog, **(other or {})).pk,
        acting_user=coordinator(),
    )


def side(of: Pair, which: Side) -> PairSide:
    return PairSide.objects.get(pair=of, side=which)


def say(of: Pair, which: Side, *, yes: bool = True, channel: Channel = Channel.LINK) -> PairSide:
    return services.answer(side(of, which).pk, yes=yes, channel=channel)


def both_say_yes(of: Pair) -> Pair:
    for which in Side:
        say(of, which)
    of.refresh_from_db()
    return of


def plan(of: Pair, *, days: int = 3) -> Pair:
    at = timezone.now() + timedelta(days=days)
    return services.plan_meeting(of.pk, at=at, where=WHERE, acting_user=coordinator())


def met(of: Pair) -> Pair:
    """They met yesterday."""
    plan(of)
    Pair.objects.filter(pk=of.pk).update(meeting_at=timezone.now() - timedelta(days=1))
    of.refresh_from_db()
    return of


def outcome(of: Pair, said: Outcome, **values) -> Pair:
    return services.record_outcome(of.pk, said, acting_user=coordinator(), **values)

"""Families and bonus grandparents in the demo: new, spoken with, and proposed. None of them exists."""

import uuid
from dataclasses import dataclass, field

from django.utils import timezone

from cms.core.workdays import add_working_days
from cms.directory.models import Place
from cms.users.choices import Role
from cms.users.models import User
from talentscan.opportunities.models import Opportunity
from talentscan.pairs import services
from talentscan.pairs.models import Family, Grandparent
from talentscan.referrals import services as referral_services
from talentscan.referrals.choices import Channel
from talentscan.scan.answers import Answers

_OPPORTUNITY = "bonus-opa-oma"
_WISHES = {"often": "weekly", "far": "town", "term": "long"}


@dataclass(frozen=True)
class _Somebody:
    key: str
    name: str
    contact_kind: str
    contact: str
    place: str
    kinds: list[str] = field(default_factory=list)
    languages: tuple[str, ...] = ("nl",)
    ages: list[str] = field(default_factory=list)
    note: str = ""
    birth_year: str = ""


# fmt: off
_NEW = _Somebody("fam-1", "Samira en Youssef", "phone", "06 00 00 00 41", "pittelo", ["play", "read", "eat"], ("nl", "ar"), ["small", "young"], "Onze ouders wonen ver weg. De kinderen vragen vaak naar een oma.")
_SPOKEN = _Somebody("fam-2", "Lotte", "email", "lotte@gezin.example", "kloosterveen", ["outside", "read", "homework"], ("nl",), ["young", "big"])
_PROPOSED = _Somebody("fam-3", "Joost en Merel", "email", "joost.merel@gezin.example", "noorderpark", ["play", "read", "school"], ("nl",), ["small"])
_FREE = _Somebody("bonus-1", "Wiebe", "phone", "06 00 00 00 42", "noorderpark", ["outside", "homework", "play"], birth_year="1952")
_ASKED = _Somebody("bonus-2", "Gea", "email", "gea@bewoner.example", "peelo", ["read", "play", "eat"], birth_year="1950")
_UNSPOKEN = _Somebody("bonus-3", "Hendrik", "phone", "06 00 00 00 43", "pittelo", birth_year="1947")
# fmt: on


def seed_pairs() -> None:
    """A place with two sides, three families, and three older people who said yes to it."""
    Opportunity.objects.filter(slug=_OPPORTUNITY).update(two_sided=True)
    coordinator = User.objects.filter(role=Role.COORDINATOR).first()
    _family(_NEW)
    for source in (_SPOKEN, _PROPOSED):
        services.mark_spoken(_family(source), acting_user=coordinator)
    proposed = Family.objects.get(idempotency_key=_key(_PROPOSED))
    _resident(_UNSPOKEN)
    free, asked = (_grandparent(source, coordinator) for source in (_FREE, _ASKED))
    services.note_vog(free.pk, seen_on=timezone.localdate(), acting_user=coordinator)
    services.propose(proposed.pk, asked.pk, acting_user=coordinator)


def _key(source: _Somebody) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"demo/{source.key}")


def _person(source: _Somebody) -> referral_services.Person:
    return referral_services.Person(
        source.name, source.contact_kind, source.contact, source.birth_year
    )


def _family(source: _Somebody) -> Family:
    return services.ask_family(
        person=_person(source),
        wishes=services.FamilyWishes(
            place=Place.objects.get(slug=source.place),
            kinds=source.kinds,
            languages=list(source.languages),
            ages=source.ages,
            note=source.note,
            **_WISHES,
        ),
        language="nl",
        idempotency_key=_key(source),
        read_in="nl",
    )


def _resident(source: _Somebody):
    """Somebody who said yes to it in the scan, and whom the partner has spoken with."""
    answers = Answers({"where": [source.place], "languages": list(source.languages)})
    resident = referral_services.give_consent(
        [Opportunity.objects.get(slug=_OPPORTUNITY).pk],
        person=_person(source),
        answers=answers.as_dict(),
        language="nl",
        idempotency_key=_key(source),
    )
    referral = resident.referrals.get()
    soon = add_working_days(timezone.localdate(), 2)
    referral_services.pick_up(referral.pk, by=soon, channel=Channel.LINK)
    referral_services.record_contact(referral.pk, channel=Channel.LINK)
    return resident


def _grandparent(source: _Somebody, coordinator: User) -> Grandparent:
    resident = _resident(source)
    grandparent = services.add_grandparent(
        resident.pk, referral=resident.referrals.get(), acting_user=coordinator
    )
    wishes = _WISHES | {"kinds": source.kinds, "languages": list(source.languages)}
    services.correct_wishes(grandparent, wishes, acting_user=coordinator)
    return services.mark_spoken(grandparent, acting_user=coordinator)

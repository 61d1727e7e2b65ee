"""The talent bank of the demo: fourteen people who stay, one of them asked whether it still holds,
and two questions of a partner. None of them exists."""

import uuid
from datetime import timedelta

from django.utils import timezone

from cms.demo.content.shapes import Person
from cms.directory.models import Place
from cms.users.choices import Role
from cms.users.models import User
from talentscan.bank import services
from talentscan.bank.models import BankEntry
from talentscan.bank.wishes import Wishes
from talentscan.choices import DayPart, Talent
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.services import Person as Somebody
from talentscan.scan.answers import Answers

# fmt: off
_PEOPLE = (
    (3, Person("bank-1", "Hatice", "phone", "06 00 00 00 61", "1954", "tr", {"where": ("feijenoord",), "hands": ("cooking",), "joy": ("visitors",), "when": ("morning",), "languages": ("tr", "nl_little")})),
    (9, Person("bank-2", "Wim", "email", "wim@bewoner.example", "1949", "nl", {"where": ("charlois",), "hands": ("cooking", "mending"), "when": ("morning", "afternoon"), "languages": ("nl",)})),
    (14, Person("bank-3", "Ilse", "phone", "06 00 00 00 62", "1951", "pap", {"where": ("charlois",), "joy": ("music",), "hands": ("cooking",), "when": ("morning", "weekend"), "languages": ("pap", "nl")})),
    (21, Person("bank-4", "Naima", "through", "Haar zoon Bilal, 06 00 00 00 63", "1947", "ar", {"where": ("delfshaven",), "others": ("meals",), "when": ("morning",), "languages": ("ar", "nl_little")})),
    (30, Person("bank-5", "Marga", "phone", "06 00 00 00 64", "1943", "nl", {"where": ("feijenoord",), "hands": ("cooking", "textile"), "languages": ("nl",), "needs": ("step_free",)})),
    (44, Person("bank-6", "Stanley", "visit", "", "1956", "nl", {"where": ("rotterdam",), "others": ("meals", "lifts"), "when": ("morning", "evening"), "languages": ("nl", "srn")})),
    (52, Person("bank-7", "Sevda", "letter", "Parkdreef 98, 3011 ZZ Rotterdam", "1950", "tr", {"where": ("charlois",), "hands": ("textile",), "joy": ("talk",), "when": ("afternoon",), "languages": ("tr",)})),
    (60, Person("bank-8", "Lammert", "phone", "06 00 00 00 65", "1945", "nl", {"where": ("kloosterveen",), "life": ("workshop",), "joy": ("stories",), "when": ("afternoon",), "languages": ("nl",)})),
    (75, Person("bank-9", "Annie", "email", "annie@bewoner.example", "1941", "nl", {"where": ("pittelo",), "joy": ("games", "visitors"), "reach": ("street",), "languages": ("nl",)})),
    (88, Person("bank-10", "Roelie", "phone", "06 00 00 00 66", "1953", "nl", {"where": ("peelo",), "others": ("grandchildren",), "when": ("morning",), "languages": ("nl",)})),
    (97, Person("bank-11", "Farid", "email", "farid@bewoner.example", "1957", "en", {"where": ("assen",), "life": ("computers", "teaching"), "when": ("evening",), "languages": ("en", "nl")})),
    (110, Person("bank-12", "Tjitske", "letter", "Brinklaan 97, 9755 ZZ Onnen", "1939", "nl", {"where": ("onnen",), "joy": ("animals", "growing"), "languages": ("nl",)})),
    (131, Person("bank-13", "Berend", "phone", "06 00 00 00 67", "1948", "nl", {"where": ("haren",), "others": ("lifts", "letters"), "when": ("morning", "afternoon"), "languages": ("nl",)})),
    (172, Person("bank-14", "Joke", "phone", "06 00 00 00 68", "1944", "nl", {"where": ("haren",), "joy": ("music", "moving"), "when": ("weekend",), "languages": ("nl",)})),
)
# fmt: on
_PARTNER = "keuken-van-zuid"


def seed_bank() -> None:
    """Everybody joins as residents do; only the day of their yes is moved back."""
    today = timezone.localdate()
    for days, source in _PEOPLE:
        entry = services.join(
            Somebody(source.name, source.contact_kind, source.contact, source.birth_year),
            answers=Answers({card: list(keys) for card, keys in source.answers.items()}),
            language=source.language,
            read_in="nl",
            idempotency_key=uuid.uuid5(uuid.NAMESPACE_URL, f"demo/{source.key}"),
        )
        BankEntry.objects.filter(pk=entry.pk).update(
            given_at=timezone.now() - timedelta(days=days),
            holds_until=services.holds_until(today - timedelta(days=days)),
        )
    for entry in BankEntry.objects.filter(holds_until__lt=today + timedelta(days=14)):
        services.ask_again(entry.pk)
    _seed_questions()


def _seed_questions() -> None:
    """One waits on the desk, one was answered."""
    partner = User.objects.filter(role=Role.PARTNER, organisation__slug=_PARTNER).first()
    coordinator = User.objects.filter(role=Role.COORDINATOR).first()
    town = Place.objects.get(slug="rotterdam")
    answered = services.ask_question(
        partner.organisation,
        Wishes(talents=(Talent.TEXTILE,), place=town),
        text="Onze schorten zijn versleten. Wie naait er graag mee op een middag?",
        acting_user=partner,
    )
    services.answer_question(
        answered.pk,
        text="Wij belden twee mensen. Eén komt volgende week kijken, als u thuis bent.",
        acting_user=coordinator,
    )
    services.ask_question(
        partner.organisation,
        Wishes(talents=(Talent.COOK,), place=town, when=(DayPart.MORNING,)),
        text="Wie bakt er op vrijdagochtend brood met ons? Ervaring hoeft niet.",
        opportunity=Opportunity.objects.filter(slug="brood-bakken").first(),
        acting_user=partner,
    )

"""Small made-up records for the tests of the talent scan."""

import itertools
import uuid
from datetime import timedelta

from django.utils import timezone

from cms.directory.models import Organisation
from cms.languages.choices import State
from cms.languages.selectors import obj_text, with_texts
from cms.languages.services import set_many
from cms.users import services as users
from cms.users.choices import Role
from talentscan.bank import services as bank
from talentscan.bank.wishes import Wishes
from talentscan.choices import Talent
from talentscan.opportunities import services as opportunity_services
from talentscan.opportunities.models import Opportunity, OpportunityTalent, TryOut
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, Relation
from talentscan.referrals.forms import promise_days
from talentscan.referrals.models import Introduction, Referral, Resident
from talentscan.referrals.wording import load_starter_texts
from talentscan.scan.answers import Answers
from tests.events.factories import place, venue

_numbers = itertools.count(1)

ANSWERS = {"chosen": {"joy": ["music"], "languages": ["tr"], "when": ["morning"]}, "struck": []}


def organisation(**values) -> Organisation:
    number = next(_numbers)
    defaults = {
        "name": f"De Werkbank {number}",
        "slug": f"de-werkbank-{number}",
        "contact_name": "Harm",
        "email": f"harm{number}@werkbank.example",
        "phone": "085 000 00 01",
    }
    return Organisation.objects.create(**defaults | values)


def opportunity(of: Organisation | None = None, *, talent: str = Talent.MUSIC, **values):
    number = next(_numbers)
    where = values.pop("place", None) or place()
    defaults = {
        "slug": f"samen-zingen-{number}",
        "title": f"Samen zingen {number}",
        "summary": "U zingt met wie er is.",
        "organisation": of or organisation(),
        "place": where,
        "venue": venue(where),
        "day_parts": ["morning", "afternoon"],
        "dutch": "none",
        "places_available": 3,
    }
    found = Opportunity.objects.create(**defaults | values)
    OpportunityTalent.objects.create(
        opportunity=found, talent=talent, weight=3, because="Hier zingen twintig mensen."
    )
    return found


def moment(of: Opportunity, **values) -> TryOut:
    """A moment to come and look, next week."""
    defaults = {
        "starts_at": timezone.now() + timedelta(days=next(_numbers) % 50 + 7),
        "buddy_name": "Sevim",
        "door_text": "De gele deur.",
        "capacity": 2,
    }
    return opportunity_services.add_try_out(of, **defaults | values)


def visit(of: Referral, at: TryOut):
    return services.plan_visit(of.pk, at.public_id)


def person(**values) -> services.Person:
    number = next(_numbers)
    defaults = {
        "name": f"Emine {number}",
        "contact_kind": "phone",
        "contact": "06 12 34 56 78",
        "birth_year": "1948",
    }
    return services.Person(**defaults | values)


def check_words(*languages: str) -> None:
    """Somebody read the words of a yes in these languages."""
    records = load_starter_texts()
    for language in languages:
        texts = {
            (record, "text", language): str(obj_text(record, "text", language))
            for record in with_texts(records, language)
        }
        set_many(texts, state=State.CHECKED)


def resident(*opportunities: Opportunity, **values) -> Resident:
    """Somebody who said yes to these places."""
    language = values.pop("language", "nl")
    check_words(*{language} - {"nl"})
    answers = values.pop("answers", ANSWERS)
    return services.give_consent(
        [found.pk for found in opportunities or [opportunity()]],
        person=person(**values),
        answers=answers,
        language=language,
        idempotency_key=uuid.uuid4(),
    )


def caller(*, idea: str = "Ik wil graag iets met bloemen.", **values) -> Resident:
    """Somebody who asked us to call."""
    return services.ask_for_call(
        person=person(birth_year="", **values),
        idea=idea,
        answers=ANSWERS,
        language="nl",
        idempotency_key=uuid.uuid4(),
    )


def introduction(**values) -> Introduction:
    """Somebody whom family brought to us."""
    helper = {"name": "Fatma", "contact_kind": "email", "contact": "fatma@example.org"} | values
    return services.introduce(
        helper=services.Bringer(relation=Relation.FAMILY, **helper),
        person=person(birth_year=""),
        yes=services.HeardYes(timezone.localdate(), "tr"),
        idea="",
        language="en",
        idempotency_key=uuid.uuid4(),
    )


def referral(of: Organisation | None = None, **values) -> Referral:
    return resident(opportunity(of), **values).referrals.get()


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def pick_up(found: Referral) -> Referral:
    return services.pick_up(found.pk, by=tomorrow(), channel=Channel.LINK)


def user(role: Role, **values):
    number = next(_numbers)
    return users.invite(f"user{number}@example.org", name=f"User {number}", role=role, **values)


def promise_day():
    """A day a partner may choose."""
    return promise_days()[0]


# The talent bank ---------------------------------------------------------------------------------
def bank_entry(*, days_ago: int = 1, answers: dict | None = None, **values):
    """Somebody who keeps their talents with us since so many days."""
    language = values.pop("language", "nl")
    entry = bank.join(
        person(**values),
        answers=Answers.from_dict(answers or ANSWERS),
        language=language,
        read_in="nl",
        idempotency_key=uuid.uuid4(),
    )
    entry.given_at = timezone.now() - timedelta(days=days_ago)
    entry.holds_until = bank.holds_until(timezone.localdate() - timedelta(days=days_ago))
    entry.save()
    return entry


def bank_question(of: Organisation | None = None, **values):
    """A partner asks who could make music."""
    defaults = {"text": "Wie speelt er graag een liedje bij de koffie?"}
    wished = values.pop("wishes", Wishes(talents=(Talent.MUSIC,)))
    by = values.pop("asked_by", None) or user(Role.PARTNER, organisation=of or organisation())
    return bank.ask_question(by.organisation, wished, acting_user=by, **defaults | values)

import uuid
from datetime import timedelta

from django.utils import timezone

from cms.core.workdays import add_working_days
from cms.demo.content.people import LOGINS, PEOPLE, REFERRALS
from cms.directory.models import Organisation
from cms.users import services as user_services
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import services as referral_services
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Referral
from talentscan.scan.answers import Answers


def seed_logins() -> None:
    """One account per role, and two partners."""
    organisations = {row.slug: row for row in Organisation.objects.all()}
    for login in LOGINS:
        user_services.invite(
            login.email,
            name=login.name,
            role=login.role,
            organisation=organisations.get(login.organisation),
        )


def seed_referrals() -> None:
    """Referrals in every state, so that desk and portal have something to show."""
    people = {person.key: person for person in PEOPLE}
    opportunities = {row.slug: row for row in Opportunity.objects.all()}
    for person_key, opportunity_key, state in REFERRALS:
        source = people[person_key]
        resident = referral_services.give_consent(
            [opportunities[opportunity_key].pk],
            person=referral_services.Person(
                source.name, source.contact_kind, source.contact, source.birth_year
            ),
            answers=Answers({key: list(keys) for key, keys in source.answers.items()}).as_dict(),
            language=source.language,
            idempotency_key=uuid.uuid5(uuid.NAMESPACE_URL, f"demo/{person_key}"),
        )
        _bring_to(resident.referrals.get(), state)


def _bring_to(referral: Referral, state: str) -> None:
    soon = add_working_days(timezone.localdate(), 2)
    if state == "overdue":
        asked = timezone.now() - timedelta(days=12)
        Referral.objects.filter(pk=referral.pk).update(
            created_at=asked, answer_by=add_working_days(asked.date(), 5)
        )
        referral.ledger.update(at=asked)
    elif state == "picked_up":
        referral_services.pick_up(referral.pk, by=soon, channel=Channel.LINK)
    elif state == "declined":
        referral_services.decline(referral.pk, channel=Channel.LINK)
    elif state == "begun":
        referral_services.pick_up(referral.pk, by=soon, channel=Channel.LINK)
        referral_services.record_contact(referral.pk, channel=Channel.LINK)
        referral_services.record_outcome(referral.pk, started=True, channel=Channel.LINK)

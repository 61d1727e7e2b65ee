"""Partners write: a draft, its facts and texts, and sending it to the coordinator.

Facts count at once. Texts of what is on the site wait with the coordinator, unless the partner is
trusted; the old version stays up meanwhile. The opportunity's row is locked first, always.
"""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from cms.core import audit
from cms.directory.models import Organisation, Place
from talentscan.opportunities.choices import UNDECIDED, Status, SubmissionState
from talentscan.opportunities.exceptions import NotComplete
from talentscan.opportunities.models import (
    ContactPerson,
    Opportunity,
    OpportunityTalent,
    Submission,
)

#: What a coordinator reads before it is on the site.
TEXTS = (
    "title",
    "summary",
    "with_whom",
    "how_often",
    "guidance",
    "training",
    "picture_id",
    "picture_alt",
    "talents",
)
#: Addresses below the list that are no opportunity.
_RESERVED = frozenset({"nieuw"})
_LONGEST_SLUG = 40


@transaction.atomic
def start_draft(
    organisation: Organisation, *, title: str, summary: str, place: Place, acting_user=None
) -> Opportunity:
    """A new draft. The same title again gives the same draft, however often one presses."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    twin = organisation.opportunities.filter(title=title, status=Status.DRAFT).first()
    if twin:
        return twin
    opportunity = Opportunity.objects.create(
        slug=_free_slug(title),
        organisation=organisation,
        place=place,
        title=title,
        summary=summary,
        contact=organisation.contact_people.first(),
        status=Status.DRAFT,
    )
    audit.log("draft begun", opportunity, user=acting_user)
    return opportunity


def _free_slug(title: str) -> str:
    base = slugify(title)
    if len(base) > _LONGEST_SLUG:
        base = base[: _LONGEST_SLUG + 1].rpartition("-")[0][:_LONGEST_SLUG]
    base = base.strip("-") or "plek"
    taken = set(Opportunity.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 4))
    return next(slug for slug in (base, *numbered) if slug not in taken and slug not in _RESERVED)


@transaction.atomic
def write(opportunity_id: int, values: Mapping, *, acting_user=None) -> Opportunity:
    """Keep what a partner filled in: facts on the row, texts where they belong."""
    opportunity = Opportunity.objects.select_for_update(no_key=True).get(pk=opportunity_id)
    texts = {name: value for name, value in values.items() if name in TEXTS}
    facts = {name: value for name, value in values.items() if name not in TEXTS}
    for name, value in facts.items():
        setattr(opportunity, name, value)
    if facts:
        opportunity.save(update_fields=[*facts, "changed_at"])
    if not texts:
        return opportunity
    if not opportunity.is_published:
        apply_texts(opportunity, texts)
    elif opportunity.organisation.is_trusted:
        if differing(opportunity, texts):
            apply_texts(opportunity, texts)
            _accept_trusted(opportunity, acting_user)
    else:
        _put_aside(opportunity, texts, acting_user)
    return opportunity


def apply_texts(opportunity: Opportunity, texts: Mapping) -> None:
    """Put texts on the row itself; the talents are replaced as a whole."""
    texts = dict(texts)
    talents = texts.pop("talents", None)
    for name, value in texts.items():
        setattr(opportunity, name, value)
    opportunity.save()
    if talents is not None:
        opportunity.talents.exclude(talent__in=talents).delete()
        for talent, (weight, because) in talents.items():
            OpportunityTalent.objects.update_or_create(
                opportunity=opportunity,
                talent=talent,
                defaults={"weight": weight, "because": because},
            )


def talents_of(opportunity: Opportunity) -> dict[str, list]:
    """{talent: [weight, sentence]}, the way a submission keeps them."""
    rows = OpportunityTalent.objects.filter(opportunity=opportunity)
    return {row.talent: [row.weight, row.because] for row in rows}


def differing(opportunity: Opportunity, texts: Mapping) -> dict:
    """Of these texts, those that are not what stands on the site."""
    now = {name: getattr(opportunity, name) for name in texts if name != "talents"}
    if "talents" in texts:
        now["talents"] = talents_of(opportunity)
    return {name: value for name, value in texts.items() if value != now[name]}


def _put_aside(opportunity: Opportunity, texts: Mapping, acting_user) -> None:
    submission = opportunity.submissions.filter(state__in=UNDECIDED).first()
    changes = {**(submission.changes if submission else {}), **texts}
    changes = differing(opportunity, changes)
    if submission is None and changes:
        submission = Submission(opportunity=opportunity)
    if submission is None:
        return
    if not changes and submission.state == SubmissionState.OPEN:
        submission.delete()
        return
    submission.changes, submission.submitted_by = changes, acting_user
    submission.save()


def _accept_trusted(opportunity: Opportunity, acting_user) -> None:
    """On the site at once; the desk finds it among what it has not seen yet."""
    now = timezone.now()
    unseen = opportunity.submissions.unseen().first()
    submission = unseen or Submission(opportunity=opportunity)
    submission.state = SubmissionState.ACCEPTED
    submission.submitted_by, submission.submitted_at = acting_user, now
    submission.decided_at = now
    submission.save()


def lacking(opportunity: Opportunity) -> list[str]:
    """Names of what must be there before a coordinator can read it."""
    missing = [name for name in ("title", "summary", "how_often") if not getattr(opportunity, name)]
    talents = talents_of(opportunity)
    if not talents:
        missing.append("talents")
    elif not all(because for _weight, because in talents.values()):
        missing.append("because")
    if opportunity.venue_id is None and not opportunity.at_home:
        missing.append("venue")
    return missing


@transaction.atomic
def submit(opportunity_id: int, *, acting_user=None) -> Opportunity:
    """To the coordinator, or onto the site when the partner is trusted. Raises NotComplete."""
    opportunity = Opportunity.objects.select_for_update(no_key=True).get(pk=opportunity_id)
    if lacking(opportunity):
        raise NotComplete
    submission = opportunity.submissions.filter(state__in=UNDECIDED).first()
    if opportunity.is_published and submission is None:
        return opportunity
    if opportunity.organisation.is_trusted:
        _publish_trusted(opportunity, submission, acting_user)
        return opportunity
    if submission and submission.is_waiting:
        return opportunity
    submission = submission or Submission(opportunity=opportunity)
    submission.state = SubmissionState.WAITING
    submission.submitted_by, submission.submitted_at = acting_user, timezone.now()
    submission.save()
    if not opportunity.is_published:
        opportunity.status = Status.WAITING
        opportunity.save(update_fields=["status", "changed_at"])
    audit.log("sent to the coordinator", opportunity, user=acting_user)
    return opportunity


def _publish_trusted(opportunity: Opportunity, submission: Submission | None, acting_user) -> None:
    if submission:
        apply_texts(opportunity, submission.changes)
        submission.delete()
    opportunity.status = Status.PUBLISHED
    opportunity.checked_on = timezone.localdate()
    opportunity.asked_on = opportunity.reminded_on = opportunity.told_on = None
    opportunity.save()
    _accept_trusted(opportunity, acting_user)
    audit.log("published by a trusted partner", opportunity, user=acting_user)


@transaction.atomic
def keep_contact(
    opportunity: Opportunity, *, name: str, photo=None, acting_user=None
) -> ContactPerson:
    """Who welcomes people here; somebody of that name at the same partner is the same person."""
    people = ContactPerson.objects.select_for_update(no_key=True).filter(
        organisation=opportunity.organisation_id
    )
    person = next((found for found in people if found.name == name), None)
    person = person or ContactPerson(organisation_id=opportunity.organisation_id, name=name)
    if photo is not None:
        person.photo = photo
    person.agreed_on = timezone.localdate()
    person.save()
    write(opportunity.pk, {"contact": person}, acting_user=acting_user)
    return person

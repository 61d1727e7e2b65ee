"""What partners and coordinators see of an opportunity on its way to the site."""

import hashlib
import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from talentscan.choices import Talent
from talentscan.opportunities.choices import UNDECIDED, Status, SubmissionState, Weight
from talentscan.opportunities.language_check import Hint, hints
from talentscan.opportunities.models import Opportunity, Submission

#: Texts in the order in which they are read.
_READ = ("title", "summary", "with_whom", "how_often", "guidance", "training", "picture_alt")

#: Of what stopped, the last ones.
_MOST_STOPPED = 20


@dataclass(frozen=True)
class Difference:
    """One text as it is on the site, and as it would be."""

    label: str
    old: str
    new: str


# Texts -------------------------------------------------------------------------------------------
def undecided(opportunity: Opportunity) -> Submission | None:
    """What a partner is writing or has sent; there is one at most."""
    return opportunity.submissions.filter(state__in=UNDECIDED).first()


def texts_now(opportunity: Opportunity) -> dict:
    """The texts on the row itself, as a submission would keep them."""
    rows = opportunity.talents.all()
    return {
        **{name: getattr(opportunity, name) for name in _READ},
        "picture_id": opportunity.picture_id,
        "talents": {row.talent: [row.weight, row.because] for row in rows},
    }


def texts_to_be(opportunity: Opportunity, submission: Submission | None) -> dict:
    """The texts with the partner's changes over them."""
    return {**texts_now(opportunity), **(submission.changes if submission else {})}


def version_of(opportunity: Opportunity, submission: Submission) -> str:
    """Changes with any letter the coordinator would put on the site."""
    texts = texts_to_be(Opportunity.objects.get(pk=opportunity.pk), submission)
    return hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()[:32]


def _talent_lines(talents: dict) -> list[str]:
    by_weight = sorted(talents.items(), key=lambda item: (-item[1][0], item[0]))
    return [
        f"{Talent(talent).label} ({Weight(weight).label}): {because}"
        for talent, (weight, because) in by_weight
    ]


def differences(opportunity: Opportunity, submission: Submission | None) -> list[Difference]:
    """What the partner changed, in the order in which it is read; for a new one, all of it."""
    now = texts_now(opportunity)
    new = texts_to_be(opportunity, submission)
    is_new = not opportunity.is_published
    found = []
    for name in _READ:
        if new[name] and is_new or new[name] != now[name]:
            label = str(opportunity._meta.get_field(name).verbose_name)
            found.append(Difference(label, "" if is_new else now[name], new[name]))
    if is_new or new["talents"] != now["talents"]:
        old_lines = [] if is_new else _talent_lines(now["talents"])
        found.append(
            Difference(_("Talents"), "\n".join(old_lines), "\n".join(_talent_lines(new["talents"])))
        )
    if new["picture_id"] != now["picture_id"]:
        found.append(Difference(_("Photo"), "", _("There is a new photo.")))
    return found


def hints_for(texts: dict) -> list[Hint]:
    """What could be plainer in all that people will read."""
    sentences = [because for _weight, because in texts["talents"].values()]
    return hints(*(texts[name] for name in _READ), *sentences)


# Lists -------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Own:
    """One line in a partner's list: the opportunity, and what is under way with it."""

    opportunity: Opportunity
    submission: Submission | None

    @property
    def is_asked(self) -> bool:
        """Whether we wait to hear if it is still true."""
        return self.opportunity.is_published and self.opportunity.asked_on is not None


def own(user) -> list[Own]:
    """Everything of a partner, what needs it first: two queries."""
    found = list(Opportunity.objects.visible_to(user).for_listing())
    rows = Submission.objects.filter(opportunity__in=found, state__in=UNDECIDED)
    under_way = {row.opportunity_id: row for row in rows}
    order = {Status.DRAFT: 0, Status.WAITING: 1, Status.PUBLISHED: 1, Status.STOPPED: 2}
    lines = [Own(opportunity, under_way.get(opportunity.pk)) for opportunity in found]
    return sorted(
        lines,
        key=lambda line: (
            not line.is_asked,
            not (line.submission and line.submission.is_returned),
            order[Status(line.opportunity.status)],
            line.opportunity.title,
        ),
    )


def for_the_desk() -> dict[str, list]:
    """What waits for a coordinator, and what has stopped: a constant number of queries."""
    submissions = Submission.objects.select_related(
        "opportunity__organisation", "opportunity__place", "submitted_by"
    )
    published = Opportunity.objects.published().for_listing()
    return {
        "waiting": list(submissions.waiting()),
        "unseen": list(submissions.unseen()),
        "unconfirmed": list(published.filter(told_on__isnull=False).order_by("checked_on")),
        "returned": list(submissions.filter(state=SubmissionState.RETURNED)),
        "drafts": list(
            Opportunity.objects.filter(status=Status.DRAFT).for_listing().order_by("-created_at")
        ),
        "stopped": list(
            Opportunity.objects.filter(status=Status.STOPPED)
            .for_listing()
            .order_by("-changed_at")[:_MOST_STOPPED]
        ),
    }


def to_confirm(organisation) -> list[Opportunity]:
    """What we asked this partner about, longest waiting first."""
    asked = Opportunity.objects.published().for_listing().filter(organisation=organisation)
    return list(asked.filter(asked_on__isnull=False).order_by("checked_on", "title"))

"""What partners hear about their own opportunities. Nothing about any resident."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.core import tokens
from cms.directory.models import Organisation
from cms.messaging.choices import MACHINE_CHANNELS
from cms.messaging.registry import Rendered, message, tell_apart
from cms.messaging.rendering import render
from talentscan.opportunities.choices import SubmissionState
from talentscan.opportunities.drafts import to_confirm
from talentscan.opportunities.models import Submission

#: Purpose of the link that opens the page "is this still true?".
PURPOSE = "still-true"
_LINK_DAYS = 60

tell_apart(Organisation, "name", str)
tell_apart(Submission, "opportunity__title", str)


def _to_partner(row, organisation: Organisation, template: str, **context) -> Rendered:
    """By mail with a button; for a call without, and with the page where the desk answers."""
    by_machine = row.channel in MACHINE_CHANNELS
    return render(
        template,
        {"organisation": organisation, "by_machine": by_machine, **context},
        row.language,
        to=organisation.mailbox if by_machine else organisation.phone,
        who=organisation.who_answers,
        answer_url="" if by_machine else reverse("opportunities:desk"),
    )


def _still_true(row, organisation: Organisation, *, again: bool) -> Rendered | None:
    opportunities = to_confirm(organisation)
    if not opportunities or not organisation.is_active:
        return None
    token = tokens.make_link(PURPOSE, organisation, seed=str(row.pk), days=_LINK_DAYS)
    return _to_partner(
        row,
        organisation,
        "opportunities/emails/still_true",
        opportunities=opportunities,
        again=again,
        link=reverse("opportunities:open_check", args=[token]),
    )


@message(
    "opportunities.still_true",
    label=_("A partner is asked whether it is still true"),
    to_staff=True,
)
def still_true(row, organisation: Organisation) -> Rendered | None:
    return _still_true(row, organisation, again=False)


@message("opportunities.still_true_again", label=_("A partner is asked once more"), to_staff=True)
def still_true_again(row, organisation: Organisation) -> Rendered | None:
    return _still_true(row, organisation, again=True)


@message(
    "opportunities.call_about_truth", label=_("Call a partner: is it still true?"), to_staff=True
)
def call_about_truth(row, organisation: Organisation) -> Rendered | None:
    return _still_true(row, organisation, again=True)


@message("opportunities.decided", label=_("A partner hears about a text it sent"), to_staff=True)
def decided(row, submission: Submission) -> Rendered | None:
    states = {SubmissionState.ACCEPTED, SubmissionState.RETURNED}
    if submission.state not in states:
        return None
    opportunity = submission.opportunity
    if submission.is_returned:
        link = reverse("opportunities:own", args=[opportunity.slug])
    else:
        link = opportunity.get_absolute_url()
    return _to_partner(
        row,
        opportunity.organisation,
        "opportunities/emails/decided",
        submission=submission,
        opportunity=opportunity,
        link=link,
    )

"""What staff see of the outbox: no names, those come with opening one message."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from cms.messaging import registry
from cms.messaging.choices import Channel, Status
from cms.messaging.models import Message
from cms.messaging.registry import Rendered

#: Longer than this in the queue means that something is wrong with sending as a whole.
WORRYING = timedelta(minutes=15)
MOST_SHOWN = 200
#: On paper at once; the rest comes when these are done.
MOST_PRINTED = 40


@dataclass(frozen=True)
class Reading:
    """A message as it would read now, in one language."""

    language: str
    direction: str
    rendered: Rendered


@dataclass(frozen=True)
class Outbox:
    """The three piles on the page, oldest first."""

    by_hand: list[Message]
    failed: list[Message]
    waiting: list[Message]
    stuck_since: datetime | None

    @property
    def is_empty(self) -> bool:
        return not (self.by_hand or self.failed or self.waiting)


def outbox() -> Outbox:
    waiting = list(Message.objects.waiting()[:MOST_SHOWN])
    oldest = waiting[0].created_at if waiting else None
    is_stuck = oldest is not None and oldest < timezone.now() - WORRYING
    return Outbox(
        by_hand=list(Message.objects.by_hand()[:MOST_SHOWN]),
        failed=list(Message.objects.failed()[:MOST_SHOWN]),
        waiting=waiting,
        stuck_since=oldest if is_stuck else None,
    )


def references(rows: list[Message]) -> dict[UUID, str]:
    """What tells these messages apart without a name; one query for each kind of subject."""
    subjects = defaultdict(set)
    for row in rows:
        subjects[row.subject_model].add(row.subject_id)
    words = {model: registry.references(model, ids) for model, ids in subjects.items()}
    return {row.pk: words[row.subject_model].get(row.subject_id, "") for row in rows}


def readings(row: Message) -> list[Reading]:
    """The message in the person's language and in Dutch; empty when nothing is left to say."""
    if not registry.is_known(row.kind):
        return []
    languages = list(dict.fromkeys([row.language, settings.LANGUAGE_CODE]))
    found = [(code, registry.build(row, code)) for code in languages]
    return [
        Reading(code, registry.direction(code), rendered) for code, rendered in found if rendered
    ]


@dataclass(frozen=True)
class Paper:
    """One message on paper: to whom, how, and its words in each language."""

    row: Message
    person: Rendered
    readings: list[Reading]


def papers(channel: Channel) -> list[Paper]:
    """Everything a person has still to post or to say, oldest first; what is over is left out."""
    rows = Message.objects.by_hand().filter(channel=channel)[:MOST_PRINTED]
    found = [(row, readings(row)) for row in rows]
    return [Paper(row, said[0].rendered, said) for row, said in found if said]


def may_be_sent_again(row: Message) -> bool:
    return row.status == Status.FAILED and row.channel in {Channel.EMAIL, Channel.SMS}

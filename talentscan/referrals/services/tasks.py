"""Work for the coordinator: found by the clock or by an answer, done by a person."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.core import audit
from cms.core.workdays import add_working_days
from talentscan.referrals.choices import TaskKind
from talentscan.referrals.models import Referral, Resident, Task


def add(
    kind: TaskKind, resident: Resident, *, referral: Referral | None = None, detail: str = ""
) -> Task:
    """Put something on the desk; the same thing again is the same task.

    `detail` tells apart what may come back for the same person, such as a second deadline.
    """
    about = f"referral:{referral.pk}" if referral else f"resident:{resident.pk}"
    key = f"{kind}:{about}:{detail}".rstrip(":")
    due = add_working_days(timezone.localdate(), settings.REFERRAL_DESK_WORKING_DAYS)
    return Task.objects.get_or_create(
        key=key,
        defaults={"kind": kind, "resident": resident, "referral": referral, "due": due},
    )[0]


@transaction.atomic
def finish(task_id: int, *, note: str = "", acting_user) -> bool:
    """Somebody did it. False when a colleague was quicker; then their note stands."""
    task = Task.objects.select_for_update(no_key=True).get(pk=task_id)
    if task.done_at:
        return False
    task.done_at, task.done_by, task.note = timezone.now(), acting_user, note
    task.save(update_fields=["done_at", "done_by", "note"])
    audit.log("task done", task, user=acting_user)
    return True


def settle(referral: Referral, *kinds: TaskKind) -> None:
    """What the partner or the resident has settled themselves leaves the desk."""
    Task.objects.open().filter(referral=referral, kind__in=kinds).update(done_at=timezone.now())

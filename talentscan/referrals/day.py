"""The coordinator's day: whom to call, what waits too long, and what nobody answered yet."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Q
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from cms.directory.models import Place
from cms.messaging.choices import Channel
from cms.messaging.models import Message
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import extensions
from talentscan.referrals.choices import State, TaskKind
from talentscan.referrals.models import Referral, Task

_MOST_BEGUN = 20

#: What stands on the desk, in the order of the day: its tasks, its heading, and who is told when
#: there is nothing. A kind that is not here falls under what else there is to do.
_PILES = (
    ("calls", {TaskKind.CALL_ME, TaskKind.INTRODUCED, TaskKind.NO_SHOW}, _("To call today")),
    ("overdue", {TaskKind.OVERDUE, TaskKind.OTHER_PLACE}, _("Waits too long")),
    ("contradictions", {TaskKind.CONTRADICTION}, _("Both sides say something different")),
    ("ideas", {TaskKind.IDEA}, _("Ideas that wait for an answer")),
    ("unreachable", {TaskKind.UNREACHABLE}, _("Could not be reached")),
    ("deletions", {TaskKind.DELETION}, _("Deletion not confirmed yet")),
)


@dataclass(frozen=True)
class Call:
    """A task, with what one has to know before dialling."""

    task: Task
    language: str

    @property
    def needs_interpreter(self) -> bool:
        return self.task.resident.language != settings.LANGUAGE_CODE

    @property
    def has_script(self) -> bool:
        """The words of a yes can be read aloud to whoever has not withdrawn everything."""
        resident = self.task.resident
        return not (resident.erase_after or resident.erased_at)


@dataclass(frozen=True)
class Pile:
    """One kind of work: tasks of the desk, and referrals that ask for attention by themselves."""

    key: str
    title: str
    calls: list[Call] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    lines: list[extensions.Line] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.calls) + len(self.referrals) + len(self.lines)


@dataclass(frozen=True)
class Day:
    """The whole desk of today, for one place or for all."""

    piles: list[Pile]
    waiting: list[Referral]
    begun: list[Referral]
    by_phone: int
    places: list[Place]
    place: Place | None

    @property
    def count(self) -> int:
        return sum(pile.count for pile in self.piles)


def day(user, place_slug: str = "") -> Day:
    """Everything that waits for somebody at the desk; a constant number of queries."""
    places = list(Place.objects.filter(parent=None))
    place = next((found for found in places if found.slug == place_slug), None)
    referrals = Referral.objects.visible_to(user).for_listing()
    tasks = Task.objects.visible_to(user).open().for_listing()
    if place:
        referrals = referrals.filter(_in(place, "opportunity__"))
    tasks = _of_place(list(tasks), place)
    late = list(referrals.overdue())
    deletions = list(referrals.deletion_open())
    seen = {pk for pk in (task.referral_id for task in tasks) if pk}
    more = {
        "overdue": [referral for referral in late if referral.pk not in seen],
        "deletions": [referral for referral in deletions if referral.pk not in seen],
    }
    late_ids = [referral.pk for referral in late]
    return Day(
        piles=[*_piles(tasks, more), *_others(user, place)],
        waiting=list(referrals.waiting().exclude(pk__in=late_ids)),
        begun=list(referrals.filter(state=State.STARTED).order_by("-closed_at")[:_MOST_BEGUN]),
        by_phone=Message.objects.by_hand().filter(channel=Channel.CALL).count(),
        places=places,
        place=place,
    )


def _in(place: Place, before: str) -> Q:
    return Q(**{f"{before}place": place}) | Q(**{f"{before}place__parent": place})


def _of_place(tasks: list[Task], place: Place | None) -> list[Task]:
    """Who did not say where they live is shown in every place, and forgotten in none."""
    if place is None:
        return tasks
    slugs = {place.slug, *place.parts.values_list("slug", flat=True)}
    wanted = {pk for task in tasks for pk in task.resident.wanted}
    here = set(
        Opportunity.objects.filter(_in(place, ""), pk__in=wanted).values_list("pk", flat=True)
    )
    return [task for task in tasks if _belongs(task, place, slugs, here)]


def _belongs(task: Task, place: Place, slugs: set[str], here: set[int]) -> bool:
    if task.referral:
        return place.pk in {
            task.referral.opportunity.place_id,
            task.referral.opportunity.place.parent_id,
        }
    lives = task.resident.answers.get("chosen", {}).get("where", [])
    if lives:
        return bool(slugs & set(lives))
    return not task.resident.wanted or bool(here & set(task.resident.wanted))


def _piles(tasks: list[Task], more: dict[str, list[Referral]]) -> list[Pile]:
    calls = [Call(task, language_name(task.resident.language)) for task in tasks]
    piles = [
        Pile(
            key,
            str(title),
            [call for call in calls if call.task.kind in kinds],
            more.get(key, []),
        )
        for key, kinds, title in _PILES
    ]
    known = set().union(*(kinds for _key, kinds, _title in _PILES))
    rest = [call for call in calls if call.task.kind not in known]
    if rest:
        piles.append(Pile("tasks", str(_("What else there is to do")), rest))
    return piles


def _others(user, place: Place | None) -> list[Pile]:
    found = extensions.lines(user, place)
    return [Pile(pile.key, pile.title, lines=pile.lines) for pile in found]


def language_name(code: str) -> str:
    """As those at the desk call it."""
    return get_language_info(code)["name_translated"].capitalize()

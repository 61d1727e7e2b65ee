"""What the desk has to do for families and bonus grandparents, as lines on its page of the day."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from cms.core import dates
from cms.core.workdays import add_working_days
from cms.directory.models import Place
from talentscan.pairs import selectors
from talentscan.pairs.desk_choices import State
from talentscan.pairs.models import Pair
from talentscan.referrals.extensions import Line, Lines

#: How long after the first meeting the desk calls for the second time.
SIX_WEEKS = timedelta(weeks=6)
#: Working days in which a family or an older person is called.
_CALL_DAYS = 2


def _is_late(since) -> bool:
    return add_working_days(dates.local_date(since), _CALL_DAYS) < timezone.localdate()


def _language(code: str) -> str:
    return get_language_info(code)["name_translated"].capitalize()


def families_to_call(user, place: Place | None) -> Lines:
    """Who asked, and was not spoken with yet."""
    found = selectors.families().to_call().filter(selectors.in_place(place))
    lines = [
        Line(
            _("A family in %(place)s: speak about their wishes") % {"place": family.place.name},
            [str(family.get_contact_kind_display()), _language(family.language)],
            reverse("pairs:desk_family", args=[family.public_id]),
            family.created_at,
            _is_late(family.created_at),
        )
        for family in found
    ]
    return Lines("bonus-families", _("Families to call"), lines)


def people_to_call(user, place: Place | None) -> Lines:
    """Who might like to be a bonus grandparent, and was not spoken with yet."""
    lines = [
        Line(
            _("Speak about being a bonus grandparent"),
            [referral.opportunity.title, _language(referral.resident.language)],
            reverse("pairs:desk_add", args=[referral.resident.public_id]),
            referral.created_at,
        )
        for referral in selectors.to_speak_about().filter(
            selectors.in_place(place, "opportunity__")
        )
    ]
    people = selectors.grandparents().to_call()
    for grandparent in people:
        lives = grandparent.place
        if place and lives and place.pk not in {lives.pk, lives.parent_id}:
            continue
        lines.append(
            Line(
                _("Speak about being a bonus grandparent"),
                [lives.name if lives else "", _language(grandparent.resident.language)],
                reverse("pairs:desk_grandparent", args=[grandparent.public_id]),
                grandparent.created_at,
                _is_late(grandparent.created_at),
            )
        )
    return Lines("bonus-people", _("Bonus grandparents to call"), lines)


def to_plan(user, place: Place | None) -> Lines:
    """Two who both said yes: a day has to be chosen."""
    found = selectors.open_pairs().filter(state=State.AGREED)
    lines = [
        _line(pair, _("Both said yes: plan the first meeting"), since=pair.changed_at)
        for pair in found.filter(selectors.in_place(place, "family__"))
    ]
    return Lines("bonus-plan", _("Plan a first meeting"), lines)


def to_ask(user, place: Place | None) -> Lines:
    """Two who met, or who see each other for six weeks: both sides are called."""
    now = timezone.now()
    found = selectors.open_pairs().filter(selectors.in_place(place, "family__"))
    lines = [
        _line(pair, _("They have met: call both sides"), since=pair.meeting_at)
        for pair in found.filter(state=State.MEETING, meeting_at__lt=_midnight(now))
    ]
    lines += [
        _line(
            pair,
            _("Six weeks further: ask both sides how it goes"),
            since=pair.meeting_at + SIX_WEEKS,
        )
        for pair in found.filter(
            state=State.BEGUN, called_later_at=None, meeting_at__lt=now - SIX_WEEKS
        )
    ]
    return Lines("bonus-ask", _("Ask how it goes between two"), lines)


def _midnight(now):
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)


def _line(pair: Pair, title: str, *, since) -> Line:
    facts = [pair.family.place.name]
    if pair.grandparent.vog_seen_on is None:
        facts.append(_("Certificate of conduct not seen yet"))
    url = reverse("pairs:desk_pair", args=[pair.public_id])
    return Line(title, facts, url, since, _is_late(since))

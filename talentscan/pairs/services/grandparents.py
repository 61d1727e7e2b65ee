"""A resident becomes somebody to speak with about being a bonus grandparent, or stops being it."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from events.choices import SpokenLanguage
from talentscan.matching.profiles import home_of
from talentscan.pairs.choices import FAR_KM
from talentscan.pairs.desk_choices import Entry, Side, State
from talentscan.pairs.exceptions import NobodyThere
from talentscan.pairs.models import Grandparent, Pair, PairSide
from talentscan.pairs.services.steps import close, locked, taken, tell_both
from talentscan.referrals.choices import Channel
from talentscan.referrals.models import Referral, Resident
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers


@transaction.atomic
def add_grandparent(
    resident_id: int, *, referral: Referral | None = None, acting_user=None
) -> Grandparent:
    """Put somebody on the list to speak with; who is on it already stays there once.

    What they answered in the scan is filled in, to be corrected together.
    """
    resident = Resident.objects.select_for_update(no_key=True).get(pk=resident_id)
    if resident.erased_at or resident.erase_after:
        raise NobodyThere
    if existing := resident.grandparents.filter(ended_at=None).first():
        return existing
    grandparent = Grandparent.objects.create(
        resident=resident, referral=referral, added_by=acting_user, **_known_wishes(resident)
    )
    audit.log("bonus grandparent added", grandparent, user=acting_user, channel=Channel.DESK)
    return grandparent


def _known_wishes(resident: Resident) -> dict:
    answers = Answers.from_dict(resident.answers)
    home = home_of(answers, scan_selectors.cards_with_options())
    reach = [key for key in answers.known("reach") if key in FAR_KM]
    spoken = [key for key in answers.known("languages") if key in SpokenLanguage.values]
    return {"place": home, "far": reach[0] if reach else "", "languages": spoken}


@transaction.atomic
def note_vog(grandparent_id: int, *, seen_on: date, acting_user=None) -> Grandparent:
    """The desk has seen a certificate of conduct. Who both said yes now learn of each other."""
    grandparent = Grandparent.objects.select_for_update(no_key=True).get(pk=grandparent_id)
    if grandparent.ended_at:
        raise NobodyThere
    if grandparent.vog_seen_on is None:
        grandparent.vog_seen_on = seen_on
        grandparent.save(update_fields=["vog_seen_on"])
        audit.log("certificate seen", grandparent, user=acting_user, channel=Channel.DESK)
        for found in grandparent.pairs.open():
            pair = locked(found.pk)
            pair.grandparent = grandparent
            taken(pair, Entry.VOG, Channel.DESK, user=acting_user)
            if pair.state == State.AGREED:
                tell_both("pairs.both", pair)
    return grandparent


@transaction.atomic
def stop_grandparent(
    grandparent_id: int, *, channel: Channel, entry: Entry = Entry.STOPPED, acting_user=None
) -> Grandparent:
    """They would rather stop: an open pair closes, and the family hears that we look on."""
    grandparent = Grandparent.objects.select_for_update(no_key=True).get(pk=grandparent_id)
    if grandparent.ended_at:
        return grandparent
    for found in grandparent.pairs.open():
        pair = locked(found.pk)
        by = PairSide.objects.get(pair=pair, side=Side.GRANDPARENT)
        close(pair, State.STOPPED, entry, channel, by=by, user=acting_user)
    _end(grandparent)
    audit.log("bonus grandparent stopped", grandparent, user=acting_user, channel=channel)
    return grandparent


def stop_grandparents_of(resident: Resident) -> None:
    """They withdrew everything they ever said yes to."""
    for grandparent in resident.grandparents.open():
        stop_grandparent(grandparent.pk, channel=Channel.SYSTEM, entry=Entry.WITHDRAWN)


@transaction.atomic
def forget_grandparents(resident: Resident) -> None:
    """They are erased. Two who see each other know each other already: nobody is told anything."""
    for grandparent in Grandparent.objects.select_for_update(no_key=True).filter(resident=resident):
        for found in grandparent.pairs.open():
            pair = locked(found.pk)
            if pair.state == State.BEGUN:
                close(pair, State.ENDED, Entry.ENDED, Channel.SYSTEM, tells=False)
            else:
                by = PairSide.objects.get(pair=pair, side=Side.GRANDPARENT)
                close(pair, State.STOPPED, Entry.WITHDRAWN, Channel.SYSTEM, by=by)
        _end(grandparent)
        Pair.objects.filter(grandparent=grandparent).exclude(note="").update(note="")


def _end(grandparent: Grandparent) -> None:
    grandparent.note = grandparent.spoken_note = ""
    grandparent.languages = []
    grandparent.ended_at = grandparent.ended_at or timezone.now()
    grandparent.save()

"""The talk that comes first: the wishes corrected together, and the note that it took place."""

from django.db import transaction
from django.utils import timezone

from cms.core import audit
from talentscan.pairs.exceptions import NobodyThere, WishesMissing, YesNotHeard
from talentscan.pairs.models import Family, Grandparent
from talentscan.referrals import wording
from talentscan.referrals.choices import FAMILY_WORDS, Channel

#: What is agreed on in the talk; a family has children besides.
WISHES = ("place", "often", "kinds", "far", "term", "languages")


def _locked(wisher: Family | Grandparent) -> Family | Grandparent:
    found = type(wisher).objects.select_for_update(no_key=True).get(pk=wisher.pk)
    if found.ended_at:
        raise NobodyThere
    return found


@transaction.atomic
def correct_wishes(
    wisher: Family | Grandparent, values: dict, *, acting_user
) -> Family | Grandparent:
    """Write down the wishes as they were agreed on."""
    found = _locked(wisher)
    names = (*WISHES, "ages") if isinstance(found, Family) else WISHES
    for name in names:
        if name in values:
            setattr(found, name, values[name])
    _save(found)
    audit.log("wishes corrected", found, user=acting_user, channel=Channel.DESK)
    return found


@transaction.atomic
def hear_family_yes(family: Family, *, read_in: str, acting_user) -> Family:
    """A yes on the phone, in words that were read aloud. Raises WordsNotChecked."""
    found = _locked(family)
    if found.consented_at is None:
        said = wording.words(read_in, FAMILY_WORDS)
        found.consented_at = timezone.now()
        found.text_version = wording.keep(said)
        found.text_language = said.language
        found.heard_by = acting_user
        _save(found)
        audit.log("consent given", found, user=acting_user, channel=Channel.DESK)
    return found


@transaction.atomic
def mark_spoken(
    wisher: Family | Grandparent, *, note: str = "", acting_user
) -> Family | Grandparent:
    """A person spoke with them: from now on they may be proposed to somebody.

    Raises YesNotHeard for a family that said no yes yet, and WishesMissing while one of the wishes
    is not known.
    """
    found = _locked(wisher)
    if isinstance(found, Family) and found.consented_at is None:
        raise YesNotHeard
    if not found.is_complete:
        raise WishesMissing
    if found.spoken_at is None:
        found.spoken_at, found.spoken_by = timezone.now(), acting_user
        audit.log("spoken with", found, user=acting_user, channel=Channel.DESK)
    found.spoken_note = note or found.spoken_note
    _save(found)
    return found


def _save(found: Family | Grandparent) -> None:
    if isinstance(found, Family):
        found.last_step_at = timezone.now()
    found.save()

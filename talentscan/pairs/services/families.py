"""A family asks for a bonus grandparent, and may take that back at any time."""

import uuid
from dataclasses import asdict, dataclass, field

from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.core import audit, tokens
from cms.core.forms import ContactKind
from cms.directory.models import Place
from cms.messaging import services as messages
from cms.messaging.choices import Channel as MessageChannel
from cms.messaging.choices import channel_for
from talentscan.pairs.desk_choices import Entry, Side, State
from talentscan.pairs.models import Family, PairSide
from talentscan.pairs.services.steps import FAMILY_LINK, close, locked
from talentscan.referrals import wording
from talentscan.referrals.choices import FAMILY_WORDS, Channel
from talentscan.referrals.services import Person


@dataclass(frozen=True)
class FamilyWishes:
    """What a family would like; of the children only how old they are, roughly."""

    place: Place
    often: str
    far: str
    term: str
    kinds: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    ages: list[str] = field(default_factory=list)
    note: str = ""

    def values(self) -> dict:
        return asdict(self) | {"place": self.place}


@transaction.atomic
def ask_family(
    *,
    person: Person,
    wishes: FamilyWishes,
    language: str,
    idempotency_key: uuid.UUID,
    read_in: str = "",
    acting_user=None,
) -> Family:
    """Write down what a family asks. The same key gives the same family.

    `read_in` is the language in which they read the words of the yes and said it; empty when nobody
    checked the words in their language: then a person reads them to the family first. Raises
    WordsNotChecked when nobody checked the words in that language.
    """
    if existing := Family.objects.filter(idempotency_key=idempotency_key).first():
        return existing
    family = Family(
        idempotency_key=idempotency_key,
        name=person.name,
        contact_kind=person.contact_kind,
        contact=person.contact,
        language=language,
        **wishes.values(),
    )
    if read_in:
        said = wording.words(read_in, FAMILY_WORDS)
        _consent(family, said, acting_user)
    try:
        with transaction.atomic():
            family.save()
    except IntegrityError:  # the same form arrived twice at once
        return Family.objects.get(idempotency_key=idempotency_key)
    audit.log("family asked", family, user=acting_user)
    _confirm(family)
    return family


def _confirm(family: Family) -> None:
    """By mail or letter how it goes on; whom we call anyway is not called to hear that we call."""
    channel = channel_for(ContactKind(family.contact_kind))
    if channel != MessageChannel.CALL:
        messages.enqueue(
            "pairs.asked",
            family,
            channel=channel,
            language=family.language,
            key=f"pairs.asked:{family.pk}",
        )


def _consent(family: Family, said: wording.Words, acting_user) -> None:
    family.consented_at = timezone.now()
    family.text_version = wording.keep(said)
    family.text_language = said.language
    family.heard_by = acting_user


@transaction.atomic
def withdraw_family(family_id: int, *, channel: Channel, acting_user=None) -> Family:
    """Take the question back: whoever knew a name knows it no more, and all is erased at once."""
    family = Family.objects.select_for_update(no_key=True).get(pk=family_id)
    if family.ended_at:
        return family
    for pair in family.pairs.open():
        found = locked(pair.pk)
        by = PairSide.objects.get(pair=found, side=Side.FAMILY)
        close(found, State.STOPPED, Entry.WITHDRAWN, channel, by=by, user=acting_user)
    family.ended_at = timezone.now()
    audit.log("family withdrew", family, user=acting_user, channel=channel)
    erase_family(family)
    return family


@transaction.atomic
def erase_family(family: Family) -> None:
    """Empty every personal field; the row stays for the figures."""
    family.name = family.contact = family.note = family.spoken_note = ""
    family.ages, family.languages = [], []
    family.ended_at = family.ended_at or timezone.now()
    family.erased_at = timezone.now()
    family.save()
    family.pairs.exclude(note="").update(note="", meeting_where="")
    tokens.revoke_links(family, FAMILY_LINK)
    audit.log("erased", family)

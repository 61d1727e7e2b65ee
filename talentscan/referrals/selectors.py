"""What each screen of the referral loop shows, and to whom how much."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.core import dates
from cms.core.codes import clean_code
from cms.directory.models import Place
from cms.languages.selectors import Text, obj_text, with_texts
from talentscan.matching import engine, sentences
from talentscan.matching import selectors as matching_selectors
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.opportunities.models import Opportunity
from talentscan.referrals.choices import Shared, State
from talentscan.referrals.models import Referral, Resident
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject


# The outcome of a scan --------------------------------------------------------------------------
@dataclass(frozen=True)
class Shown:
    """One place as the resident sees it."""

    opportunity: Opportunity
    reasons: list[dict]


@dataclass(frozen=True)
class Result:
    places: list[Shown]
    different: Shown | None
    has_answers: bool


def result(answers: Answers) -> Result:
    """Three places with their reasons and one quite different; a constant number of queries."""
    cards = scan_selectors.cards_with_options()
    profile = matching_selectors.profile(answers, cards)
    outcome = engine.match(profile, matching_selectors.candidates())
    matches = [*outcome.places, *([outcome.different] if outcome.different else [])]
    opportunities = opportunity_selectors.by_ids(match.candidate.id for match in matches)
    said = statements(answers, cards)
    shown = [
        Shown(
            opportunities[match.candidate.id],
            sentences.sentences(match, opportunities[match.candidate.id], said),
        )
        for match in matches
    ]
    different = shown.pop() if outcome.different else None
    return Result(shown, different, not answers.is_empty)


def statements(answers: Answers, cards) -> dict[str, Text]:
    """The resident's own answers as sentences, by answer key."""
    said = {
        f"{option.card.key}:{option.key}": obj_text(option, "statement")
        for option in _chosen(answers, cards)
    }
    for card in cards:
        if card.subject == Subject.PLACE:
            for place in Place.objects.filter(slug__in=answers.known(card.key)):
                sentence = _("You live in %(place)s.") % {"place": place.name}
                said[f"{card.key}:{place.slug}"] = Text(sentence, "")
    return said


def _chosen(answers: Answers, cards):
    for card in cards:
        for option in card.active_options:
            if option.key in answers.known(card.key):
                option.card = card
                yield option


# What goes to a partner -------------------------------------------------------------------------
@dataclass(frozen=True)
class SharedField:
    """One thing that goes to a partner: what it is called, and what it says."""

    key: str
    label: str
    answers: list[str]


_SUBJECT_OF = {
    Shared.LANGUAGES: (Subject.LANGUAGES,),
    Shared.TALENTS: (Subject.TALENTS,),
    Shared.WHEN: (Subject.DAY_PARTS, Subject.RHYTHM),
    Shared.NEEDS: (Subject.FACILITIES,),
}


def shared_fields(
    *, name: str, contact: str, answers: Answers, fields=Shared.values
) -> list[SharedField]:
    """Exactly what a partner gets to see: the same list for the resident and for the partner."""
    cards = scan_selectors.cards_with_options()
    rows = []
    for field in Shared:
        if field.value not in fields:
            continue
        if field == Shared.NAME:
            values = [name]
        elif field == Shared.CONTACT:
            values = [contact]
        else:
            values = _labels(answers, cards, _SUBJECT_OF[field])
        rows.append(SharedField(field.value, str(field.label), values))
    return rows


def _labels(answers: Answers, cards, subjects) -> list[str]:
    labels = [
        str(obj_text(option, "label"))
        for option in _chosen(answers, cards)
        if option.card.subject in subjects
    ]
    return list(dict.fromkeys(labels))


def partner_view(referral: Referral) -> list[SharedField]:
    """What the partner sees now: everything it was given, or nothing at all."""
    if not referral.shows_contact:
        return []
    resident = referral.resident
    return shared_fields(
        name=resident.name,
        contact=f"{resident.get_contact_kind_display()}: {resident.contact}".removesuffix(": "),
        answers=Answers.from_dict(resident.answers),
        fields=referral.consent.fields,
    )


# By card code -----------------------------------------------------------------------------------
def resident_by_card(typed: str, birth_year: str) -> Resident | None:
    """The resident of a card; None for an unknown code and for a wrong year alike."""
    code = clean_code(typed)
    resident = Resident.objects.filter(card_fingerprint=Resident.fingerprint(code)).first()
    if resident is None or not resident.birth_year or resident.birth_year != birth_year:
        return None
    return resident


def referrals_of(resident: Resident) -> list[Referral]:
    """What became of each yes, with its ledger; texts in the reader's language."""
    found = list(
        resident.referrals.select_related("organisation", "opportunity").prefetch_related("ledger")
    )
    with_texts(referral.opportunity for referral in found)
    return found


def in_plain_words(referral: Referral) -> str:
    """How it stands, in one sentence for the resident."""
    values = {
        "organisation": referral.organisation.name,
        "day": dates.day(referral.answer_by),
        "promised": dates.day(referral.promised_on) if referral.promised_on else "",
    }
    words = {
        State.ASKED: _("We asked %(organisation)s to call you before %(day)s."),
        State.PICKED_UP: _("%(organisation)s will call you before %(promised)s."),
        State.CONTACTED: _("%(organisation)s has spoken with you."),
        State.STARTED: _("You have begun at %(organisation)s."),
        State.NOT_STARTED: _("It did not begin at %(organisation)s. We look on together."),
        State.DECLINED: _("It does not suit at %(organisation)s right now. We look on together."),
        State.WITHDRAWN: _("You have withdrawn your yes. %(organisation)s sees nothing any more."),
    }
    return words[State(referral.state)] % values


# Desk and portal --------------------------------------------------------------------------------
def portal(user) -> dict[str, list[Referral]]:
    """A partner's referrals: what waits first."""
    found = Referral.objects.visible_to(user).for_listing()
    waiting = list(found.waiting())
    return {
        "waiting": waiting,
        "withdrawn": list(found.deletion_open()),
        "others": list(
            found.exclude(pk__in=[referral.pk for referral in waiting])
            .exclude(state=State.WITHDRAWN)
            .order_by("-created_at")[:100]
        ),
    }


def desk(user) -> dict[str, list]:
    """Everything that waits for somebody to do something, the most urgent first."""
    found = Referral.objects.visible_to(user).for_listing()
    overdue = list(found.overdue())
    late = [referral.pk for referral in overdue]
    return {
        "overdue": overdue,
        "calls": list(
            Resident.objects.filter(wants_call=True, called_at=None, erased_at=None).order_by(
                "created_at"
            )
        ),
        "looking": list(found.filter(state__in=[State.DECLINED, State.NOT_STARTED])),
        "waiting": list(found.waiting().exclude(pk__in=late)),
        "deletions": list(found.deletion_open()),
        "begun": list(found.filter(state=State.STARTED).order_by("-closed_at")[:20]),
    }

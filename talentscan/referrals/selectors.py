"""What each screen of the referral loop shows, and to whom how much."""

from dataclasses import dataclass

from cms.core.codes import clean_code
from cms.core.models import AuditEntry
from cms.languages.selectors import obj_text, with_texts
from talentscan.opportunities import selectors as opportunity_selectors
from talentscan.opportunities.models import Opportunity
from talentscan.referrals import wording
from talentscan.referrals.choices import ConsentKey, Shared
from talentscan.referrals.models import Question, Referral, Resident
from talentscan.referrals.results import chosen_options
from talentscan.scan import selectors as scan_selectors
from talentscan.scan.answers import Answers
from talentscan.scan.choices import Subject


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
        for option in chosen_options(answers, cards)
        if option.card.subject in subjects
    ]
    return list(dict.fromkeys(labels))


def shared_by(resident: Resident, fields=Shared.values) -> list[SharedField]:
    """What goes, or would go, to a partner of somebody we know."""
    return shared_fields(
        name=resident.name,
        contact=f"{resident.get_contact_kind_display()}: {resident.contact}".removesuffix(": "),
        answers=Answers.from_dict(resident.answers),
        fields=fields,
    )


def partner_view(referral: Referral) -> list[SharedField]:
    """What the partner sees now: everything it was given, or nothing at all."""
    if not referral.shows_contact:
        return []
    return shared_by(referral.resident, referral.consent.fields)


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
        resident.referrals.select_related("organisation", "opportunity__venue").prefetch_related(
            "ledger", "questions"
        )
    )
    with_texts(referral.opportunity for referral in found)
    return found


# Desk and portal --------------------------------------------------------------------------------
def exports_of(referral: Referral) -> list[AuditEntry]:
    """The files a partner made that hold this person, as the audit tells; the latest first."""
    return list(
        AuditEntry.objects.filter(
            action="exported", model=referral._meta.label_lower, object_id=str(referral.pk)
        )
    )


def open_questions_of(referral: Referral | None) -> list[Question]:
    """What was asked of either side and not answered yet."""
    return list(referral.questions.filter(answer="")) if referral else []


def wanted_by(resident: Resident) -> list[Opportunity]:
    """The places somebody would like to speak of when we call."""
    return list(opportunity_selectors.by_ids(resident.wanted).values())


def words_to_read(language: str, organisation: str) -> list[str]:
    """The words of a yes to an organisation, to be read aloud. Raises WordsNotChecked."""
    said = wording.words(language)
    return [
        said.yes_to(organisation) if key == ConsentKey.YES else str(said[key])
        for key in said.records
    ]

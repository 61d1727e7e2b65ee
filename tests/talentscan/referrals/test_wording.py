"""What somebody agrees to is read in words that a person checked, or together with a person."""

import uuid

import pytest

from django.conf import settings
from django.core.exceptions import ValidationError

from cms.core.models import AppendOnlyError
from cms.languages.choices import State
from cms.languages.models import Translation
from cms.languages.services import set_text
from talentscan.referrals import services, wording
from talentscan.referrals.choices import ConsentKey
from talentscan.referrals.exceptions import WordsNotChecked
from talentscan.referrals.models import Consent, ConsentText, ConsentWording, Referral, Resident
from talentscan.scan.services import load_starter_cards
from tests.talentscan import factories
from tests.talentscan.referrals.test_consent import agree, fill_in

pytestmark = pytest.mark.django_db

OTHERS = [code for code, _name in settings.INTERFACE_LANGUAGES if code != "nl"]


@pytest.fixture
def place():
    load_starter_cards()
    return factories.opportunity()


def give(place, language="tr", **values):
    return services.give_consent(
        [place.pk],
        person=factories.person(),
        answers={},
        language=language,
        idempotency_key=uuid.uuid4(),
        **values,
    )


# Checked, or not --------------------------------------------------------------------------------
def test_a_new_site_has_words_in_every_language_and_nobody_checked_them():
    texts = list(ConsentText.objects.all())

    assert {text.key for text in texts} == set(ConsentKey.values)
    found = Translation.objects.filter(model="referrals.consenttext")
    written = [code for code in OTHERS if code not in settings.DERIVED_LANGUAGES]
    assert {row.language for row in found} == set(written)
    assert {row.state for row in found} == {State.TRANSLATED}
    assert len(found) == len(texts) * len(written)


@pytest.mark.parametrize("language", OTHERS)
def test_no_yes_in_words_that_nobody_checked(place, language):
    with pytest.raises(WordsNotChecked):
        give(place, language)
    assert not Resident.objects.exists()


@pytest.mark.parametrize("language", OTHERS)
def test_once_somebody_checked_them_there_is(place, language):
    factories.check_words(language)

    assert give(place, language).consents.get().language == language


def test_one_sentence_unchecked_is_enough_to_wait(place):
    factories.check_words("tr")
    record = ConsentText.objects.get(key=ConsentKey.NO)
    set_text(record, "text", "tr", "Hayır da diyebilirsiniz.", state=State.TRANSLATED)

    assert not wording.can_say_yes_in("tr")


def test_other_dutch_words_ask_for_another_look(place):
    factories.check_words("tr")
    ConsentText.objects.filter(key=ConsentKey.USE).update(text="Zij bellen u, en meer niet.")

    assert wording.can_say_yes_in("nl")
    assert not wording.can_say_yes_in("tr")


def test_derived_words_are_not_checked_because_their_source_is(place):
    factories.check_words("zh-hant")

    assert wording.can_say_yes_in("zh-hant")
    assert not wording.can_say_yes_in("zh-hans")


# What is kept -----------------------------------------------------------------------------------
def test_the_very_words_are_kept_once_per_wording(place):
    first, second = give(place, "nl"), give(place, "nl")

    kept = ConsentWording.objects.get()
    assert {consent.text_version for consent in Consent.objects.all()} == {kept.version}
    assert kept.text == wording.words("nl").full_text
    assert kept.language == "nl"
    assert first != second


def test_other_words_are_another_version(place):
    give(place, "nl")
    ConsentText.objects.filter(key=ConsentKey.USE).update(text="Zij bellen u, en meer niet.")
    give(place, "nl")

    assert ConsentWording.objects.count() == 2


def test_a_wording_is_written_once(place):
    give(place, "nl")

    with pytest.raises(AppendOnlyError):
        ConsentWording.objects.get().save()


def test_the_yes_keeps_the_place_of_the_name():
    record = ConsentText.objects.get(key=ConsentKey.YES)
    record.text = "Ja, zij mogen mij bellen."

    with pytest.raises(ValidationError, match="organisation"):
        record.full_clean()


# On the page ------------------------------------------------------------------------------------
def test_unchecked_words_are_never_shown(client, place):
    fill_in(client, [place], prefix="/pl")

    response = client.get("/pl/uitkomst/toestemming/")

    assert response.status_code == 302
    assert response["Location"] == "/pl/uitkomst/samen/"
    html = client.get("/pl/uitkomst/samen/").content.decode()
    unchecked = Translation.objects.filter(model="referrals.consenttext", language="pl")
    assert not [row.text for row in unchecked if row.text in html]
    assert place.organisation.name in html


@pytest.mark.parametrize(("way", "kind"), [("contact", "phone"), ("visit", "visit")])
def test_together_with_a_person_instead(client, place, way, kind):
    fill_in(client, [place], prefix="/pl")

    response = client.post("/pl/uitkomst/samen/", {"way": way, "key": str(uuid.uuid4())})

    assert response["Location"] == "/pl/uitkomst/geregeld/"
    resident = Resident.objects.get()
    assert (resident.wants_call, resident.contact_kind) == (True, kind)
    assert resident.wanted == [place.pk]
    assert resident.language == "pl"
    assert not Referral.objects.exists()
    assert client.get("/pl/uitkomst/geregeld/").status_code == 200


def test_pressed_twice_is_one_request(client, place):
    fill_in(client, [place], prefix="/pl")
    data = {"way": "contact", "key": str(uuid.uuid4())}

    client.post("/pl/uitkomst/samen/", data)
    client.post("/pl/uitkomst/samen/", data)

    assert Resident.objects.count() == 1


def test_neither_button_gets_a_sentence(client, place):
    fill_in(client, [place], prefix="/pl")

    assert client.post("/pl/uitkomst/samen/", {}).status_code == 422


def test_a_yes_that_is_sent_anyway_is_not_taken(client, place):
    fill_in(client, [place], prefix="/pl")

    assert agree(client, place, prefix="/pl")["Location"] == "/pl/uitkomst/samen/"
    assert not Resident.objects.exists()


def test_a_worker_reads_the_dutch_words_aloud(client, place):
    client.force_login(factories.user("caravan_worker"))
    fill_in(client, [place], prefix="/pl")

    html = client.get("/pl/uitkomst/toestemming/").content.decode()
    agree(client, place, prefix="/pl")

    assert 'lang="nl"' in html
    assert str(wording.words("nl")[ConsentKey.NO]) in html
    consent = Consent.objects.get()
    assert consent.language == "nl"
    assert consent.resident.language == "pl"
    assert consent.recorded_by is not None


def test_with_checked_words_nobody_is_sent_to_the_other_page(client, place):
    factories.check_words("pl")
    fill_in(client, [place], prefix="/pl")

    assert client.get("/pl/uitkomst/samen/")["Location"] == "/pl/uitkomst/toestemming/"

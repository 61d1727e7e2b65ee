"""Own words for messages to residents: used where they are whole, and only there."""

import pytest

from django.core.exceptions import ValidationError

from cms.languages.choices import State
from cms.languages.services import set_many
from cms.messaging import registry
from cms.messaging.models import Message
from talentscan.referrals import services
from talentscan.referrals.choices import Channel
from talentscan.referrals.letters import residents
from talentscan.referrals.models import MessageText
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

BODY = "Dit zijn onze eigen woorden.\n\nWij spraken met %(organisation)s."


@pytest.fixture
def own():
    text = MessageText(key=residents.FIRST, subject="Even horen hoe het was", body=BODY)
    text.full_clean()
    text.save()
    return text


def said(language: str):
    referral = factories.referral(contact_kind="email", contact="e@example.org", language=language)
    services.record_contact(referral.pk, channel=Channel.LINK)
    services.ask(referral.pk, "resident", "first")
    found = registry.build(Message.objects.get(kind="referrals.how_resident"))
    return referral, found


def test_own_words_replace_those_of_the_site(own):
    referral, found = said("nl")
    assert found.subject == "Even horen hoe het was"
    assert f"Wij spraken met {referral.organisation.name}." in found.text
    assert "/hoe-ging-het/" in found.text
    assert "<p>Dit zijn onze eigen woorden.</p>" in found.html


def test_a_language_without_own_words_keeps_those_of_the_site(own):
    _referral, found = said("tr")
    assert "eigen woorden" not in found.text
    assert "Even horen" not in found.subject


@pytest.mark.parametrize(
    ("body", "state", "used"),
    [
        ("%(organisation)s ile konuştuk.", State.TRANSLATED, True),
        ("%(organisation)s ile konuştuk.", State.CHECKED, True),
        ("%(organisation)s ile konuştuk.", State.MACHINE, False),
        ("Konuştuk.", State.TRANSLATED, False),
        ("%(organisation)s ve %(phone)s ile konuştuk.", State.TRANSLATED, False),
    ],
)
def test_a_translation_is_used_only_when_whole_and_human(own, body, state, used):
    set_many({(own, "subject", "tr"): "Nasıldı acaba", (own, "body", "tr"): body}, state=state)
    referral, found = said("tr")
    assert ("konuştuk" in found.text.lower()) == used
    if used:
        assert f"{referral.organisation.name} ile konuştuk." in found.text


def test_words_that_are_switched_off_are_not_used(own):
    own.is_active = False
    own.save()
    assert "eigen woorden" not in said("nl")[1].text


@pytest.mark.parametrize(
    ("key", "subject", "body"),
    [
        (residents.FIRST, "Hoe was het?", "Zonder wat erin hoort."),
        (residents.FIRST, "Hoe was het bij %(organisation)s?", BODY),
        (residents.FIRST, "Hoe was het?", f"{BODY} %(name)s"),
        (residents.DECLINED, "Wij zoeken verder", BODY),
    ],
)
def test_what_is_filled_in_is_protected(key, subject, body):
    with pytest.raises(ValidationError):
        MessageText(key=key, subject=subject, body=body).full_clean()


def test_no_word_of_the_site_says_somebody_is_refused():
    words = ("geweigerd", "afgewezen", "helaas", "rejected", "refused", "no-show")
    for letter in residents.LETTERS.values():
        whole = " ".join(map(str, (letter.subject, *letter.paragraphs))).lower()
        assert not any(word in whole for word in words)


def test_editors_find_them_in_the_admin(client):
    client.force_login(factories.user("coordinator"))
    for model in ("messagetext", "declinereason"):
        assert client.get(f"/beheer/snippets/referrals/{model}/").status_code == 200

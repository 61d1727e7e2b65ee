"""Who may word a yes anew: the administrator; and nobody can take a sentence away."""

import pytest

from django.urls import reverse

from talentscan.referrals.models import ConsentText
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_referrals_consenttext:list"
EDIT = "wagtailsnippets_referrals_consenttext:edit"
DELETE = "wagtailsnippets_referrals_consenttext:delete"


@pytest.mark.parametrize(
    ("role", "may"), [("administrator", True), ("coordinator", False), ("editor", False)]
)
def test_who_may_change_the_words(client, role, may):
    client.force_login(factories.user(role))
    record = ConsentText.objects.first()

    response = client.get(reverse(EDIT, args=[record.pk]))

    assert (response.status_code == 200) is may


def test_the_words_change_and_the_key_does_not(client):
    client.force_login(factories.user("administrator"))
    record = ConsentText.objects.first()

    client.post(reverse(EDIT, args=[record.pk]), {"text": "U zegt ja, per plek.", "key": "no"})

    changed = ConsentText.objects.get(pk=record.pk)
    assert (changed.text, changed.key) == ("U zegt ja, per plek.", record.key)


def test_nobody_takes_a_sentence_away(client):
    client.force_login(factories.user("administrator"))
    record = ConsentText.objects.first()

    client.post(reverse(DELETE, args=[record.pk]))

    assert ConsentText.objects.filter(pk=record.pk).exists()
    assert client.get(reverse(LIST)).status_code == 200

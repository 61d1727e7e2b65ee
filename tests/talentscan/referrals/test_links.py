"""Nobody guesses a link; a robot that opens one says nothing for anybody."""

import secrets

import pytest

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.core import tokens
from cms.core.models import LinkToken
from talentscan.referrals import services
from talentscan.referrals.choices import Channel, Entry
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

WRONG = 100_000


def test_a_hundred_thousand_wrong_tokens_open_nothing():
    """All good links there are against all those guesses, as the database compares them."""
    referral = factories.referral()
    good = [tokens.make_link("referral", referral, seed=str(n), days=1) for n in range(200)]
    digests = set(LinkToken.objects.values_list("digest", flat=True))
    assert all(tokens._digest(raw) in digests for raw in good)
    guesses = {secrets.token_hex(24) for _ in range(WRONG - 5 * len(good))}
    for raw in good:
        guesses |= {raw[:-1], raw.upper() + "0", raw[::-1], f"{raw} ", raw[1:] + raw[0]}
    guesses -= set(good)
    assert len(guesses) >= WRONG - len(good)
    assert not digests & {tokens._digest(raw) for raw in guesses}
    for raw in [*list(guesses)[:50], good[0][:-1], "", "0" * 48, digests.pop()]:
        assert tokens.find_link(raw, "referral") is None


def test_whoever_tries_often_waits_and_asks_the_database_nothing():
    client = Client()
    for number in range(20):
        assert client.get(f"/vraag/{number:048x}/").status_code == 410
    good = tokens.make_link("referral", factories.referral(), seed="x", days=1)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/vraag/{good}/").status_code == 410
    assert not [query for query in queries if "core_linktoken" in query["sql"]]
    assert Client(REMOTE_ADDR="192.0.2.7").get(f"/vraag/{good}/").status_code == 302
    cache.clear()


@pytest.mark.parametrize("path", ["/vraag/", "/hoe-ging-het/", "/voor-een-ander/"])
def test_guessing_is_slowed_down_at_every_door(path):
    client = Client()
    for number in range(20):
        assert client.get(f"{path}{number:048x}/").status_code == 410
    organisation = factories.organisation()
    good = tokens.make_link("introduce", organisation, seed="x", days=1)
    assert client.get(f"/voor-een-ander/{good}/").status_code == 410
    cache.clear()


# Read ---------------------------------------------------------------------------------------------
def test_opening_a_link_is_not_reading_it(client):
    referral = factories.referral()
    link = tokens.make_link("referral", referral, seed="x", days=1)
    page = client.get(f"/vraag/{link}/", follow=True)
    assert not referral.ledger.filter(entry=Entry.SEEN).exists()
    url = f"/vraag/gelezen/{referral.public_id}/"
    assert url in page.content.decode()
    for _ in range(2):
        assert client.post(url).status_code == 204
    assert referral.ledger.filter(entry=Entry.SEEN).count() == 1
    assert url not in client.get(page.request["PATH_INFO"]).content.decode()


def test_only_who_may_see_it_can_say_it_was_read(client):
    referral = factories.referral()
    url = f"/vraag/gelezen/{referral.public_id}/"
    assert client.post(url).status_code == 404
    for user in (factories.user("coordinator"), factories.user("partner")):
        client.force_login(user)
        assert client.post(url).status_code == 404
    partner = factories.user("partner", organisation=referral.organisation)
    client.force_login(partner)
    assert client.post(url).status_code == 204
    assert referral.ledger.get(entry=Entry.SEEN).user == partner


def test_who_answers_has_read_it_without_it_being_said_apart():
    referral = factories.referral()
    services.decline(referral.pk, channel=Channel.LINK)
    services.record_seen(referral.pk, channel=Channel.LINK)
    assert not referral.ledger.filter(entry=Entry.SEEN).exists()

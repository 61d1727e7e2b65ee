"""Links in messages: one purpose, one object, until they end. Anything else opens nothing."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.utils import timezone

from cms.core import tokens
from cms.core.models import LinkToken
from cms.directory.models import Place


@pytest.fixture
def places(db):
    def make(slug):
        return Place.objects.create(
            name=slug, slug=slug, kind="municipality", latitude=53, longitude=6.6
        )

    return make("haren"), make("assen")


@pytest.fixture
def raw(places):
    return tokens.make_link("answer", places[0], seed="1", days=30)


def test_it_opens_its_object(raw, places):
    assert tokens.find_link(raw, "answer").object_id == str(places[0].pk)


def test_a_retry_sends_the_same_link(raw, places):
    assert tokens.make_link("answer", places[0], seed="1", days=30) == raw
    assert LinkToken.objects.count() == 1


@pytest.mark.parametrize("seed", ["2", ""])
def test_another_seed_is_another_link(raw, places, seed):
    assert tokens.make_link("answer", places[0], seed=seed, days=30) != raw


def test_not_for_another_purpose(raw):
    assert tokens.find_link(raw, "cancel") is None


def test_not_after_its_days(raw):
    LinkToken.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert tokens.find_link(raw, "answer") is None


def test_not_after_it_was_revoked(raw, places):
    assert tokens.revoke_links(places[1]) == 0
    assert tokens.find_link(raw, "answer")
    assert tokens.revoke_links(places[0], "answer") == 1
    assert tokens.find_link(raw, "answer") is None


def test_no_letter_of_it_may_differ(raw):
    for position in range(len(raw)):
        other = "0" if raw[position] != "0" else "1"
        mutated = raw[:position] + other + raw[position + 1 :]
        assert tokens.find_link(mutated, "answer") is None
    for other in (raw[:-1], raw + "0", raw.upper(), f" {raw}", ""):
        assert tokens.find_link(other, "answer") is None


def test_it_is_long_and_not_in_the_database(raw):
    assert len(raw) * 4 >= 128
    assert raw not in str(LinkToken.objects.values().get())


def test_the_secret_key_decides_it(raw, places, settings):
    settings.SECRET_KEY = "another"
    assert tokens.make_link("answer", places[0], seed="1", days=30) != raw


class Request:
    def __init__(self):
        self.session = SessionStore()


class TestSession:
    def test_bound_to_this_object_and_purpose_only(self, raw, places):
        request = Request()
        tokens.bind(request, tokens.find_link(raw, "answer"))
        assert tokens.bound(request, "answer", places[0].pk)
        assert not tokens.bound(request, "answer", places[1].pk)
        assert not tokens.bound(request, "cancel", places[0].pk)
        assert not tokens.bound(Request(), "answer", places[0].pk)

    def test_the_session_does_not_hold_the_link_itself(self, raw):
        request = Request()
        tokens.bind(request, tokens.find_link(raw, "answer"))
        assert raw not in str(dict(request.session))

    def test_a_forged_object_in_the_session_opens_nothing(self, raw, places):
        request = Request()
        link = tokens.find_link(raw, "answer")
        request.session["links"] = {f"answer:{places[1].pk}": link.digest}
        assert not tokens.bound(request, "answer", places[1].pk)

    def test_revoking_closes_open_sessions(self, raw, places):
        request = Request()
        tokens.bind(request, tokens.find_link(raw, "answer"))
        tokens.revoke_links(places[0])
        assert not tokens.bound(request, "answer", places[0].pk)


class AnyText(TestCase):
    @given(st.text(max_size=300))
    def test_never_opens_anything(self, typed):
        assert tokens.find_link(typed, "answer") is None

"""The demo shows families and bonus grandparents in each stage of waiting, always the same."""

import pytest

from cms.demo import seeding
from cms.demo.content import catalogue
from cms.demo.seeding import texts
from talentscan.pairs import selectors
from talentscan.pairs.desk_choices import State
from talentscan.pairs.models import Family, Grandparent, Pair
from talentscan.scan.services import load_starter_cards

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


def test_the_demo_has_each_stage(monkeypatch):
    monkeypatch.setattr(catalogue, "FACES", {})
    monkeypatch.setattr(catalogue, "PICTURES", {})
    monkeypatch.setattr(texts, "translations", lambda name: {})
    load_starter_cards()
    seeding.seed_directory()
    seeding.seed_opportunities()
    seeding.seed_logins()
    seeding.seed_pairs()
    assert Family.objects.to_call().count() == Family.objects.free().count() == 1
    assert Grandparent.objects.free().count() == 1
    assert selectors.to_speak_about().count() == 1
    assert Pair.objects.get().state == State.PROPOSED
    family = Family.objects.free().get()
    assert selectors.chances([family])[family.pk], "somebody suits the family that waits"

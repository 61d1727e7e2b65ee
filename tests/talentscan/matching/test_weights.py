"""Other weights are looked at before they count."""

import re

import pytest

from cms.users import services as users
from cms.users.choices import Role
from talentscan.matching import preview, selectors
from talentscan.matching.terms import POINTS
from talentscan.opportunities.models import MatchingWeights
from talentscan.scan import services as scan
from talentscan.scan.models import Option
from tests.events.factories import place
from tests.talentscan import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

WEIGHTS = "/beheer/gewichten/"


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


@pytest.fixture
def coordinator(client):
    users.make_groups()
    user = factories.user(Role.COORDINATOR)
    client.force_login(user)
    return user


def numbers(client, **changed) -> dict:
    """The form as it stands, with these changes."""
    form = client.get(WEIGHTS).context["form"]
    return {field.html_name: field.value() for field in form} | changed


def seen(response) -> str:
    return re.search(r'name="seen" value="([^"]+)"', response.content.decode())[1]


def test_it_begins_with_the_points_of_the_engine():
    assert selectors.points() == POINTS == MatchingWeights().points


def test_nothing_is_saved_without_having_looked(client, coordinator):
    response = client.post(WEIGHTS, numbers(client, near="9", save="1"))

    assert response.status_code == 200
    assert "Kijk eerst wat deze getallen veranderen" in response.content.decode()
    assert not MatchingWeights.objects.exists()


def test_what_was_looked_at_is_saved(client, coordinator):
    option = Option.objects.get(card__key="joy", key="music")
    typed = numbers(client, near="9", **{f"option_{option.pk}": "5"})

    proof = seen(client.post(WEIGHTS, typed))
    client.post(WEIGHTS, typed | {"save": "1", "seen": proof})

    assert selectors.points() == POINTS | {"near": 9.0}
    assert MatchingWeights.objects.get().saved_by == coordinator
    option.refresh_from_db()
    assert option.weight == 5


def test_other_numbers_than_those_looked_at_are_not(client, coordinator):
    typed = numbers(client, near="9")
    proof = seen(client.post(WEIGHTS, typed))

    client.post(WEIGHTS, typed | {"near": "20", "save": "1", "seen": proof})
    client.post(WEIGHTS, typed | {"save": "1", "seen": f"{proof}x"})

    assert not MatchingWeights.objects.exists()


def test_what_is_no_weight_is_refused(client, coordinator):
    response = client.post(WEIGHTS, numbers(client, near="-1", save="1"))

    assert response.status_code == 422


# In the card itself ------------------------------------------------------------------------------
def card_form(client, path: str) -> dict:
    """The card as its screen shows it, ready to be sent back."""
    form = client.get(path).context["form"]
    fields = [*form]
    for formset in form.formsets.values():
        fields += [field for one in (formset.management_form, *formset.forms) for field in one]
    values = {field.html_name: field.value() for field in fields}
    return {name: "" if value is None else value for name, value in values.items()}


def test_a_card_leads_to_the_preview_and_changes_no_weight_itself(client, coordinator):
    option = Option.objects.get(card__key="joy", key="music")
    path = f"/beheer/snippets/scan/card/edit/{option.card_id}/"
    html = client.get(path).content.decode()
    assert WEIGHTS in html
    data = card_form(client, path)
    prefix = next(
        name.removesuffix("-id")
        for name, value in data.items()
        if name.endswith("-id") and str(value) == str(option.pk)
    )
    typed = {f"{prefix}-label": "Muziek", f"{prefix}-weight": "5"}
    kept = {name: value for name, value in data.items() if value is not False}
    assert client.post(path, kept | typed).status_code == 302
    before = option.weight
    option.refresh_from_db()
    assert (option.label, option.weight) == ("Muziek", before)
    assert f"option_{option.pk}" in client.get(WEIGHTS).content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.TRANSLATOR])
def test_others_have_no_business_here(client, role):
    users.make_groups()
    client.force_login(factories.user(role))

    assert client.get(WEIGHTS).status_code == 302


def test_the_preview_says_for_whom_the_best_three_change():
    """Harm likes a small group, and to be inside; here no place has both."""
    values = {"talent": "repair", "place": place("Assen")}
    factories.opportunity(title="Klein", group="small", settings=["outside"], **values)
    factories.opportunity(title="Binnen", group="many", settings=["inside"], **values)

    same = preview.changes(POINTS, {})
    other = preview.changes({**POINTS, "group": POINTS["setting"] + 50.0}, {})

    assert len(same) == len(other) == 30
    assert not any(change.is_changed for change in same)
    harm = next(change for change in other if change.persona.key == "harm")
    assert (harm.before, harm.after) == (["Binnen", "Klein"], ["Klein", "Binnen"])
    assert other[0].is_changed


def test_many_places_give_the_same_preview(monkeypatch):
    for talent in ("music", "cook", "garden", "walk"):
        factories.opportunity(talent=talent)
    other = {**POINTS, "near": 0.0, "group": 5.0}
    few = preview.changes(other, {})

    monkeypatch.setattr(preview, "_FEW", 0)

    assert preview.changes(other, {}) == few

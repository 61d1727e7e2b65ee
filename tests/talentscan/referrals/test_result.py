"""The outcome page: help, why not, a place put forward, and what is counted of it."""

import pytest

from cms.users.choices import Role
from talentscan.opportunities.models import ShownCount
from talentscan.scan import services as scan
from talentscan.scan.answers import Answers
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

RESULT = "/uitkomst/"
FORWARD = "/uitkomst/voordragen/"


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


def answered(client, **chosen):
    session = client.session
    answers = Answers(chosen={card: value.split() for card, value in chosen.items()})
    session["scan"] = answers.as_dict()
    session.save()


def page(client) -> str:
    return client.get(RESULT).content.decode()


# With help ---------------------------------------------------------------------------------------
def test_a_place_with_help_says_so(client):
    factories.opportunity(title="Samen naaien", dutch="good", helps=["interpreter"])
    answered(client, joy="music", languages="tr")

    html = page(client)

    assert "Samen naaien" in html
    assert "Iemand die uw taal spreekt, gaat mee" in html


def test_without_help_it_is_only_named_as_what_just_did_not_fit(client):
    factories.opportunity(title="Samen naaien", dutch="good")
    answered(client, joy="music", languages="tr")

    response = client.get(RESULT)
    found = response.context["result"]

    assert not found.places
    assert [entry.opportunity.title for entry in found.not_now] == ["Samen naaien"]
    html = response.content.decode()
    assert "U spreekt Turks." in html
    assert "/scan/languages/?to=nakijken" in html


@pytest.mark.parametrize(
    ("facts", "answer", "card"),
    [
        ({"day_parts": ["evening"]}, {"when": "morning"}, "when"),
        ({"facilities": []}, {"needs": "step_free"}, "needs"),
        ({}, {"reach": "home"}, "reach"),
    ],
)
def test_each_need_leads_to_its_own_question(client, facts, answer, card):
    factories.opportunity(**facts)
    answered(client, joy="music", **answer)

    (entry,) = client.get(RESULT).context["result"].not_now

    assert entry.card == card
    assert entry.said
    assert entry.there


def test_at_most_five_are_named(client):
    for _number in range(7):
        factories.opportunity(day_parts=["evening"])
    answered(client, joy="music", when="morning")

    assert len(client.get(RESULT).context["result"].not_now) == 5


# Put forward -------------------------------------------------------------------------------------
@pytest.fixture
def worker(client):
    user = factories.user(Role.CARAVAN_WORKER)
    user.name = "Ilse de Boer"
    user.save()
    client.force_login(user)
    return user


@pytest.fixture
def garden():
    """Not among the three: at another time than anybody has."""
    return factories.opportunity(title="Een tuin vol bonen", day_parts=["evening"])


def test_a_worker_puts_a_place_forward_and_it_says_who(client, worker, garden):
    answered(client, joy="music", when="morning")

    assert "Zelf een plek voordragen" in page(client)
    client.post(FORWARD, {"opportunity": garden.pk, "reason": "U vertelde over uw bonen."})

    found = client.get(RESULT).context["result"]
    assert not found.places
    assert [(entry.by, entry.reason) for entry in found.put_forward] == [
        ("Ilse", "U vertelde over uw bonen.")
    ]
    html = page(client)
    assert "Ilse dacht aan u" in html
    assert "U vertelde over uw bonen." in html
    assert "bonen" not in str(dict(client.session))


def test_it_can_be_taken_away_again(client, worker, garden):
    answered(client, joy="music", when="morning")
    client.post(FORWARD, {"opportunity": garden.pk, "reason": "Bonen!"})
    client.post(FORWARD, {"drop": garden.pk})

    assert not client.get(RESULT).context["result"].put_forward


@pytest.mark.parametrize(
    "data", [{}, {"opportunity": "x"}, {"opportunity": 0, "reason": "b" * 161}]
)
def test_what_is_missing_is_asked_for(client, worker, garden, data):
    answered(client, joy="music")

    response = client.post(FORWARD, data)

    assert response.status_code == 422
    assert response.context["forward_form"].errors


def test_what_is_shown_already_is_not_put_forward(client, worker):
    shown = factories.opportunity()
    answered(client, joy="music")

    client.post(FORWARD, {"opportunity": shown.pk, "reason": "Mooi."})

    assert not client.get(RESULT).context["result"].put_forward


def test_a_resident_alone_sees_no_such_form(client):
    factories.opportunity()
    answered(client, joy="music")

    assert "Zelf een plek voordragen" not in page(client)
    assert client.post(FORWARD, {}).status_code == 302


# What is counted ---------------------------------------------------------------------------------
def test_looking_counts_nothing_and_a_yes_counts_what_was_shown_once(client):
    first, second = factories.opportunity(), factories.opportunity()
    answered(client, joy="music")

    page(client)
    assert not ShownCount.objects.exists()

    client.post("/uitkomst/kies/", {"opportunity": first.pk})
    client.post("/uitkomst/kies/", {"opportunity": second.pk})

    counted = dict(ShownCount.objects.values_list("opportunity", "times"))
    assert counted == {first.pk: 1, second.pk: 1}


def test_the_coordinator_sees_who_is_shown_and_chosen(client, assert_constant_queries):
    client.force_login(factories.user(Role.COORDINATOR))
    found = factories.referral().opportunity
    ShownCount.objects.create(opportunity=found, times=7)

    response = client.get("/bureau/verdeling/")

    (partner,) = response.context["distribution"].partners
    assert (partner.total.shown, partner.total.chosen, partner.total.picked_up) == (7, 1, 0)
    assert [town.shown for town in response.context["distribution"].towns] == [7]
    assert_constant_queries(
        "/bureau/verdeling/", lambda number: [factories.referral() for _ in range(number)]
    )


def test_the_outcome_asks_the_database_as_often_for_many_places(client, assert_constant_queries):
    answered(client, joy="music", when="morning")
    assert_constant_queries(
        RESULT, lambda number: [factories.opportunity() for _ in range(number)], few=40, more=60
    )


# Speed -------------------------------------------------------------------------------------------
def test_an_ordinary_outcome_asks_fourteen_times_at_most(client, django_assert_max_num_queries):
    for talent in ("music", "cook", "garden", "walk", "games", "repair"):
        for _number in range(2):
            factories.opportunity(talent=talent, at_home=True)
            factories.opportunity(talent=talent, dutch="good", at_home=True)
    here = factories.opportunity().place
    answered(client, where=here.slug, joy="music", languages="tr", when="morning")
    client.get(RESULT)

    with django_assert_max_num_queries(14):
        response = client.get(RESULT)

    found = response.context["result"]
    assert len(found.places) == 3
    assert found.different
    assert found.not_now

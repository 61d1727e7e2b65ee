"""Is it still true? Asked once, reminded once, told once; answered with one tap."""

from datetime import date, timedelta

import pytest

from django.test import Client

from cms.core import tokens
from cms.messaging import registry
from cms.messaging.models import Message
from cms.users.choices import Role
from talentscan.opportunities import services
from talentscan.opportunities.models import Opportunity
from talentscan.opportunities.services import ask_what_is_still_true
from tests.talentscan import factories

pytestmark = pytest.mark.django_db

CHECKED = date(2026, 9, 1)


def after(days: int) -> date:
    return CHECKED + timedelta(days=days)


@pytest.fixture
def old():
    return factories.opportunity(title="Samen zingen", checked_on=CHECKED)


def kinds() -> list[str]:
    found = Message.objects.filter(kind__startswith="opportunities.").order_by("created_at")
    return [f"{row.kind.removeprefix('opportunities.')} by {row.channel}" for row in found]


def test_asked_after_sixty_days_reminded_after_seven_and_called_after_fourteen(old):
    expected = {
        59: [],
        60: ["still_true by email"],
        66: [],
        67: ["still_true_again by email"],
        73: [],
        74: ["call_about_truth by call"],
        90: [],
    }
    seen: list[str] = []
    for days, new in expected.items():
        for _twice in range(2):
            ask_what_is_still_true(after(days))
        seen += new
        assert kinds() == seen, days


def test_a_worker_that_was_away_sends_one_message_not_three(old):
    ask_what_is_still_true(after(60))
    assert ask_what_is_still_true(after(100)) == 1
    assert kinds() == ["still_true by email", "call_about_truth by call"]


def test_one_message_for_all_that_a_partner_offers(old):
    factories.opportunity(old.organisation, title="Samen dansen", checked_on=CHECKED)
    factories.opportunity(checked_on=CHECKED)
    assert ask_what_is_still_true(after(60)) == 2
    row = Message.objects.get(subject_id=str(old.organisation.pk), kind="opportunities.still_true")
    text = registry.build(row).text
    assert "Samen zingen" in text
    assert "Samen dansen" in text


@pytest.mark.parametrize(
    "values",
    [{"status": "draft"}, {"status": "stopped"}, {"closed_until": after(80)}],
)
def test_nobody_is_asked_about_what_is_not_open(values):
    factories.opportunity(checked_on=CHECKED, **values)
    assert ask_what_is_still_true(after(61)) == 0


def test_without_address_somebody_calls_at_once():
    one = factories.opportunity(factories.organisation(email=""), checked_on=CHECKED)
    ask_what_is_still_true(after(60))
    assert kinds() == ["still_true by call"]
    row = Message.objects.get(kind="opportunities.still_true")
    assert registry.build(row).to == one.organisation.phone
    assert "klopt-nog" not in registry.build(row).text


def test_whoever_answered_hears_nothing_more(old):
    ask_what_is_still_true(after(60))
    row = Message.objects.get()
    assert registry.build(row) is not None
    services.confirm(old.pk)
    assert registry.build(row) is None
    old.refresh_from_db()
    assert (old.asked_on, old.reminded_on, old.told_on) == (None, None, None)


# One tap -----------------------------------------------------------------------------------------
def link(organisation) -> str:
    return tokens.make_link("still-true", organisation, seed="test", days=1)


def asked(**values) -> Opportunity:
    found = factories.opportunity(checked_on=date(2026, 1, 1), **values)
    ask_what_is_still_true()
    found.refresh_from_db()
    return found


def arrive(found: Opportunity) -> tuple[Client, str]:
    client = Client()
    response = client.get(f"/klopt-nog/{link(found.organisation)}/")
    return client, response["Location"]


def test_following_the_link_changes_nothing():
    found = asked()
    client, page = arrive(found)
    assert link(found.organisation) not in page
    html = client.get(page).content.decode()
    assert found.title in html
    before = found.checked_on
    found.refresh_from_db()
    assert found.checked_on == before


def test_still_true_with_one_tap_and_twice_is_once():
    found = asked()
    client, page = arrive(found)
    for _ in range(2):
        assert client.post(page, {"about": found.slug, "answer": "still"}).status_code == 302
    found.refresh_from_db()
    assert found.is_confirmed
    assert found.asked_on is None
    assert "Alles is weer bij" in client.get(page).content.decode()


def test_closed_for_a_while_and_open_again_by_itself():
    found = asked()
    client, page = arrive(found)
    assert client.post(page, {"about": found.slug, "answer": "closed"}).status_code == 422
    wrong = {"about": found.slug, "answer": "closed", "until": "2099-01-01"}
    assert client.post(page, wrong).status_code == 422
    html = client.get(page).content.decode()
    day = html.split('name="until" value="')[1][:10]
    client.post(page, {"about": found.slug, "answer": "closed", "until": day})
    found.refresh_from_db()
    assert found.closed_until == date.fromisoformat(day)
    assert not Opportunity.objects.open().exists()
    assert Opportunity.objects.open(date.fromisoformat(day)).get() == found
    page_html = Client().get(found.get_absolute_url()).content.decode()
    assert "Dicht tot" in page_html
    assert "/uitkomst/kies/" not in page_html


def test_it_stops():
    found = asked()
    client, page = arrive(found)
    client.post(page, {"about": found.slug, "answer": "stops"})
    assert Client().get(found.get_absolute_url()).status_code == 410


@pytest.mark.parametrize("data", [{}, {"answer": "still"}, {"about": "x", "answer": "still"}])
def test_an_answer_about_nothing_changes_nothing(data):
    found = asked()
    client, page = arrive(found)
    assert client.post(page, data).status_code == 302
    found.refresh_from_db()
    assert not found.is_confirmed


def test_a_link_of_another_partner_opens_nothing_here():
    found, other = asked(), asked()
    client, _page = arrive(other)
    address = f"/klopt-nog/bij/{found.organisation.slug}/"
    assert client.get(address).status_code == 410
    assert client.post(address, {"about": found.slug, "answer": "stops"}).status_code == 410
    found.refresh_from_db()
    assert found.status == "published"


@pytest.mark.parametrize("token", ["0" * 48, "x", "\u202e"])
def test_an_unknown_link_is_gone(token):
    assert Client().get(f"/klopt-nog/{token}/").status_code == 410


def test_the_coordinator_answers_for_a_partner(settings):
    settings.SECOND_FACTOR_REQUIRED = False
    found = asked()
    Opportunity.objects.filter(pk=found.pk).update(told_on=date(2026, 4, 1))
    client = Client()
    client.force_login(factories.user(Role.COORDINATOR))
    assert found.title in client.get("/bureau/aanbod/").content.decode()
    client.post(f"/bureau/aanbod/{found.slug}/", {"answer": "still", "about": found.slug})
    found.refresh_from_db()
    assert found.is_confirmed

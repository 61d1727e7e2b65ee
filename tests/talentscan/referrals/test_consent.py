"""From a yes to a partner: exactly what was shown, per partner, once."""

import uuid

import pytest

from cms.core.models import AuditEntry
from cms.messaging.models import Message
from talentscan.referrals import selectors, services, wording
from talentscan.referrals.choices import Shared
from talentscan.referrals.exceptions import ConsentMissing, PlaceGone
from talentscan.referrals.models import Consent, Referral, Resident
from talentscan.scan.services import load_starter_cards
from tests.talentscan import factories
from tests.words import says

pytestmark = pytest.mark.django_db


@pytest.fixture
def places():
    load_starter_cards()
    return [factories.opportunity(), factories.opportunity()]


def fill_in(client, places, *, prefix: str = "", **values) -> None:
    """Everything up to the page that asks for the yes."""
    client.post(f"{prefix}/scan/joy/", {"answer": ["music"]})
    client.post(f"{prefix}/scan/languages/", {"answer": ["tr"]})
    client.post(f"{prefix}/scan/when/", {"answer": ["morning"]})
    for place in places:
        client.post(f"{prefix}/uitkomst/kies/", {"opportunity": place.pk})
    client.post(f"{prefix}/uitkomst/naam/", {"name": "Emine"})
    reach = {"contact_kind": "phone", "phone": "06 12 34 56 78"} | values
    client.post(f"{prefix}/uitkomst/bereik/", reach)
    client.post(f"{prefix}/uitkomst/jaar/", {"birth_year": "1948"})


def agree(client, *places, prefix: str = "", key: uuid.UUID | None = None):
    data = {"partners": [place.pk for place in places], "key": str(key or uuid.uuid4())}
    return client.post(f"{prefix}/uitkomst/toestemming/", data)


# What is written down ----------------------------------------------------------------------------
def test_a_yes_keeps_what_it_was_given_to(client, places):
    factories.check_words("tr")
    fill_in(client, places[:1], prefix="/tr")
    assert agree(client, places[0], prefix="/tr")["Location"] == "/tr/uitkomst/geregeld/"
    consent = Consent.objects.get()
    assert consent.organisation == places[0].organisation
    assert consent.text_version == wording.words("tr").version
    assert consent.language == "tr"
    assert consent.fields == Shared.values
    assert consent.recorded_by is None
    assert consent.withdrawn_at is None


def test_who_filled_it_in_together_is_kept(client, places):
    worker = factories.user("caravan_worker")
    client.force_login(worker)
    fill_in(client, places[:1])
    agree(client, places[0])
    assert Consent.objects.get().recorded_by == worker
    assert Resident.objects.get().recorded_by == worker


def test_nothing_is_ticked_beforehand(client, places):
    fill_in(client, places)
    html = client.get("/uitkomst/toestemming/").content.decode()
    assert " checked" not in html
    assert all(place.organisation.name in html for place in places)


def test_only_who_was_ticked_is_asked(client, places):
    fill_in(client, places)
    agree(client, places[1])
    assert Referral.objects.get().organisation == places[1].organisation
    assert Message.objects.filter(kind="referrals.asked").count() == 1


def test_without_a_tick_nothing_happens(client, places):
    fill_in(client, places)
    response = client.post("/uitkomst/toestemming/", {"key": str(uuid.uuid4())})
    assert response.status_code == 422
    assert not Resident.objects.exists()


def test_a_place_of_another_page_cannot_be_agreed_to(client, places):
    other = factories.opportunity()
    fill_in(client, places)
    assert agree(client, other).status_code == 422
    assert not Resident.objects.exists()


def test_a_place_that_closed_meanwhile_is_said_so(client, places):
    fill_in(client, places[:1])
    places[0].places_available = 0
    places[0].save()
    assert agree(client, places[0])["Location"] == "/uitkomst/"
    assert not Resident.objects.exists()
    assert "/uitkomst/bel-mij/" in client.get("/uitkomst/").content.decode()


def test_no_step_can_be_skipped(client, places):
    assert client.get("/uitkomst/toestemming/")["Location"] == "/uitkomst/"
    client.post("/uitkomst/kies/", {"opportunity": places[0].pk})
    for step, data in (
        ("naam", {"name": "Emine"}),
        ("bereik", {"contact_kind": "visit"}),
        ("jaar", {"birth_year": "1948"}),
    ):
        assert client.get("/uitkomst/toestemming/")["Location"] == f"/uitkomst/{step}/"
        client.post(f"/uitkomst/{step}/", data)
    assert client.get("/uitkomst/toestemming/").status_code == 200


@pytest.mark.parametrize("year", ["1948", "١٩٤٨", " 1948 ", "19 48"])
def test_a_year_may_be_written_in_several_ways(client, places, year):
    client.post("/uitkomst/kies/", {"opportunity": places[0].pk})
    assert client.post("/uitkomst/jaar/", {"birth_year": year}).status_code == 302


# Once, however often ----------------------------------------------------------------------------
def test_the_same_form_twice_is_one_resident(client, places):
    fill_in(client, places[:1])
    key = uuid.uuid4()
    assert agree(client, places[0], key=key)["Location"] == "/uitkomst/geregeld/"
    assert agree(client, places[0], key=key)["Location"] == "/uitkomst/geregeld/"
    assert Resident.objects.count() == Consent.objects.count() == Referral.objects.count() == 1
    assert Message.objects.filter(kind="referrals.asked").count() == 1


def test_the_same_request_for_a_call_twice_is_one(client):
    data = {"name": "Emine", "contact_kind": "visit", "key": str(uuid.uuid4())}
    for _ in range(2):
        assert client.post("/uitkomst/bel-mij/", data).status_code == 302
    assert Resident.objects.get().wants_call


def test_a_service_without_partner_or_place_refuses(places):
    common = {
        "person": factories.person(),
        "answers": {},
        "language": "nl",
        "idempotency_key": uuid.uuid4(),
    }
    with pytest.raises(ConsentMissing):
        services.give_consent([], **common)
    with pytest.raises(PlaceGone):
        services.give_consent([987654], **common)
    assert not Resident.objects.exists()


# What goes to the partner ------------------------------------------------------------------------
def rows_of(fields) -> list[tuple[str, list[str]]]:
    return [(field.label, field.answers) for field in fields if field.answers]


@pytest.mark.parametrize(
    "reach",
    [
        {},
        {"contact_kind": "email", "email": "emine@example.org"},
        {"contact_kind": "letter", "letter": "Lindelaan 12, 9401 AB Assen"},
        {"contact_kind": "visit"},
        {"contact_kind": "through", "through": "Mijn dochter, 06 87 65 43 21"},
    ],
)
def test_the_partner_sees_what_the_resident_saw_and_nothing_else(client, places, reach):
    client.post("/scan/life/", {"answer": "mosque"})
    fill_in(client, places[:1], **reach)
    shown = client.get("/uitkomst/toestemming/").context["rows"]
    agree(client, places[0])
    referral = factories.pick_up(Referral.objects.get())
    referral = Referral.objects.for_listing().get(pk=referral.pk)
    seen = rows_of(selectors.partner_view(referral))
    assert seen == [(row["label"], row["answers"]) for row in shown]
    assert len(seen) >= 4


def test_the_year_of_birth_and_where_somebody_lives_stay_here(client, places):
    fill_in(client, places[:1])
    agree(client, places[0])
    referral = factories.pick_up(Referral.objects.get())
    told = str(selectors.partner_view(referral))
    assert not says(told, "1948")
    assert referral.resident.readable_code not in told


def test_a_partner_sees_nobody_before_picking_up(client, places):
    fill_in(client, places[:1])
    agree(client, places[0])
    referral = Referral.objects.get()
    partner = factories.user("partner", organisation=referral.organisation)
    client.logout()
    client.force_login(partner)
    url = f"/portaal/{referral.public_id}/"
    before = client.get(url).content.decode()
    assert "Emine" not in before
    assert "12 34 56 78" not in before
    client.post(url, {"answer": "pick_up", "day": factories.promise_day().isoformat()})
    after = client.get(url).content.decode()
    assert "Emine" in after
    assert "06 12 34 56 78" in after


def test_every_look_at_a_person_is_written_down(client, places):
    referral = factories.pick_up(factories.referral())
    partner = factories.user("partner", organisation=referral.organisation)
    client.force_login(partner)
    seen = AuditEntry.objects.filter(action="seen", object_id=str(referral.pk), user=partner)
    for number in (1, 2, 3):
        client.get(f"/portaal/{referral.public_id}/")
        assert seen.count() == number
    client.get("/portaal/")
    assert seen.count() == 3


# Afterwards --------------------------------------------------------------------------------------
def test_done_leaves_nothing_in_this_browser(client, places):
    fill_in(client, places[:1])
    agree(client, places[0])
    assert "Emine" in client.get("/uitkomst/geregeld/").content.decode()
    client.post("/uitkomst/klaar/")
    assert client.get("/uitkomst/geregeld/").status_code == 302
    assert client.get("/kaart/stand/").status_code == 302
    assert not {"scan", "yes", "card"} & set(client.session.keys())


def test_names_lie_encrypted_in_the_session_too(client, places):
    fill_in(client, places[:1])
    assert "Emine" not in str(dict(client.session.items()))
    assert "12 34" not in str(dict(client.session.items()))

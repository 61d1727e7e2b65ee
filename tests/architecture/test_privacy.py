"""Names like no other go into the world; where they come out is exactly where they may."""

import logging

import pytest

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from cms.messaging.worker import Worker
from events.models import Registration
from talentscan.referrals import services
from talentscan.referrals.models import Resident
from tests.architecture import access, world
from tests.architecture.world import ask

made_world, db, house = world.made_world, world.db, world.house

NAME, CONTACT, YEAR = "Kanarie Zangzaad", "06 99 88 77 66", "1911"
IDEA = "Een volkstuin vol zonnebloemen"
GUEST, GUEST_CONTACT = "Putter Distelveld", "putter@distel.example"
CANARIES = (NAME, CONTACT, YEAR, IDEA, GUEST, GUEST_CONTACT)

#: Who may read what, on whichever page.
READERS = {
    NAME: {
        access.HOLDER,
        access.PARTNER,
        access.COORDINATOR,
        access.ADMINISTRATOR,
        access.CARAVAN,
        access.PRIVACY,
    },
    CONTACT: {
        access.HOLDER,
        access.PARTNER,
        access.COORDINATOR,
        access.ADMINISTRATOR,
        access.CARAVAN,
        access.PRIVACY,
    },
    YEAR: set(),
    IDEA: {access.COORDINATOR, access.ADMINISTRATOR},
    GUEST: {access.EDITOR, access.COORDINATOR, access.ADMINISTRATOR},
    GUEST_CONTACT: {access.EDITOR, access.COORDINATOR, access.ADMINISTRATOR},
}


@pytest.fixture
def people(house):
    """The world, in which people have names like no other."""
    resident = Resident.objects.get(pk=house.referral.resident_id)
    resident.name, resident.contact, resident.birth_year = NAME, CONTACT, YEAR
    resident.save()
    caller = Resident.objects.get(pk=house.caller.pk)
    caller.idea = IDEA
    caller.save()
    guest = Registration.objects.get(pk=house.registration.pk)
    guest.name, guest.contact = GUEST, GUEST_CONTACT
    guest.save()
    house.referral.resident.birth_year = YEAR
    yield house
    house.referral.refresh_from_db()


def read_by(house, who: str) -> dict[str, list[str]]:
    """Which names this visitor can read, and where."""
    client = house.visitor(who)
    found: dict[str, list[str]] = {}
    for row in access.ROWS:
        path = house.path(row)
        response = ask(client, "get", path)
        text = response.content.decode("utf-8", "replace") + str(response.headers)
        for canary in CANARIES:
            if canary in text:
                found.setdefault(canary, []).append(path)
    return found


@pytest.mark.parametrize("who", access.VISITORS)
def test_everybody_reads_exactly_what_they_may(people, who):
    found = read_by(people, who)
    allowed = {canary for canary, readers in READERS.items() if who in readers}
    assert set(found) == allowed, found


def test_nothing_about_a_person_lies_readable_in_the_database(people):
    Worker().send_all()
    people.visitor(access.HOLDER).get("/kaart/stand/")
    names = [canary for canary in CANARIES if canary != YEAR]  # four digits may be anything
    readable = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for record in cursor.fetchall():
                text = str(record)
                readable += [f"{table}: {canary}" for canary in names if canary in text]
    assert not readable


def everything_kept() -> str:
    """Each value of each record as our code reads it, so decrypted."""
    kept = []
    for model in apps.get_models():
        for record in model._base_manager.all():
            for field in model._meta.concrete_fields:
                try:
                    kept.append(str(getattr(record, field.attname)))
                except ObjectDoesNotExist:
                    continue
    return "\n".join(kept)


def test_after_erasing_nothing_is_left_anywhere(people):
    code = Resident.objects.get(pk=people.referral.resident_id).card_code
    before = everything_kept()
    assert NAME in before
    assert IDEA in before
    for pk in (people.referral.resident_id, people.caller.pk):
        services.erase(Resident.objects.get(pk=pk))
    after = everything_kept()
    for canary in (NAME, CONTACT, IDEA, code):
        assert canary not in after


def test_no_log_speaks_of_anybody(people, caplog):
    caplog.set_level(logging.DEBUG)
    client = people.visitor(access.PARTNER)
    client.get(f"/portaal/{people.referral.public_id}/")
    client.post("/kaart/", {"code": people.referral.resident.card_code, "birth_year": YEAR})
    client.post("/uitkomst/bel-mij/", {"name": NAME, "contact_kind": "phone", "phone": CONTACT})
    client.get(f"/vraag/{people.link}/")
    client.get(f"/bestaat-niet/?q={NAME}")
    Worker().send_all()
    assert not [line for line in caplog.messages if any(word in line for word in (NAME, CONTACT))]


def test_no_address_says_who_it_is_about(people):
    """Addresses end up in histories and logs: only keys nobody can guess."""
    resident = people.referral.resident
    for row in access.ROWS:
        if row.path.startswith(("/portaal", "/bureau", "/vraag", "/kaart", "/agenda/aanm")):
            path = people.path(row)
            assert f"/{resident.pk}/" not in path
            assert f"/{people.referral.pk}/" not in path

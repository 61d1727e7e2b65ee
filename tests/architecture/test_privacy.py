"""Names like no other went into the world: what is kept of them, and what is left.

Who reads them on which page is asked in `test_access.py`.
"""

import logging

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from cms.messaging.worker import Worker
from talentscan.referrals import services
from talentscan.referrals.models import Resident
from tests.architecture import access, world
from tests.architecture.world import CANARIES, CONTACT, IDEA, NAME, YEAR

made_world, db, house = world.made_world, world.db, world.house


def test_nothing_about_a_person_lies_readable_in_the_database(house):
    Worker().send_all()
    house.visitor(access.HOLDER).get("/kaart/stand/")
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


def test_after_erasing_nothing_is_left_anywhere(house):
    code = Resident.objects.get(pk=house.referral.resident_id).card_code
    before = everything_kept()
    assert NAME in before
    assert IDEA in before
    for pk in (house.referral.resident_id, house.caller.pk):
        services.erase(Resident.objects.get(pk=pk))
    after = everything_kept()
    for canary in (NAME, CONTACT, IDEA, code):
        assert canary not in after


def test_no_log_speaks_of_anybody(house, caplog):
    caplog.set_level(logging.DEBUG)
    client = house.visitor(access.PARTNER)
    client.get(f"/portaal/{house.referral.public_id}/")
    client.post("/kaart/", {"code": house.referral.resident.card_code, "birth_year": YEAR})
    client.post("/uitkomst/bel-mij/", {"name": NAME, "contact_kind": "phone", "phone": CONTACT})
    client.get(f"/vraag/{house.link}/")
    client.get(f"/bestaat-niet/?q={NAME}")
    Worker().send_all()
    assert not [line for line in caplog.messages if any(word in line for word in (NAME, CONTACT))]


def test_no_address_says_who_it_is_about(house):
    """Addresses end up in histories and logs: only keys nobody can guess."""
    resident = house.referral.resident
    for row in access.ROWS:
        if row.path.startswith(("/portaal", "/bureau", "/vraag", "/kaart", "/agenda/aanm")):
            path = house.path(row)
            assert f"/{resident.pk}/" not in path
            assert f"/{house.referral.pk}/" not in path

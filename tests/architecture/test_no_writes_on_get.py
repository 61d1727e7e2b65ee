"""Looking changes nothing, however often a machine does it: link scanners, previews, robots.

`test_access.py` asks every address as every visitor inside this detector; here are the languages,
HEAD, and what shows that the detector bites.
"""

import pytest

from django.db import connection
from django.test import Client

from cms.directory.models import Place
from tests.architecture import access, world
from tests.architecture.world import ask, writes

pytestmark = pytest.mark.exhaustive

made_world, db, house = world.made_world, world.db, world.house


def test_the_detector_sees_each_way_to_write(house):
    with writes() as written:
        Place.objects.update(name="Elders")
        Place.objects.create(name="Nieuw", slug="nieuw", kind="village", latitude=1, longitude=1)
        Place.objects.filter(slug="nieuw").delete()
        with connection.cursor() as cursor:
            cursor.execute("update directory_place set intro = ''")
    assert written.count("directory_place") >= 4


def test_the_detector_bites(house, monkeypatch):
    def counting(request):
        Place.objects.update(intro="seen")

    monkeypatch.setattr("events.views.read_wishes", counting)
    with writes() as written, pytest.raises(AttributeError):
        Client().get("/agenda/")
    assert written == ["directory_place"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_language_writes(house, language):
    client = Client()
    client.get(f"/{language}/vraag/{house.link}/")
    with writes() as written:
        for row in access.ROWS:
            path = house.path(row)
            if not path.startswith(("/beheer/", "/demo/", "/gezond", "/sitemap", "/ar/")):
                ask(client, "get", f"/{language}{path}")
    assert not written


@pytest.mark.parametrize("who", [access.ANONYMOUS, access.HOLDER, access.COORDINATOR])
def test_a_head_request_writes_nothing(house, who):
    client = house.visitor(who)
    with writes() as written:
        for row in access.ROWS:
            assert client.head(house.path(row)).status_code < 500
    assert not written


@pytest.mark.parametrize(
    "link", ["/vraag/{referral_token}/", "/agenda/aanmelding/{sign_up_token}/"]
)
def test_a_scanner_of_mails_may_follow_a_link_twice_and_the_person_after_it(house, link):
    path = link.format(**house.names)
    with writes() as written:
        for client in (Client(), Client(headers={"purpose": "prefetch"}), Client()):
            client.head(path)
            assert client.get(path, follow=True).status_code == 200
    assert not written

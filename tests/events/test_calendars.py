from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from django.utils import timezone

from events import services
from events.models import Session
from tests.events import factories

pytestmark = pytest.mark.django_db

HERE = ZoneInfo("Europe/Amsterdam")


def read(client, url) -> icalendar.Calendar:
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    lines = response.content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    return icalendar.Calendar.from_ical(response.content)


def entry(calendar) -> icalendar.Event:
    (found,) = calendar.walk("VEVENT")
    return found


def url_of(session) -> str:
    return f"/agenda/{session.event.slug}/{session.pk}.ics"


@pytest.mark.parametrize(("month", "offset"), [(7, 2), (12, 1)])
def test_a_date_survives_the_way_to_a_calendar(client, month, offset):
    start = datetime(2027, month, 15, 10, 0, tzinfo=HERE)
    session = factories.session(factories.event(title="Soep; brood, vis"), starts_at=start)
    calendar = read(client, url_of(session))
    found = entry(calendar)
    assert calendar["method"] == "PUBLISH"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    assert found.start == start
    assert found.start.utcoffset() == timedelta(hours=offset)
    assert found["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert str(found["summary"]) == "Soep; brood, vis"
    assert "Lindelaan 12" in found["location"]
    assert found["status"] == "CONFIRMED"
    assert "attendee" not in found


def test_a_night_with_two_clocks(client):
    start = datetime(2027, 10, 30, 22, 0, tzinfo=HERE)
    end = datetime(2027, 10, 31, 4, 0, tzinfo=HERE)
    session = factories.session(starts_at=start, ends_at=end)
    found = entry(read(client, url_of(session)))
    assert (found.end.astimezone(ZoneInfo("UTC")) - found.start.astimezone(ZoneInfo("UTC"))) == (
        timedelta(hours=7)
    )


def test_the_same_date_keeps_its_name_and_counts_up(client):
    session = factories.session()
    before = entry(read(client, url_of(session)))
    services.cancel_session(session.pk)
    after = entry(read(client, url_of(session)))
    assert before["uid"] == after["uid"]
    assert after["sequence"] == before["sequence"] + 1
    assert after["status"] == "CANCELLED"


def test_the_feed_of_a_place(client):
    here = factories.session(factories.event(place=factories.place("Assen")))
    factories.session(factories.event(place=factories.place("Rotterdam")))
    old = factories.session(days=-60)
    cancelled = factories.session(days=-3)
    services.cancel_session(cancelled.pk)
    everything = read(client, "/agenda/kalender.ics")
    uids = {str(found["uid"]).split("@")[0] for found in everything.walk("VEVENT")}
    assert f"session-{cancelled.pk}" in uids
    assert f"session-{old.pk}" not in uids
    some = read(client, "/agenda/kalender.ics?plaats=assen")
    assert some["x-published-ttl"] == "PT6H"
    assert some["refresh-interval"].params["VALUE"] == "DURATION"
    assert "Assen" in some["x-wr-calname"]
    assert (
        len(some.walk("VEVENT"))
        == Session.objects.in_place(here.event.place).exclude(pk=old.pk).count()
    )


def test_nothing_new_is_not_sent_again(client):
    factories.session()
    first = client.get("/agenda/kalender.ics")
    assert first["Last-Modified"]
    again = client.get("/agenda/kalender.ics", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_ones_own_date(client):
    session = factories.session()
    assert client.get("/agenda/aanmelding/agenda.ics").status_code == 302
    url = f"/agenda/{session.event.slug}/{session.pk}/aanmelden/"
    client.post(url, factories.answers(), follow=True)
    found = entry(read(client, "/agenda/aanmelding/agenda.ics"))
    assert found.start == timezone.localtime(session.starts_at).replace(microsecond=0)

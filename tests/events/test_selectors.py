from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from django.utils import translation

from cms.core import dates
from cms.languages.services import set_text
from events import selectors
from events.choices import SessionStatus, Theme
from events.selectors import Wishes
from talentscan.choices import Talent
from tests.events import factories

HERE = ZoneInfo("Europe/Amsterdam")


def titles(sessions) -> list[str]:
    return [session.event.title for session in sessions]


def test_the_themes_of_the_agenda_are_the_talents():
    assert Theme.choices == Talent.choices


@pytest.mark.django_db
def test_upcoming_comes_with_everything(django_assert_num_queries):
    session = factories.session(capacity=3)
    factories.sign_up(session, people=2)
    factories.session(days=-2)
    factories.session(factories.event(is_published=False))
    with django_assert_num_queries(1):
        (found,) = selectors.upcoming_sessions()
        assert found.seats_taken == 2
        assert found.seats_left == 1
        assert found.event.venue.name
        assert found.event.organisation.name
        assert found.event.place.municipality.name


@pytest.mark.django_db
def test_a_municipality_holds_its_neighbourhoods():
    town = factories.place("Assen")
    part = factories.place("Lariks", parent=town)
    other = factories.place("Rotterdam")
    near = factories.session(factories.event(place=part))
    factories.session(factories.event(place=other))
    assert list(selectors.upcoming_sessions(place=town)) == [near]
    assert [(p.name, [x.name for x in parts]) for p, parts in selectors.agenda_places()] == [
        ("Assen", ["Lariks"]),
        ("Rotterdam", []),
    ]


@pytest.mark.django_db
def test_wishes_narrow_the_list():
    walk_in = factories.session(
        factories.event(title="Inloop", sign_up=False, spoken_languages=["ar"])
    )
    factories.session(factories.event(title="Zingen"))
    assert titles(selectors.wished_sessions(Wishes(walk_in=True), "nl")) == ["Inloop"]
    assert titles(selectors.wished_sessions(Wishes(language="ar"), "nl")) == ["Inloop"]
    assert titles(selectors.wished_sessions(Wishes(query="zing"), "nl")) == ["Zingen"]
    assert titles(selectors.wished_sessions(Wishes(query="bank lindelaan"), "nl")) == []
    weekday = dates.day(walk_in.starts_at).split()[0]
    assert len(selectors.wished_sessions(Wishes(query=weekday), "nl")) == 2


@pytest.mark.django_db
def test_search_finds_words_of_ones_own_language():
    session = factories.session()
    set_text(session.event, "title", "tr", "Birlikte çorba")
    assert list(selectors.wished_sessions(Wishes(query="çorba"), "tr")) == [session]
    assert not selectors.wished_sessions(Wishes(query="çorba"), "nl")


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ("vandaag", date(2026, 11, 25), date(2026, 11, 26)),
        ("week", date(2026, 11, 25), date(2026, 11, 30)),
        ("weekend", date(2026, 11, 28), date(2026, 11, 30)),
        ("maand", date(2026, 11, 25), date(2026, 12, 1)),
    ],
)
def test_when_is_what_people_mean_by_it(when, first, after):
    found = selectors._bounds(when, date(2026, 11, 25))
    assert [dates.local_date(moment) for moment in found] == [first, after]


@pytest.mark.django_db
def test_fitting_prefers_a_shared_talent_and_skips_what_one_cannot_join():
    soon = factories.session(factories.event(title="Muziek", talents=["music"]), days=1)
    fits = factories.session(factories.event(title="Soep", talents=["cook"]), days=5)
    factories.session(fits.event, days=6)
    factories.session(
        factories.event(title="Af", talents=["cook"]), days=1, status=SessionStatus.CANCELLED
    )
    full = factories.session(factories.event(title="Vol", talents=["cook"]), days=1, capacity=1)
    factories.sign_up(full)
    assert selectors.fitting({"cook"}, None, 2) == [fits, soon]
    assert selectors.fitting(set(), None, 1) == [soon]


@pytest.mark.django_db
def test_the_waiting_list_is_honest():
    session = factories.session(capacity=1)
    factories.sign_up(session)
    people = [factories.sign_up(session) for _ in range(3)]
    assert [selectors.place_in_line(person) for person in people] == [1, 2, 3]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["06 12 34 56 78", "+31612345678", "0031 6 12345678", "fatma 7"])
def test_a_sign_up_is_found_by_its_code_and_what_was_filled_in(typed):
    registration = factories.sign_up(
        factories.session(), name="Fatma 7", contact_kind="phone", contact="06-12345678"
    )
    assert selectors.registration_by_code(registration.code, typed) == registration
    assert selectors.registration_by_code(registration.code, "0699999999") is None
    assert selectors.registration_by_code(registration.code, " ") is None


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("nl", "donderdag 26 november"),
        ("en", "Thursday 26 November"),
        ("ar", "الخميس 26 نونبر (نوفمبر)"),
    ],
)
def test_days_are_said_in_words(language, day):
    with translation.override(language):
        assert dates.day(date(2026, 11, 26)) == day


@pytest.mark.parametrize("language", ["nl", "en", "tr", "ar", "pap"])
def test_digits_are_those_of_the_bus_stop(language):
    start = datetime(2026, 11, 26, 10, 0, tzinfo=HERE)
    with translation.override(language):
        words = dates.day_and_time(start, start + timedelta(hours=3))
    assert "26" in words
    assert "10" in words
    assert "13" in words


def test_times_are_those_of_the_clock_on_the_wall():
    summer = datetime(2026, 7, 1, 8, 0, tzinfo=ZoneInfo("UTC"))
    assert dates.clock(summer) == "10.00"

"""Days, months and times as a reader of each language expects them, with European digits."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from django.conf import settings
from django.utils import formats, translation

from cms.core import dates

DAY = date(2026, 11, 26)
SUMMER = date(2026, 8, 19)
# Four in the afternoon here, in winter.
START, END = datetime(2026, 11, 26, 15, 0, tzinfo=UTC), datetime(2026, 11, 26, 16, 30, tzinfo=UTC)
ALL = ("nl", "en", "tr", "ar", "pap", "zh-hant", "zh-hans", "pl", "uk", "fa", "es")
DIGIT_OF_ANOTHER_SCRIPT = re.compile(r"(?![0-9])\d")


@pytest.mark.parametrize(
    ("code", "autumn", "summer"),
    [
        ("nl", "donderdag 26 november", "woensdag 19 augustus"),
        ("en", "Thursday 26 November", "Wednesday 19 August"),
        ("tr", "26 Kasım Perşembe", "19 Ağustos Çarşamba"),
        ("ar", "الخميس 26 نونبر (نوفمبر)", "الأربعاء 19 غشت (أغسطس)"),
        ("pap", "djaweps 26 di novèmber", "djarason 19 di ougùstùs"),
        ("zh-hant", "11月26日星期四", "8月19日星期三"),
        ("zh-hans", "11月26日星期四", "8月19日星期三"),
        ("pl", "26 listopada (czwartek)", "19 sierpnia (środa)"),
        ("uk", "четвер, 26 листопада", "середа, 19 серпня"),
        ("fa", "پنجشنبه 26 نوامبر (نومبر)", "چهارشنبه 19 اوت (اگست)"),
        ("es", "jueves 26 de noviembre", "miércoles 19 de agosto"),
    ],
)
def test_a_day_in_words(code, autumn, summer):
    with translation.override(code):
        assert (dates.day(DAY), dates.day(SUMMER)) == (autumn, summer)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nl", "donderdag 26 november 2026"),
        ("en", "Thursday 26 November 2026"),
        ("tr", "26 Kasım 2026 Perşembe"),
        ("ar", "الخميس 26 نونبر (نوفمبر) 2026"),
        ("pap", "djaweps 26 di novèmber 2026"),
        ("zh-hant", "2026年11月26日星期四"),
        ("zh-hans", "2026年11月26日星期四"),
        ("pl", "26 listopada 2026 (czwartek)"),
        ("uk", "четвер, 26 листопада 2026 року"),
        ("fa", "پنجشنبه 26 نوامبر (نومبر) 2026"),
        ("es", "jueves 26 de noviembre de 2026"),
    ],
)
def test_a_day_with_its_year(code, said):
    with translation.override(code):
        assert dates.day(DAY, year=True) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nl", "donderdag 26 november, van 16.00 tot 17.30 uur"),
        ("en", "Thursday 26 November, from 16:00 to 17:30"),
        ("tr", "26 Kasım Perşembe, saat 16:00 ile 17:30 arası"),
        ("ar", "الخميس 26 نونبر (نوفمبر)، من الساعة 16:00 إلى 17:30"),
        ("pap", "djaweps 26 di novèmber, di 16:00 or te 17:30 or"),
        ("zh-hant", "11月26日星期四，16:00至17:30"),
        ("zh-hans", "11月26日星期四，16:00至17:30"),
        ("pl", "26 listopada (czwartek), od godziny 16:00 do 17:30"),
        ("uk", "четвер, 26 листопада, з 16:00 до 17:30"),
        ("fa", "پنجشنبه 26 نوامبر (نومبر)، از ساعت 16:00 تا 17:30"),
        ("es", "jueves 26 de noviembre, de 16:00 a 17:30"),
    ],
)
def test_a_day_with_its_times(code, said):
    with translation.override(code):
        assert dates.day_and_time(START, END) == said


@pytest.mark.parametrize(
    ("code", "pieces"),
    [
        ("nl", ("do", "26", "nov")),
        ("en", ("Thu", "26", "Nov")),
        ("tr", ("Per", "26", "Kas")),
        ("ar", ("الخميس", "26", "نونبر")),
        ("pap", ("djaweps", "26", "nov")),
        ("zh-hant", ("週四", "26", "11月")),
        ("zh-hans", ("周四", "26", "11月")),
        ("pl", ("czw", "26", "lis")),
        ("uk", ("чт", "26", "лист")),
        ("fa", ("پنجشنبه", "26", "نوامبر")),
        ("es", ("jue", "26", "nov")),
    ],
)
def test_the_pieces_of_a_date_block(code, pieces):
    with translation.override(code):
        parts = dates.date_parts(DAY)

    assert (parts.weekday, parts.day, parts.month) == pieces


@pytest.mark.parametrize("code", ALL)
def test_digits_are_those_of_the_bus_stop_on_every_day_of_the_year(code):
    with translation.override(code):
        said = [dates.day(date(2026, 1, 1) + timedelta(days=n), year=True) for n in range(365)]
        said.append(dates.day_and_time(START, END))

    assert not [text for text in said if DIGIT_OF_ANOTHER_SCRIPT.search(text)]
    assert len(set(said)) == 366


@pytest.mark.parametrize("code", [*ALL, "hi", "srn"])
def test_every_clock_has_twenty_four_hours(code):
    with translation.override(code):
        assert dates.clock(START) == ("16.00" if code == "nl" else "16:00")


@pytest.mark.parametrize("code", ALL)
def test_every_week_begins_on_monday(code):
    with translation.override(code):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
        assert formats.time_format(START, "TIME_FORMAT") == ("15.00" if code == "nl" else "15:00")


def test_months_of_a_date_are_in_the_case_a_date_asks_for():
    """Polish and Ukrainian: the month of a day, not its name in a calendar."""
    for code, month, never in (("pl", "stycznia", "styczeń"), ("uk", "січня", "січень")):
        with translation.override(code):
            said = dates.day(date(2026, 1, 2))
        assert month in said
        assert never not in said


def test_ukrainian_friday_has_the_apostrophe_that_people_type():
    with translation.override("uk"):
        assert dates.day(date(2026, 11, 27)).startswith("п’ятниця")


def test_a_weekday_is_known_in_the_readers_language_and_in_dutch():
    with translation.override("uk"):
        assert dates.weekday_of("П’ятниця") == 4
        assert dates.weekday_of("vrijdag") == 4
    assert settings.LANGUAGE_CODE == "nl"

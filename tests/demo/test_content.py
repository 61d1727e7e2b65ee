"""The demo's content holds together, and reads as we promise: short, warm, with no labels."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from cms.demo.content import activities, opportunities, people, portraits, stories
from cms.demo.content.organisations import ORGANISATIONS
from cms.demo.content.pages import HOME, PAGES
from cms.demo.content.places import PLACES
from cms.demo.content.venues import VENUES
from cms.directory.choices import PlaceKind
from cms.users.choices import Role
from talentscan import choices
from talentscan.scan.starter.cards import CARDS
from tests.architecture.source import ROOT

ACTIVITIES = activities.ACTIVITIES
OPPORTUNITIES = opportunities.OPPORTUNITIES
STORIES = stories.STORIES
PORTRAITS = portraits.PORTRAITS
PEOPLE, LOGINS, REFERRALS = people.PEOPLE, people.LOGINS, people.REFERRALS

MUNICIPALITIES = {"assen", "rotterdam", "haren"}
SPOKEN = {"nl", "en", "tr", "ar", "pap", "rif", "srn"}
WORDS_IN_A_SENTENCE = 15
WORDS_IN_A_REASON = 12

#: Words that put people off, or put them in a box.
UNWELCOME = re.compile(
    r"\b(helaas|ongeldig\w*|verplicht\w*|klik hier|vrijwillig\w*|eenza\w+|doelgroep\w*"
    r"|cliënt\w*|kwetsba\w+|allochto\w+|autochto\w+|hulpbehoevend\w*|bejaard\w*|senior\w*"
    r"|ouderen|de oudere)\b",
    re.IGNORECASE,
)
INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
MADE_UP_PHONE = re.compile(r"0592 12 34 56|0[15]0 123 45 67|085 000 \d\d \d\d|06 00 00 00 \d\d")
END_OF_SENTENCE = re.compile(r"(?<=[.!?…])[’”]?\s+|\n")


def municipality(place_key: str) -> str:
    place = next(place for place in PLACES if place.key == place_key)
    return place.parent or place.key


def sentences(text: str) -> list[str]:
    return [part for part in END_OF_SENTENCE.split(text) if part.strip()]


def words(text: str) -> list[str]:
    return re.findall(r"\w[\w'’-]*", text)


def too_long(text: str, limit: int = WORDS_IN_A_SENTENCE) -> list[str]:
    return [part for part in sentences(text) if len(words(part)) > limit]


def directory_texts() -> Iterator[tuple[str, str]]:
    yield from ((place.key, place.intro) for place in PLACES)
    yield from ((organisation.key, organisation.about) for organisation in ORGANISATIONS)
    yield from ((venue.key, venue.route) for venue in VENUES)


def opportunity_texts() -> Iterator[tuple[str, str]]:
    for item in OPPORTUNITIES:
        reasons = (because for _weight, because in item.talents.values())
        for text in (item.title, item.summary, item.with_whom, item.how_often, *reasons):
            yield item.key, text


def activity_texts() -> Iterator[tuple[str, str]]:
    for item in ACTIVITIES:
        for text in (item.title, item.summary, item.for_whom, item.cost, *item.description):
            yield item.key, text


def page_texts() -> Iterator[tuple[str, str]]:
    yield from (("home", text) for text in HOME.values())
    for key, page in PAGES.items():
        for text in (page["title"], page["in_short"], *(text for _kind, text in page["body"])):
            yield key, text


def leads() -> Iterator[tuple[str, str]]:
    """What stands above a story or a portrait."""
    for story in STORIES:
        yield story.key, story.standfirst
        yield story.key, story.in_short
    for portrait in PORTRAITS:
        yield portrait.key, portrait.in_short


def addressed_texts() -> Iterator[tuple[str, str]]:
    """What the site itself says to somebody who reads."""
    yield from directory_texts()
    yield from opportunity_texts()
    yield from activity_texts()
    yield from page_texts()
    yield from leads()


def spoken_texts() -> Iterator[tuple[str, str]]:
    """Stories and portraits, where people say things in their own way."""
    for story in STORIES:
        yield story.key, story.title
        for _kind, text in story.body:
            yield story.key, text
    for portrait in PORTRAITS:
        for text in (portrait.answer, portrait.quote, *portrait.transcript):
            yield portrait.key, text


def story_texts() -> Iterator[tuple[str, str]]:
    yield from leads()
    yield from spoken_texts()


def all_texts() -> Iterator[tuple[str, str]]:
    yield from addressed_texts()
    yield from spoken_texts()


# What there is -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rows", "number"),
    [(ORGANISATIONS, 12), (VENUES, 18), (OPPORTUNITIES, 45), (ACTIVITIES, 30), (STORIES, 9),
     (PORTRAITS, 3), (PEOPLE, 17)],
    ids=["partners", "venues", "opportunities", "activities", "stories", "portraits", "people"],
)  # fmt: skip
def test_there_is_as_much_as_we_say_and_every_key_is_its_own(rows, number):
    keys = [row.key for row in rows]

    assert len(keys) == number
    assert len(set(keys)) == number
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in keys)


def test_things_to_do_are_spread_over_the_places():
    count = Counter(municipality(item.place) for item in OPPORTUNITIES)

    assert count == {"assen": 16, "rotterdam": 17, "haren": 12}


def test_every_talent_is_welcome_at_least_twice():
    count = Counter(talent for item in OPPORTUNITIES for talent in item.talents)

    assert {talent for talent in choices.Talent.values if count[talent] < 2} == set()


def test_there_is_something_from_home_and_without_much_dutch():
    assert sum(item.at_home for item in OPPORTUNITIES) >= 5
    assert sum(item.dutch == "none" for item in OPPORTUNITIES) >= 12
    for language in ("tr", "ar", "pap"):
        assert sum(language in item.languages for item in OPPORTUNITIES) >= 8, language


def test_some_activities_are_full_repeated_called_off_or_by_telephone():
    assert sum(activity.full for activity in ACTIVITIES) >= 2
    assert sum(bool(activity.cancelled) for activity in ACTIVITIES) == 1
    assert sum(len(activity.sessions) >= 4 for activity in ACTIVITIES) >= 5
    assert sum(activity.title.startswith("Aan de lijn") for activity in ACTIVITIES) >= 2


def test_three_stories_for_each_place_numbered_backwards_in_time():
    for place in MUNICIPALITIES:
        series = sorted(
            (story for story in STORIES if story.place == place), key=lambda s: s.published_days_ago
        )
        episodes = [story.episode for story in series]
        assert len(series) == 3
        assert episodes == list(range(episodes[0], episodes[0] - 3, -1)), place


def test_every_role_can_log_in_and_two_partners_can():
    count = Counter(login.role for login in LOGINS)

    assert count == {role: 2 if role == Role.PARTNER else 1 for role in Role.values}


# What belongs to what ----------------------------------------------------------------------------
def test_every_key_leads_somewhere():
    places = {place.key for place in PLACES}
    organisations = {organisation.key for organisation in ORGANISATIONS}
    venues = {venue.key for venue in VENUES} | {None}

    for place in PLACES:
        assert place.kind in PlaceKind.values
        assert (place.key in MUNICIPALITIES) == (not place.parent)
        assert place.parent in MUNICIPALITIES | {""}
    for row in (*ORGANISATIONS,):
        assert set(row.places) <= places, row.key
    for row in (*VENUES, *STORIES, *PORTRAITS):
        assert row.place in places, row.key
    for row in (*OPPORTUNITIES, *ACTIVITIES):
        assert row.place in places, row.key
        assert row.organisation in organisations, row.key
        assert row.venue in venues, row.key
    for login in LOGINS:
        assert login.organisation in organisations | {""}, login.email
        assert bool(login.organisation) == (login.role == Role.PARTNER), login.email


def test_something_at_a_venue_is_in_the_place_of_that_venue():
    place_of = {venue.key: municipality(venue.place) for venue in VENUES}

    for row in (*OPPORTUNITIES, *ACTIVITIES):
        if row.venue:
            assert place_of[row.venue] == municipality(row.place), row.key


def test_an_organisation_only_offers_things_where_it_works():
    works_in = {row.key: {municipality(key) for key in row.places} for row in ORGANISATIONS}

    for row in (*OPPORTUNITIES, *ACTIVITIES):
        assert municipality(row.place) in works_in[row.organisation], row.key


def test_places_are_near_the_place_they_are_part_of():
    centre = {place.key: place for place in PLACES}

    for row in (*PLACES, *VENUES):
        town = centre[municipality(row.key if row in PLACES else row.place)]
        assert abs(row.latitude - town.latitude) < 0.08, row.key
        assert abs(row.longitude - town.longitude) < 0.10, row.key


def test_the_vocabularies_are_those_of_the_scan():
    for item in OPPORTUNITIES:
        assert set(item.talents) <= set(choices.Talent.values), item.key
        assert 1 <= len(item.talents) <= 3, item.key
        assert {weight for weight, _ in item.talents.values()} <= {1, 2, 3}, item.key
        assert set(item.company) <= set(choices.Company.values), item.key
        assert item.group in choices.Group.values, item.key
        assert set(item.postures) <= set(choices.Posture.values), item.key
        assert set(item.settings) <= set(choices.Setting.values), item.key
        assert item.rhythm in choices.Rhythm.values, item.key
        assert set(item.day_parts) <= set(choices.DayPart.values), item.key
        assert set(item.facilities) <= set(choices.Facility.values), item.key
        assert item.dutch in choices.DutchLevel.values, item.key
        assert set(item.languages) <= SPOKEN, item.key
    for activity in ACTIVITIES:
        assert set(activity.talents) <= set(choices.Talent.values), activity.key
        assert set(activity.languages) <= SPOKEN, activity.key
    for story in STORIES:
        assert set(story.talents) <= set(choices.Talent.values), story.key


def test_an_opportunity_promises_no_more_than_its_venue_has():
    venues = {venue.key: venue for venue in VENUES}

    for item in OPPORTUNITIES:
        if venue := venues.get(item.venue):
            for facility, there in (("step_free", venue.step_free), ("toilet", venue.toilet)):
                assert facility not in item.facilities or there, (item.key, facility)


def test_dates_lie_in_the_coming_eight_weeks_and_end_after_they_begin():
    for activity in ACTIVITIES:
        assert activity.sessions, activity.key
        assert all(number < len(activity.sessions) for number in activity.cancelled), activity.key
        for offset, start, end, places_left in activity.sessions:
            assert 1 <= offset <= 56, activity.key
            assert "07:00" <= start < end <= "23:00", activity.key
            assert places_left is None or places_left > 0, activity.key


def test_referrals_are_about_people_and_things_that_exist():
    assert {person for person, _, _ in REFERRALS} <= {person.key for person in PEOPLE}
    assert {key for _, key, _ in REFERRALS} <= {item.key for item in OPPORTUNITIES}
    assert {"open", "overdue", "begun"} <= {state for _, _, state in REFERRALS}


def test_people_answered_with_options_that_are_on_the_cards():
    options = {card.key: {option.key for option in card.options} for card in CARDS}
    options["where"] = {place.key for place in PLACES}

    for person in PEOPLE:
        for card, keys in person.answers.items():
            assert set(keys) <= options[card], (person.key, card)


def test_every_picture_is_in_the_house():
    drawings = {path.stem for path in (ROOT / "static/drawings").glob("*.svg")}

    assert {row.picture for row in ACTIVITIES} <= drawings
    assert {row.portrait for row in (*STORIES, *PORTRAITS)} <= drawings
    assert len({row.portrait for row in (*STORIES, *PORTRAITS)}) == 12


# How it reads ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "texts", [directory_texts, opportunity_texts, activity_texts, story_texts, page_texts]
)
def test_sentences_are_short(texts):
    assert [f"{key}: {part}" for key, text in texts() for part in too_long(text)] == []


def test_a_reason_is_one_short_sentence():
    reasons = [
        (item.key, because) for item in OPPORTUNITIES for _, because in item.talents.values()
    ]

    assert [row for row in reasons if too_long(row[1], WORDS_IN_A_REASON)] == []
    assert [row for row in reasons if not row[1].endswith((".", "!"))] == []


def test_summaries_are_brief():
    for item in OPPORTUNITIES:
        assert len(sentences(item.summary)) <= 3, item.key
    for row in (*STORIES, *PORTRAITS):
        assert len(sentences(row.in_short)) <= 3, row.key


def test_a_story_takes_two_minutes_to_read():
    for story in STORIES:
        length = len(words(" ".join(text for _, text in story.body)))
        assert 350 <= length <= 500, (story.key, length)
        assert {kind for kind, _ in story.body} == {"paragraph", "heading", "quote"}, story.key


def test_a_portrait_takes_two_minutes_to_say():
    for portrait in PORTRAITS:
        length = len(words(" ".join(portrait.transcript)))
        assert 200 <= length <= 300, (portrait.key, length)


def test_no_word_puts_people_off_or_in_a_box():
    found = [(key, word[0]) for key, text in all_texts() for word in UNWELCOME.finditer(text)]

    assert found == []


def test_the_site_says_u():
    found = [(key, text) for key, text in addressed_texts() if INFORMAL.search(text)]

    assert found == []


def test_nobody_real_can_be_called_or_mailed():
    addresses = [row.email for row in ORGANISATIONS] + [login.email for login in LOGINS]
    addresses += [person.contact for person in PEOPLE if person.contact_kind == "email"]
    phones = [row.phone for row in (*PLACES, *ORGANISATIONS) if row.phone]
    phones += re.findall(r"\b0[\d ]{9,}", "; ".join(person.contact for person in PEOPLE))

    assert all(address.endswith(".example") for address in addresses)
    for phone in phones:
        assert MADE_UP_PHONE.fullmatch(phone), phone


def test_a_name_is_used_for_one_thing():
    for rows in (ORGANISATIONS, VENUES, OPPORTUNITIES, ACTIVITIES):
        names = Counter(getattr(row, "title", None) or row.name for row in rows)
        assert [name for name, count in names.items() if count > 1] == []


def test_the_rules_see_what_they_are_made_to_see():
    long = "Dit is een zin die veel te lang is om nog prettig te lezen vandaag."
    assert too_long(long, 14)
    assert sentences("‘Nee.’ Ja! En dan…\nKlaar") == ["‘Nee.", "Ja!", "En dan…", "Klaar"]
    assert UNWELCOME.search("Tegen eenzaamheid")
    assert INFORMAL.search("Kom je ook?")

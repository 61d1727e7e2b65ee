"""A partner sees a group of five and more, in steps of five; or the same sentence, always."""

import re
from datetime import timedelta

import pytest

from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from cms.users.choices import Role
from talentscan.bank import selectors
from talentscan.bank.exceptions import AskedAlready, TooManyQuestions
from talentscan.bank.models import BankEntry, BankQuestion
from talentscan.bank.wishes import Wishes
from talentscan.choices import DayPart, Talent
from talentscan.referrals import services as referrals
from talentscan.scan import services as scan
from tests.talentscan import factories
from tests.words import says

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]

PAGE = "/portaal/wie-kan/"
ASKED = f"{PAGE}?talent=music"
CANARY, CANARY_CONTACT = "Kanarie Zangzaad", "06 99 88 77 66"


@pytest.fixture(autouse=True)
def cards():
    scan.load_starter_cards()


@pytest.fixture
def house():
    return factories.organisation()


@pytest.fixture
def client(house):
    return logged_in(house)


def logged_in(house) -> Client:
    client = Client()
    client.force_login(factories.user(Role.PARTNER, organisation=house))
    return client


def people(number: int, **values) -> None:
    for _each in range(number):
        factories.bank_entry(name=CANARY, contact=CANARY_CONTACT, **values)


def page(client, url: str = ASKED) -> str:
    """The page without what differs each time."""
    cache.clear()
    html = client.get(url).content.decode()
    return re.sub(r'(nonce|value|content)="[^"]{20,}"', "", html)


MUSIC = Wishes(talents=(Talent.MUSIC,))


# The threshold -----------------------------------------------------------------------------------
@pytest.mark.parametrize(("number", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (14, 10)])
def test_only_whole_groups(number, shown):
    people(number)
    assert selectors.group_of(MUSIC) == shown


def test_below_a_group_all_pages_are_the_same(client):
    pages = {page(client)}
    for _each in range(4):
        people(1)
        pages.add(page(client))
    assert len(pages) == 1
    people(1)
    assert page(client) not in pages
    assert says(page(client), "5 mensen of meer kunnen dit")


def test_without_the_threshold_it_would_leak(client, settings):
    settings.BANK_GROUP = 1
    pages = {page(client)}
    people(1)
    pages.add(page(client))
    assert len(pages) == 2


@pytest.mark.parametrize("more", range(5))
def test_one_more_never_shows(client, more):
    """Differencing: whoever knows of one person cannot ask around them."""
    people(5)
    before = page(client)
    people(more, answers={"chosen": {"joy": ["games"]}})
    assert page(client) == before
    narrower = page(client, f"{ASKED}&talent=games")
    assert says(narrower, "5 mensen of meer kunnen dit")


def test_every_further_wish_is_a_group_of_its_own(client):
    people(5)
    people(4, answers={"chosen": {"joy": ["music"], "languages": ["pap"], "when": ["evening"]}})
    assert selectors.group_of(MUSIC) == 5
    assert selectors.group_of(Wishes(talents=(Talent.MUSIC,), language="pap")) == 0
    assert selectors.group_of(Wishes(when=(DayPart.EVENING,))) == 0
    assert selectors.group_of(Wishes(language="tr")) == 5


def test_who_joined_today_counts_from_tomorrow():
    people(4)
    people(1, days_ago=0)
    assert selectors.group_of(MUSIC) == 0
    BankEntry.objects.update(given_at=timezone.now() - timedelta(days=1))
    assert selectors.group_of(MUSIC) == 5


def test_who_withdrew_or_is_past_their_date_is_not_counted():
    people(6)
    first, second = BankEntry.objects.all()[:2]
    referrals.withdraw_everything(first.resident_id)
    assert selectors.group_of(MUSIC) == 5
    BankEntry.objects.filter(pk=second.pk).update(holds_until=timezone.localdate() - timedelta(1))
    assert selectors.group_of(MUSIC) == 0


def test_nobody_looks_a_hundred_times(client):
    people(5)
    for _each in range(60):
        client.get(ASKED)
    html = client.get(ASKED).content.decode()
    assert "U keek vaak" in html
    assert "5 mensen of meer" not in html


def test_as_many_questions_to_the_database_for_many_as_for_few(client, assert_constant_queries):
    def more(number):
        people(number)
        cache.clear()

    assert_constant_queries(ASKED, more)


# Never a person ----------------------------------------------------------------------------------
def test_no_page_of_a_partner_names_anybody(client, house):
    people(6)
    question = factories.bank_question(house, wishes=Wishes())
    for url in (ASKED, PAGE, f"{PAGE}{question.public_id}/", "/portaal/"):
        html = client.get(url).content.decode()
        assert not says(html, CANARY)
        assert not says(html, CANARY_CONTACT)


def test_the_canary_would_be_seen(client):
    """The coordinator, who may, reads the very name that is looked for above."""
    people(1)
    client.force_login(factories.user(Role.COORDINATOR))
    entry = BankEntry.objects.get()
    assert says(client.get(f"/bureau/talentenbank/{entry.public_id}/").content.decode(), CANARY)


# Asking ------------------------------------------------------------------------------------------
def test_a_question_also_when_the_group_is_too_small(client, house):
    opportunity = factories.opportunity(house)
    sent = {"text": "Wie zingt er mee op dinsdag?", "opportunity": opportunity.pk}
    response = client.post(ASKED, sent, follow=True)
    question = BankQuestion.objects.get()
    assert response.redirect_chain[-1][0] == f"{PAGE}{question.public_id}/"
    assert (question.organisation, question.opportunity) == (house, opportunity)
    assert question.filters["talents"] == ["music"]
    assert "Wie zingt er mee" in client.get(PAGE).content.decode()


def test_one_open_question_per_wish(client, house):
    sent = {"text": "Wie zingt er mee?"}
    assert client.post(ASKED, sent).status_code == 302
    assert client.post(ASKED, sent).status_code == 422
    assert client.post(f"{PAGE}?talent=cook", sent).status_code == 302
    assert BankQuestion.objects.count() == 2
    with pytest.raises(AskedAlready):
        factories.bank_question(house)


def test_only_so_many_questions_wait(house, settings):
    settings.BANK_OPEN_QUESTIONS = 1
    factories.bank_question(house)
    with pytest.raises(TooManyQuestions):
        factories.bank_question(house, wishes=Wishes())


@pytest.mark.parametrize("text", ["", "Wij zoeken kwetsbare ouderen.", "x" * 700])
def test_a_label_for_people_is_refused(client, text):
    assert client.post(ASKED, {"text": text}).status_code == 422
    assert not BankQuestion.objects.exists()


def test_somebody_elses_place_is_refused(client):
    other = factories.opportunity()
    sent = {"text": "Wie zingt er mee?", "opportunity": other.pk}
    assert client.post(ASKED, sent).status_code == 422


def test_another_partners_question_is_not_there(client):
    question = factories.bank_question()
    assert client.get(f"{PAGE}{question.public_id}/").status_code == 404
    assert question.text not in client.get(PAGE).content.decode()
    own = logged_in(question.organisation)
    assert own.get(f"{PAGE}{question.public_id}/").status_code == 200


@pytest.mark.parametrize("url", [f"{PAGE}?talent=x&plaats=x&taal=<b>&wanneer=1", f"{PAGE}?talent="])
def test_a_strange_address_asks_for_nothing(client, url):
    assert not client.get(url).context["wishes"]

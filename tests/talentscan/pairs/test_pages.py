"""What families and residents see, by forms alone."""

import pytest

from django.utils import timezone

from cms.messaging.models import Message
from talentscan.pairs import services
from talentscan.pairs.desk_choices import Side, State
from talentscan.pairs.models import Family
from talentscan.referrals.views.result import CARD
from tests.events.factories import place
from tests.talentscan import factories as referrals
from tests.talentscan.pairs import factories

pytestmark = pytest.mark.django_db

ASK = "/bonus-opa-en-oma/vraag/"


def answers(**values) -> dict:
    return {
        "place": place().pk,
        "ages": ["small"],
        "languages": ["nl"],
        "often": "weekly",
        "kinds": ["read"],
        "far": "town",
        "term": "long",
        "name": "Lotte",
        "contact_kind": "email",
        "email": "lotte@gezin.example",
        "yes": "on",
        "key": "3f1f0c0a-61b2-4f6b-9a51-5f5f7a3b9c11",
    } | values


def test_the_public_page_opens_both_ways_in(client):
    page = client.get("/bonus-opa-en-oma/").content.decode()
    assert 'href="/bonus-opa-en-oma/vraag/"' in page
    assert 'href="/scan/"' in page


def test_a_family_asks_sees_how_it_stands_and_gets_a_message(client):
    response = client.post(ASK, answers(), follow=True)
    assert response.status_code == 200
    assert "Lotte" in response.content.decode()
    family = Family.objects.get()
    assert (family.kinds, family.ages, family.text_language) == (["read"], ["small"], "nl")
    assert Message.objects.get(kind="pairs.asked").subject_id == str(family.pk)
    client.post(ASK, answers())
    assert Family.objects.count() == 1


def test_without_the_tick_nothing_is_kept_and_all_that_was_typed_is_still_there(client):
    response = client.post(ASK, answers(yes=""))
    assert response.status_code == 422
    assert "lotte@gezin.example" in response.content.decode()
    assert not Family.objects.exists()


def test_where_nobody_checked_the_words_a_person_reads_them_first(client):
    page = client.get(f"/pl{ASK}").content.decode()
    assert 'name="yes"' not in page
    assert client.post(f"/pl{ASK}", answers(yes="on")).status_code == 302
    family = Family.objects.get()
    assert (family.language, family.consented_at) == ("pl", None)


def test_nothing_but_groups_is_asked_of_children(client):
    names = set(client.get(ASK).context["form"].fields)
    assert names == {*answers(), "phone", "letter", "through", "note"}


# The question to both ----------------------------------------------------------------------------
def open_card(client, grandparent) -> None:
    session = client.session
    session[CARD] = str(grandparent.resident.public_id)
    session.save()


def test_the_older_person_answers_on_the_card(client):
    pair = factories.pair()
    open_card(client, pair.grandparent)
    address = f"/kennismaken/mijn/{factories.side(pair, Side.GRANDPARENT).public_id}/"
    assert address in client.get("/kaart/stand/").content.decode()
    assert client.post(address, {"answer": "yes"}).status_code == 302
    said = factories.side(pair, Side.GRANDPARENT)
    assert (said.said_yes, said.channel) == (True, "card")
    assert client.post(address, {"answer": "yes"}).status_code == 302
    strange = f"/kennismaken/mijn/{factories.side(pair, Side.FAMILY).public_id}/"
    assert client.get(strange).status_code == 410


def test_the_family_answers_from_its_own_page(client):
    client.post(ASK, answers())
    family = services.mark_spoken(Family.objects.get(), acting_user=factories.coordinator())
    pair = services.propose(
        family.pk, factories.grandparent(spoken=True).pk, acting_user=factories.coordinator()
    )
    address = f"/kennismaken/mijn/{factories.side(pair, Side.FAMILY).public_id}/"
    own = f"/bonus-opa-en-oma/mijn-vraag/stand/{family.public_id}/"
    assert address in client.get(own).content.decode()
    response = client.post(address, {"answer": "no"}, follow=True)
    assert response.status_code == 200
    assert client.get(address).status_code == 410
    assert client.get(own).status_code == 200
    pair.refresh_from_db()
    assert pair.state == State.DECLINED


def test_looking_answers_nothing(client):
    pair = factories.pair()
    open_card(client, pair.grandparent)
    address = f"/kennismaken/mijn/{factories.side(pair, Side.GRANDPARENT).public_id}/"
    client.get(f"{address}?answer=yes")
    client.get(f"{address}stoppen/")
    client.post(address, {"answer": "perhaps"})
    pair.refresh_from_db()
    assert factories.side(pair, Side.GRANDPARENT).said_yes is None
    assert pair.state == State.PROPOSED


def test_in_a_language_nobody_checked_the_page_offers_no_yes(client):
    pair = factories.pair()
    open_card(client, pair.grandparent)
    address = f"/pl/kennismaken/mijn/{factories.side(pair, Side.GRANDPARENT).public_id}/"
    page = client.get(address).content.decode()
    assert 'value="yes"' not in page
    assert 'value="no"' in page
    client.post(address, {"answer": "yes"})
    assert factories.side(pair, Side.GRANDPARENT).said_yes is None
    referrals.check_words("pl")
    assert 'value="yes"' in client.get(address).content.decode()


def test_a_card_costs_no_more_questions_with_a_family(client, django_assert_max_num_queries):
    pair = factories.both_say_yes(factories.pair(vog=True))
    factories.plan(pair)
    open_card(client, pair.grandparent)
    with django_assert_max_num_queries(30):
        page = client.get("/kaart/stand/").content.decode()
    assert str(timezone.localdate().year) in page or "bonus" in page


def test_a_mistake_says_which_question_it_is_about(client):
    errors = client.post(ASK, answers(often="", far="")).context["form"].errors
    assert {name: str(found[0]).partition("?")[0] for name, found in errors.items()} == {
        "often": "Hoe vaak wilt u elkaar zien",
        "far": "Hoe ver weg mag het zijn",
    }

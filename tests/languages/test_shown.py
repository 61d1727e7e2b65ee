"""Which languages a site offers, and what becomes of the others."""

import pytest

from django.conf import settings
from django.utils import translation

from wagtail.models import Locale

from cms.languages import shown
from cms.languages.models import ShownLanguage, SiteLanguages
from cms.languages.services import set_text
from tests.languages.factories import make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer(site):
    """Choose the languages of the site, as an administrator does."""

    def choose(*codes: str, hours: str = "") -> None:
        chosen, _created = SiteLanguages.objects.get_or_create(site=site)
        chosen.shown.all().delete()
        for order, code in enumerate(codes):
            ShownLanguage.objects.create(
                site_languages=chosen, language=code, sort_order=order, phone_hours=hours
            )

    return choose


def links(client, path="/scan/") -> list[str]:
    return [link.code for link in client.get(path).context["offered_languages"]]


def test_without_a_choice_all_the_site_speaks(client):
    assert links(client) == [code for code, _name in settings.INTERFACE_LANGUAGES]


def test_the_choice_and_its_order_are_the_sites(client, offer):
    offer("ar", "tr")

    assert links(client) == ["nl", "ar", "tr"]


def test_a_choice_counts_at_once(client, offer):
    offer("ar")
    assert links(client) == ["nl", "ar"]
    offer("tr")
    assert links(client) == ["nl", "tr"]


def test_choosing_costs_no_query_per_page(client, offer, django_assert_max_num_queries):
    client.get("/scan/")
    with django_assert_max_num_queries(6):
        client.get("/scan/")


def test_an_address_in_another_language_leads_to_the_dutch_page(client, offer):
    offer("tr")

    response = client.get("/ar/scan/?to=nakijken")

    assert response.status_code == 302
    assert response["Location"] == "/scan/?to=nakijken"
    assert client.get("/tr/scan/").status_code == 200


def test_who_prepares_a_language_may_look(client, offer, django_user_model):
    offer("tr")
    client.force_login(django_user_model.objects.create(email="els@example.org", name="Els"))

    assert client.get("/ar/scan/").status_code == 200


def test_hours_of_the_phone_per_language(client, offer):
    offer("tr", hours="Salı günleri, 10-12")

    assert "Salı günleri, 10-12" in client.get("/tr/scan/").content.decode()
    assert "Salı günleri" not in client.get("/scan/").content.decode()


class TestANewLanguage:
    """Italian: no line of code, no catalogue; an administrator switches it on."""

    @pytest.fixture(autouse=True)
    def italian(self, offer):
        offer("tr", "it")

    def test_pages_can_be_written_in_it(self):
        assert Locale.objects.filter(language_code="it").exists()
        assert "it" in shown.codes_anywhere()

    def test_it_is_offered_by_its_own_name(self, client):
        html = client.get("/scan/").content.decode()
        assert "Italiano" in html
        assert 'hreflang="it"' in html

    def test_buttons_are_dutch_and_it_says_so(self, client):
        html = client.get("/it/scan/").content.decode()
        assert '<html lang="nl" dir="ltr"' in html
        assert "De knoppen op deze site zijn nog in het Nederlands." in html

    def test_its_own_texts_are_marked_as_its_own(self, client):
        place = make_place("haren")
        set_text(place, "intro", "it", "Un villaggio verde.")
        with translation.override("it"):
            from cms.languages.templatetags.language_tags import text

            assert text(place, "intro") == '<span lang="it" dir="ltr">Un villaggio verde.</span>'

    def test_a_language_with_buttons_has_no_such_sentence(self, client):
        html = client.get("/tr/scan/").content.decode()
        assert '<html lang="tr" dir="ltr"' in html
        assert "notice" not in html.partition("<main")[0]


class TestTheFrontDoor:
    def test_it_is_dutch_for_who_never_chose(self, client):
        response = client.get("/", headers={"accept-language": "tr"})
        assert response.status_code == 200
        assert "taal" not in response.cookies

    def test_it_remembers_in_which_language_somebody_read(self, client):
        assert client.get("/tr/scan/").cookies["taal"].value == "tr"
        assert client.get("/")["Location"] == "/tr/"

    def test_no_other_address_is_changed_by_it(self, client):
        client.get("/tr/scan/")
        assert client.get("/scan/").status_code == 200
        assert client.get("/agenda/").status_code == 200

    def test_dutch_can_be_chosen_again(self, client):
        client.get("/tr/scan/")
        assert client.get("/?taal=nl").status_code == 200
        assert client.get("/").status_code == 200

    def test_the_switcher_says_that_dutch_was_chosen(self, client, rf, home_page):
        assert 'href="/?taal=nl"' in client.get("/").content.decode()

    def test_a_language_that_is_gone_is_forgotten(self, client, offer):
        client.get("/ar/scan/")
        offer("tr")
        assert client.get("/").status_code == 200

    def test_caches_keep_it_apart_per_visitor(self, client):
        assert "Cookie" in client.get("/")["Vary"]
        client.get("/tr/scan/")
        assert "Cookie" in client.get("/")["Vary"]

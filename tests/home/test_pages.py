"""The tree: what stands under what, that all of it shows, and what it asks the database."""

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext

from wagtail.models import Locale, Page, Site
from wagtail.test.utils import WagtailPageTestCase

from cms.users.models import User
from home.models import (
    HomePage,
    PlacePage,
    PortraitIndexPage,
    PortraitPage,
    StandardPage,
    StoryIndexPage,
    StoryPage,
)
from tests.events import factories as agenda
from tests.home import factories

pytestmark = pytest.mark.exhaustive


class TestTree(WagtailPageTestCase):
    """Every type has its place, and nothing else fits there."""

    def test_what_stands_under_what(self):
        self.assertAllowedSubpageTypes(
            HomePage, {PlacePage, StoryIndexPage, PortraitIndexPage, StandardPage}
        )
        self.assertAllowedSubpageTypes(StoryIndexPage, {StoryPage})
        self.assertAllowedSubpageTypes(PortraitIndexPage, {PortraitPage})
        self.assertAllowedSubpageTypes(StandardPage, {StandardPage})
        for model in (StoryPage, PortraitPage, PlacePage):
            self.assertAllowedSubpageTypes(model, set())
        self.assertAllowedParentPageTypes(HomePage, {Page})

    def test_every_type_can_be_edited_and_previewed(self):
        self.superuser = User.objects.create_superuser(email="a@example.org", password="x")
        factories.standard()
        factories.place_page()
        factories.story()
        factories.portrait(video=factories.video(), transcript="<p>Ik word buurman.</p>")
        for pk in Page.objects.filter(depth__gt=1).values_list("pk", flat=True):
            page = Page.objects.get(pk=pk).specific
            self.assertPageIsRoutable(page)
            self.assertPageIsRenderable(page)
            assert page.make_preview_request().status_code == 200
            self.client.force_login(self.superuser)
            assert self.client.get(f"/beheer/pages/{page.pk}/edit/").status_code == 200


@pytest.mark.django_db
def test_a_fresh_site_opens_in_dutch_and_knows_its_languages(client, settings):
    response = client.get("/")

    assert response.status_code == 200
    assert "Waar wordt u blij van?" in response.content.decode()
    assert Site.objects.get().root_page.locale.language_code == "nl"
    languages = set(Locale.objects.values_list("language_code", flat=True))
    assert languages == {code for code, _ in settings.INTERFACE_LANGUAGES}


@pytest.mark.django_db
def test_home_shows_every_language_in_full(client, settings):
    html = client.get("/").content.decode()

    assert html.count('class="language-links"') == 1
    for code, name in settings.INTERFACE_LANGUAGES:
        assert f'lang="{code}"' in html.lower()
        assert name in html


@pytest.mark.django_db
def test_a_story_ends_in_something_to_do(client):
    agenda.session()
    story = factories.story()

    html = client.get(story.url).content.decode()

    assert "“Ik repareer de ochtend" in html
    assert 'alt="Gerrit lacht aan zijn werkbank."' in html
    assert 'href="/scan/"' in html
    assert "/agenda/soep" in html


@pytest.mark.django_db
def test_a_portrait_with_a_film_has_captions_and_every_word(client):
    page = factories.portrait(
        video=factories.video(), transcript="<p>Ik word de buurman van de straat.</p>"
    )

    html = client.get(page.url).content.decode()

    assert '<track kind="captions"' in html
    assert 'preload="none"' in html
    assert "autoplay" not in html
    assert "Ik word de buurman van de straat." in html


@pytest.mark.django_db
def test_a_place_shows_only_its_own_stories(client):
    assen, haren = agenda.place("Assen"), agenda.place("Haren")
    glimmen = agenda.place("Glimmen", parent=haren)
    factories.place_page(place=haren)
    factories.story(place=assen, title="Uit Assen")
    factories.story(place=glimmen, title="Uit Glimmen")

    html = client.get("/haren/").content.decode()

    assert "Uit Glimmen" in html
    assert "Uit Assen" not in html


@pytest.mark.django_db
def test_stories_come_twelve_at_a_time_and_per_place(client):
    haren = agenda.place("Haren")
    factories.stories(12)
    factories.story(place=haren, title="Uit Haren")

    first = client.get("/verhalen/").content.decode()
    second = client.get("/verhalen/?page=2").content.decode()
    of_haren = client.get("/verhalen/?plaats=haren").content.decode()

    assert first.count("card__title") == 12
    assert second.count("card__title") == 1
    assert of_haren.count("card__title") == 1
    assert client.get("/verhalen/?page=x&plaats=nergens").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/verhalen/", "/", "/assen/"])
def test_more_stories_ask_no_more(url, assert_constant_queries):
    factories.place_page()

    assert_constant_queries(url, factories.stories)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "most"),
    [
        (factories.home, 12),
        (factories.story_index, 12),
        (factories.place_page, 12),
        (factories.story, 8),
        (factories.portrait, 8),
        (factories.standard, 8),
    ],
    ids=["home", "stories", "place", "story", "portrait", "standard"],
)
def test_a_page_asks_little(client, make, most):
    agenda.session()
    factories.stories(3)
    factories.portrait()
    url = make().url
    client.get(url)

    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200

    assert len(queries) <= most, "\n".join(query["sql"] for query in queries)
    assert not [q for q in queries if not q["sql"].startswith("SELECT")], "a visit writes"


@pytest.mark.django_db
def test_a_drawing_stays_a_drawing(client):
    story = factories.story(portrait=factories.drawing())

    assert ".svg" in client.get(story.url).content.decode()


@pytest.mark.django_db
def test_a_photo_is_shared_in_its_own_size_and_a_drawing_is_not(client):
    with_photo = factories.story(portrait=factories.photo())
    with_drawing = factories.story(portrait=factories.drawing())

    assert ".fill-1200x630" in client.get(with_photo.url).content.decode()
    assert "img/og.png" in client.get(with_drawing.url).content.decode()


@pytest.mark.django_db
def test_a_lost_picture_leaves_the_story(client):
    story = factories.story()
    story.portrait.file.delete(save=False)

    assert client.get(story.url).status_code == 200

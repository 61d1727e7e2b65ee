"""The demo's pages: whole, in order, and translated only where every string is."""

import pytest

from django.utils import timezone

from wagtail.models import Page

from cms.demo.content.pages import HOME, PAGES
from cms.demo.content.portraits import PORTRAITS
from cms.demo.content.stories import STORIES
from cms.demo.seeding import page_texts, pages, seed_directory
from home.models import HomePage, PortraitPage, StandardPage, StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


@pytest.fixture
def no_translations(monkeypatch):
    monkeypatch.setattr(page_texts, "translations", lambda name: {})


@pytest.fixture
def few_pages(monkeypatch):
    """One of each; the whole tree is seeded in the first test."""
    monkeypatch.setattr(pages, "STORIES", [s for s in STORIES if s.key == "gerrit"])
    monkeypatch.setattr(pages, "PORTRAITS", PORTRAITS[:1])


def test_the_tree_is_whole_and_every_page_opens(client, no_translations):
    seed_directory()
    pages.seed_pages()

    assert StoryPage.objects.live().count() == len(STORIES) == 9
    assert PortraitPage.objects.live().exclude(video=None).count() == 3
    for page in Page.objects.live().filter(depth__gt=1):
        response = client.get(page.get_url())
        assert response.status_code == 200, page.get_url()
    for path in ("assen", "rotterdam", "haren", "verhalen", "sociaal-pensioen", *PAGES):
        assert client.get(f"/{path}/").status_code == 200

    newest = StoryPage.objects.order_by("-first_published_at").first()

    assert newest.slug == min(STORIES, key=lambda story: story.published_days_ago).key
    assert newest.first_published_at <= timezone.now()


def test_a_page_is_translated_only_when_every_string_is(
    monkeypatch, django_capture_on_commit_callbacks, client, few_pages
):
    home_only = {text: f"EN {text}" for text in HOME.values()}
    home_only |= {pages.STORIES_TITLE: "EN stories"}
    privacy = {"Privacy": "Privacy EN"}  # the rest is missing
    monkeypatch.setattr(page_texts, "translations", lambda name: {"en": home_only | privacy})
    seed_directory()

    with django_capture_on_commit_callbacks(execute=True):
        pages.seed_pages()

    english = HomePage.objects.get(locale__language_code="en")
    assert english.live
    assert english.headline.startswith("EN ")
    assert not StandardPage.objects.filter(locale__language_code="en").exists()
    assert client.get("/en/").status_code == 200
    assert client.get("/en/privacy/").url.startswith("/en/nog-niet/")


def test_a_page_below_the_home_page_keeps_its_address(
    monkeypatch, django_capture_on_commit_callbacks, client, few_pages
):
    class Everything(dict):
        def get(self, key, default=None):
            return f"TR {key}"

        __getitem__ = get

    monkeypatch.setattr(page_texts, "page_translations", lambda: {"tr": Everything()})
    seed_directory()

    with django_capture_on_commit_callbacks(execute=True):
        pages.seed_pages()

    response = client.get("/tr/privacy/")
    assert response.status_code == 200
    assert "TR Privacy" in response.content.decode()
    assert client.get("/tr/verhalen/gerrit/").status_code == 200

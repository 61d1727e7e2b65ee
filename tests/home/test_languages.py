"""One language per address: never Dutch under another prefix, never a dead end."""

import re

import pytest

from django.urls import reverse

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.users.models import User
from home.models import StandardPage, StoryPage
from tests.home import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def english_home():
    return factories.translated(factories.home(), "en", headline="What makes you happy?")


def alternates(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', html))


def switcher(html: str) -> dict[str, str]:
    return dict(re.findall(r'class="language__link" href="([^"]+)" hreflang="([\w-]+)"', html))


def test_a_translation_has_its_own_address_and_language(client, english_home):
    response = client.get("/en/")

    html = response.content.decode()
    assert response.status_code == 200
    assert "What makes you happy?" in html
    assert '<html lang="en" dir="ltr"' in html


def test_a_preview_speaks_the_language_of_the_page(english_home):
    draft = factories.translated(factories.standard(), "en")

    html = draft.make_preview_request().content.decode()

    assert '<html lang="en"' in html


def test_a_page_without_translation_says_so_and_gives_the_dutch_text(client):
    page = factories.standard(title="Zo werkt het", slug="zo-werkt-het")

    redirected = client.get("/ar/zo-werkt-het/")
    response = client.get(redirected.url)
    html = response.content.decode()

    assert redirected.status_code == 302
    assert redirected.url == f"/ar/nog-niet/{page.pk}/"
    assert response.status_code == 200
    assert '<html lang="ar" dir="rtl"' in html
    assert 'lang="nl" dir="ltr"' in html
    assert "Twaalf organisaties doen mee." in html
    assert 'name="robots" content="noindex"' in html
    assert "tel:" in html


def test_also_below_a_translated_home_page(client, english_home):
    page = factories.standard(slug="zo-werkt-het")

    assert client.get("/en/zo-werkt-het/").url == f"/en/nog-niet/{page.pk}/"


def test_stories_not_yet_translated_are_listed_as_dutch(client):
    story = factories.story()

    html = client.get(f"/tr/nog-niet/{factories.story_index().pk}/").content.decode()

    assert story.title in html.partition('lang="nl" dir="ltr"')[2]


def test_a_list_of_dutch_stories_keeps_the_reader_in_the_own_language(client):
    story = factories.story()

    html = client.get(f"/tr/nog-niet/{factories.story_index().pk}/").content.decode()

    assert f'href="/tr/nog-niet/{story.pk}/"' in html
    assert f'href="{story.url}"' not in html


def test_dutch_on_another_page_is_marked_as_dutch(client):
    story = factories.story(listing_text="Hij luistert ook.")
    factories.translated(factories.home(), "ar")

    html = client.get("/ar/").content.decode()

    assert f'<a href="/ar/nog-niet/{story.pk}/" lang="nl" dir="auto">' in html
    assert '<span lang="nl" dir="auto">Hij luistert ook.</span>' in html


def test_not_yet_gives_way_once_there_is_a_translation(client, english_home):
    page = factories.standard(slug="zo-werkt-het")
    factories.translated(page, "en", title="How it works")

    response = client.get(f"/en/nog-niet/{page.pk}/")

    assert response.status_code == 302
    assert response.url == "/en/zo-werkt-het/"


@pytest.mark.parametrize("url", ["/en/nog-niet/999999/", "/nog-niet/1/", "/en/bestaat-niet/"])
def test_what_does_not_exist_is_not_found(client, url):
    assert client.get(url).status_code == 404


def test_a_draft_is_not_shown_as_not_yet(client):
    page = factories.standard(live=False)

    assert client.get(f"/en/nog-niet/{page.pk}/").status_code == 404


def test_the_switcher_leads_to_the_same_page_or_to_not_yet(client, english_home):
    page = factories.standard(slug="zo-werkt-het")
    factories.translated(page, "en")

    links = switcher(client.get("/zo-werkt-het/").content.decode())

    assert links["/en/zo-werkt-het/"] == "en"
    assert links[f"/tr/nog-niet/{page.pk}/"] == "tr"
    assert links["/zo-werkt-het/"] == "nl"
    assert all(client.get(url).status_code == 200 for url in links)


def test_alternates_name_only_what_exists_and_name_each_other(client, english_home):
    page = factories.standard(slug="zo-werkt-het")
    factories.translated(page, "en")
    expected = {
        "nl": "http://testserver/zo-werkt-het/",
        "en": "http://testserver/en/zo-werkt-het/",
        "x-default": "http://testserver/zo-werkt-het/",
    }

    for url in ("/zo-werkt-het/", "/en/zo-werkt-het/"):
        found = alternates(client.get(url).content.decode())
        assert {code: href for code, href in found.items() if code in expected} == expected
        assert "tr" not in found


def test_the_address_stays_the_same_in_every_language(client, english_home):
    page = factories.standard(slug="zo-werkt-het")
    source, _created = TranslationSource.get_or_create_from_instance(page)
    locale = english_home.locale
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.all():
        assert "zo-werkt-het" not in segment.string.data
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=locale, data="English"
        )

    translation.save_target(publish=False)

    assert StandardPage.objects.get(locale=locale).slug == "zo-werkt-het"


def test_a_story_with_an_empty_picture_can_be_translated(english_home):
    story = factories.story(
        body=[("text", "<p>Tekst.</p>"), ("picture", {"image": None, "caption": ""})]
    )

    source, _created = TranslationSource.get_or_create_from_instance(story)

    assert source.stringsegment_set.exists()
    assert StoryPage.objects.get(pk=story.pk).body


@pytest.fixture
def administrator(client):
    client.force_login(User.objects.create_superuser(email="a@example.org", password="x"))
    return client


def test_every_page_can_be_translated_in_the_admin(administrator):
    page = factories.standard()
    english = Locale.objects.get(language_code="en")

    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    response = administrator.post(url, {"locales": [english.pk]})

    assert response.status_code == 302
    assert Translation.objects.filter(source__object_id=page.translation_key).exists()

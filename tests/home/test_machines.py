"""What machines read: sitemap, feeds, robots, and the picture in a shared message."""

from xml.etree import ElementTree

import pytest

from tests.events import factories as agenda
from tests.home import factories

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def sitemap(client) -> dict[str, dict[str, str]]:
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.find(f"{MAP}loc").text: {
            link.get("hreflang"): link.get("href") for link in entry.findall(f"{XHTML}link")
        }
        for entry in tree
    }


def test_the_sitemap_names_every_live_page_with_its_languages(client):
    page = factories.standard(slug="zo-werkt-het")
    factories.translated(factories.home(), "en")
    factories.translated(page, "en")
    factories.standard(slug="geheim", live=False)

    found = sitemap(client)

    assert "http://testserver/geheim/" not in found
    dutch, english = "http://testserver/zo-werkt-het/", "http://testserver/en/zo-werkt-het/"
    assert found[dutch] == found[english]
    assert found[dutch] == {"nl": dutch, "en": english, "x-default": dutch}


def test_every_address_in_the_sitemap_opens(client):
    agenda.session()
    factories.story()

    for url in sitemap(client):
        assert client.get(url.removeprefix("http://testserver")).status_code == 200, url


def test_the_sitemap_asks_no_more_for_more_pages(assert_constant_queries):
    def add(number):
        for _ in range(number):
            factories.standard()
            agenda.session()

    assert_constant_queries("/sitemap.xml", add)


def test_robots_are_told_where_the_map_is(client):
    response = client.get("/robots.txt")

    assert "Sitemap: http://testserver/sitemap.xml" in response.content.decode()
    assert "Disallow: /vraag/" in response.content.decode()


def feed(client, url):
    response = client.get(url)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def test_a_feed_per_place_with_ids_that_stay(client):
    factories.story(place=agenda.place("Assen"), title="Uit Assen")
    story = factories.story(place=agenda.place("Haren"), title="Uit Haren")

    all_of_them = feed(client, "/verhalen/atom.xml")
    of_haren = feed(client, "/verhalen/haren/atom.xml")
    before = of_haren.find(f"{ATOM}entry/{ATOM}id").text
    story.slug = "ander-adres"
    story.save()

    assert len(all_of_them.findall(f"{ATOM}entry")) == 2
    assert [e.find(f"{ATOM}title").text for e in of_haren.findall(f"{ATOM}entry")] == [
        "“Uit Haren”"
    ]
    assert of_haren.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"
    after = feed(client, "/verhalen/haren/atom.xml").find(f"{ATOM}entry/{ATOM}id").text
    assert before == after
    assert before.startswith("urn:uuid:")


def test_a_feed_of_nowhere_is_not_found(client):
    assert client.get("/verhalen/nergens/atom.xml").status_code == 404


def test_a_shared_page_says_what_it_is(client):
    story = factories.story()

    html = client.get(story.url).content.decode()

    assert '<meta property="og:type" content="article">' in html
    assert f'<meta property="og:url" content="http://testserver{story.url}">' in html
    assert f'<link rel="canonical" href="http://testserver{story.url}">' in html
    assert 'type="application/atom+xml"' in html


def test_sharing_asks_nothing_of_anybody_else(client):
    html = client.get(factories.story().url).content.decode()

    assert 'href="mailto:?' in html
    assert 'src="http' not in html

"""What every page leads to: searching, and bringing somebody else."""

import re

import pytest

pytestmark = pytest.mark.django_db


def part(html: str, tag: str) -> str:
    return html.partition(f"<{tag}")[2].partition(f"</{tag}>")[0]


@pytest.mark.parametrize("prefix", ["", "/ar"])
@pytest.mark.parametrize("path", ["/scan/", "/agenda/", "/zoeken/"])
def test_every_page_leads_to_search(client, prefix, path):
    header = part(client.get(f"{prefix}{path}").content.decode(), "header")
    link = re.search(rf'<a class="search-link" href="{prefix}/zoeken/"[^>]*>', header)
    assert link
    assert ("aria-current" in link[0]) == (path == "/zoeken/")


@pytest.mark.parametrize("path", ["/scan/", "/agenda/", "/zoeken/"])
def test_every_page_leads_to_bringing_somebody_else(client, path):
    footer = part(client.get(path).content.decode(), "footer")
    assert 'href="/voor-een-ander/"' in footer


@pytest.mark.parametrize("path", ["/", "/scan/"])
def test_where_one_begins_one_may_also_begin_for_somebody_else(client, home_page, path):
    main = part(client.get(path, follow=True).content.decode(), "main")
    assert 'href="/voor-een-ander/"' in main

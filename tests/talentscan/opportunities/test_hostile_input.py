"""Whatever a partner or a coordinator sends, the answer is a page that helps."""

import pytest

from cms.users.choices import Role
from talentscan.opportunities.models import Opportunity
from talentscan.opportunities.sections import SECTIONS
from tests.architecture.test_hostile_input import HOSTILE, encoded
from tests.talentscan import factories

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


def readable(text: str) -> str:
    """As much of it as a database keeps at all."""
    kept = text[:100].encode("utf-8", "replace").decode()
    return kept.replace("\x00", "") or "-"


@pytest.fixture
def partner(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    user = factories.user(Role.PARTNER, organisation=factories.organisation())
    client.force_login(user)
    return user


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_page_of_the_portal_breaks(client, partner, kind):
    text = HOSTILE[kind][:3000]
    found = factories.opportunity(partner.organisation, status="draft")
    base = f"/portaal/aanbod/{found.slug}/"
    names = {name for section in SECTIONS for name in section.form.base_fields}
    names |= {"because-music", "weight-music", "day", "start", "end", "buddy_name", "capacity"}
    names |= {"answer", "until", "about", "buddy_languages", "door_text", "agreed"}
    pages = [section.slug for section in SECTIONS] + ["kijkmoment", "stand", "versturen"]
    for page in pages:
        for data in (dict.fromkeys(names, text), {name: [text, "", text] for name in names}):
            response = client.post(f"{base}{page}/", encoded(data))
            assert response.status_code < 500, page
    assert client.post("/portaal/aanbod/nieuw/", encoded({"title": text})).status_code == 422
    assert client.get(base).status_code == 200
    assert client.get(f"{base}voorbeeld/").status_code == 200


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_desk_does_not_break_either(client, settings, kind):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(factories.user(Role.COORDINATOR))
    found = factories.opportunity(title=readable(HOSTILE[kind]))
    text = HOSTILE[kind][:3000]
    for data in (
        {"publish": text},
        {"return": text, "note": text},
        {"seen": text},
        {"answer": text, "until": text},
    ):
        assert client.post(f"/bureau/aanbod/{found.slug}/", encoded(data)).status_code < 500
    assert client.get("/bureau/aanbod/").status_code == 200


@pytest.mark.parametrize("kind", ["markup", "template"])
def test_what_was_written_is_shown_as_text(client, kind):
    factories.opportunity(title=HOSTILE[kind], summary=HOSTILE[kind])
    Opportunity.objects.update(how_often=HOSTILE[kind], guidance=HOSTILE[kind])
    for path in ("/plekken/", Opportunity.objects.get().get_absolute_url()):
        html = client.get(path).content.decode()
        assert "<script>alert" not in html
        assert "5929" not in html

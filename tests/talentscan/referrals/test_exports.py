"""A list to take along, and who saw what: safe, for a purpose, and told to whom it is about."""

import io

import pytest
from openpyxl import load_workbook

from cms.core import audit, sheets
from cms.core.models import AuditEntry
from cms.users.choices import Role
from talentscan.referrals import selectors
from tests.talentscan import factories
from tests.words import says

pytestmark = pytest.mark.django_db

LIST = "/portaal/lijst/"
FORMULAS = ("=1+1", "+31612345678", "-2", "@SUM(A1)", "  =HYPERLINK(1)", "\ufeff=1", "＝1", "\t=1")


@pytest.fixture
def referral(client):
    found = factories.referral(name="=CMD()|Ada", contact="+31612345678")
    factories.pick_up(found)
    client.force_login(factories.user(Role.PARTNER, organisation=found.organisation))
    return found


def cells(content: bytes):
    sheet = load_workbook(io.BytesIO(content)).active
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("typed", FORMULAS)
def test_what_people_typed_never_calculates(typed):
    (cell,) = cells(sheets.as_xlsx([[typed]], title="x"))
    assert cell.data_type == "s"
    (line,) = sheets.as_csv([[typed]]).decode("utf-8-sig").splitlines()
    assert line.startswith("\"'")


@pytest.mark.parametrize("typed", ["a\x00b", "a\x0bb", "a\ud800b", 'één; "twee"'])
def test_nothing_that_is_typed_breaks_a_file(typed):
    assert cells(sheets.as_xlsx([[typed]], title="x"))
    assert sheets.as_csv([[typed]])


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_holds_ones_own_and_is_written_down(client, referral, kind):
    other = factories.referral()
    factories.pick_up(other)
    response = client.post(LIST, {"purpose": "calling", "format": kind})
    assert response["Content-Disposition"].startswith("attachment")
    if kind == "xlsx":
        text = " ".join(str(cell.value) for cell in cells(response.content))
    else:
        text = response.content.decode("utf-8-sig")
    assert "Ada" in text
    assert other.resident.name not in text
    (export,) = selectors.exports_of(referral)
    assert export.channel == "calling"
    assert not selectors.exports_of(other)


def test_figures_hold_no_names(client, referral):
    response = client.post(LIST, {"purpose": "figures", "format": "csv"})
    assert not says(response.content.decode(), "Ada")
    assert not selectors.exports_of(referral)
    assert AuditEntry.objects.filter(action="export made").count() == 1


def test_a_name_nobody_may_see_yet_is_not_in_the_list(client):
    asked = factories.referral()
    client.force_login(factories.user(Role.PARTNER, organisation=asked.organisation))
    response = client.post(LIST, {"purpose": "calling", "format": "csv"})
    assert asked.opportunity.title in response.content.decode()
    assert asked.resident.name not in response.content.decode()


def test_without_a_purpose_there_is_no_list(client, referral):
    assert client.post(LIST, {"format": "csv"}).status_code == 422


# Who saw what ------------------------------------------------------------------------------------
def test_the_resident_reads_who_saw_their_details(client, referral):
    client.get(f"/portaal/{referral.public_id}/")
    client.get(f"/portaal/{referral.public_id}/")
    client.post(LIST, {"purpose": "calling", "format": "csv"})
    client.logout()
    assert client.get("/kaart/inzage/").status_code == 302
    resident = referral.resident
    client.post("/kaart/", {"code": resident.card_code, "birth_year": resident.birth_year})
    response = client.get("/kaart/inzage/")
    page = response.content.decode()
    assert len(response.context["looks"]) == 2
    assert referral.organisation.name in page
    assert "User " not in page


def test_staff_see_who_it_was_and_nothing_of_whom(client, referral):
    client.get(f"/portaal/{referral.public_id}/")
    client.force_login(factories.user(Role.PRIVACY_OFFICER))
    own = f"/bureau/inzage/{referral.resident.public_id}/"
    for url in ("/bureau/inzage/", own):
        page = client.get(url).content.decode()
        assert referral.organisation.name in page
        assert not says(page, "Ada")
    code = {"code": referral.resident.readable_code}
    assert client.post("/bureau/inzage/", code)["Location"] == own


def test_the_log_asks_as_often_for_many(client, assert_constant_queries):
    def add(number: int) -> None:
        for _ in range(number):
            found = factories.referral()
            user = factories.user(Role.PARTNER, organisation=found.organisation)
            audit.log_access(found, user=user, via="portal")
            audit.log_access(found.resident, via="desk")

    client.force_login(factories.user(Role.PRIVACY_OFFICER))
    assert_constant_queries("/bureau/inzage/", add)

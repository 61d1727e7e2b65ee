"""A spreadsheet goes to a volunteer and comes back, whatever happened to it on the way."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from django.core.files.uploadedfile import SimpleUploadedFile

from cms.languages import sheet_reading, sheets
from cms.languages.choices import State
from cms.languages.exceptions import UnreadableSheet
from cms.languages.services import set_text
from cms.languages.texts import target_languages
from cms.users import services as users
from cms.users.choices import Role
from tests.languages.factories import (
    full_page,
    kept,
    make_place,
    publish,
    rows_of,
    turkish,
    with_parents,
)

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]
SHEETS = "/beheer/vertalingen/werkblad/"
DIFFERENCES = f"{SHEETS}verschillen/"


@pytest.fixture
def place():
    return make_place("haren")


@pytest.fixture
def translator(client):
    user = users.invite("t@example.org", name="T", role=Role.TRANSLATOR)
    client.force_login(user)
    return user


def book(*, everything: bool = True, language: str = "tr"):
    (target,) = target_languages(language)
    return load_workbook(BytesIO(sheets.workbook(target, only_lacking=not everything)))


def texts(found) -> dict:
    """{Dutch: its line}."""
    sheet = found.worksheets[1]
    return {row[sheets.DUTCH - 1].value: row for row in sheet.iter_rows(min_row=2)}


def as_file(found, name: str = "terug.xlsx") -> SimpleUploadedFile:
    with BytesIO() as buffer:
        found.save(buffer)
        return SimpleUploadedFile(name, buffer.getvalue())


def bring(client, found):
    return client.post(SHEETS, {"file": as_file(found)})


def fill(found, dutch: str, text: str):
    texts(found)[dutch][sheets.NEW - 1].value = text
    return found


class TestTakingAlong:
    def test_only_what_lacks(self, place):
        set_text(place, "intro", "tr", "Yeşil")
        assert place.intro in texts(book())
        assert place.intro not in texts(book(everything=False))
        place.intro = "Nieuw."
        place.save()
        assert "Nieuw." in texts(book(everything=False))

    def test_one_column_to_type_in(self, place):
        found = book()
        assert found.worksheets[1].protection.sheet
        line = texts(found)[place.intro]
        assert [cell.protection.locked for cell in line] == [True] * 4 + [False, True]
        assert found.worksheets[0].protection.sheet

    def test_pages_too(self, locales):
        publish(full_page())
        found = texts(book())
        assert "Samen aan tafel" in found
        rich = next(dutch for dutch in found if dutch.startswith("<b>"))
        assert "<b>" in found[rich][sheets.REMARK - 1].value

    @pytest.mark.parametrize(
        "hostile",
        [
            "=1+1",
            '=HYPERLINK("https://evil.example","klik")',
            "+31 6",
            "-2",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "\t=1",
            "a\x0bb",
        ],
    )
    def test_nothing_in_it_is_a_formula(self, hostile):
        place = make_place("haren", intro=hostile)
        set_text(place, "intro", "tr", hostile)
        sheet = book().worksheets[1]
        for row in sheet.iter_rows():
            assert all(cell.data_type in {"s", "n"} for cell in row)
        assert any(cell.quotePrefix for cell in next(sheet.iter_rows(min_row=2)))

    def test_download(self, client, translator, place):
        answer = client.get(f"{SHEETS}tr/?alles=1")
        assert answer.status_code == 200
        assert ".xlsx" in answer["Content-Disposition"]
        assert place.intro in texts(load_workbook(BytesIO(answer.content)))

    def test_as_many_queries_for_many_as_for_few(self, client, translator, request):
        numbers = iter(range(1000))

        def add(number):
            for _ in range(number):
                make_place(f"dorp-{next(numbers)}")

        request.getfixturevalue("assert_constant_queries")(f"{SHEETS}ar/", add)


class TestComingBack:
    def test_there_and_back(self, client, translator, place):
        answer = bring(client, fill(book(), place.intro, "Yeşil bir köy."))
        assert answer.url == DIFFERENCES
        assert not kept().exists()
        page = client.get(DIFFERENCES).content.decode()
        assert "Yeşil bir köy." in page
        assert not kept().exists()
        client.post(DIFFERENCES, {"accept": [key_in(page)]})
        entry = kept().get()
        assert (entry.text, entry.state) == ("Yeşil bir köy.", State.TRANSLATED)
        assert client.get(DIFFERENCES).status_code == 302

    def test_a_whole_page_comes_online(
        self, client, translator, locales, django_capture_on_commit_callbacks
    ):
        page = publish(full_page())
        with_parents(page)
        found = book()
        for row in rows_of(page):
            fill(found, row.item.dutch, f"tr {row.item.dutch}")
        bring(client, found)
        keys = keys_in(client.get(DIFFERENCES).content.decode())
        assert len(keys) == len(rows_of(page))
        with django_capture_on_commit_callbacks(execute=True):
            client.post(DIFFERENCES, {"accept": keys})
        assert turkish(page).live
        assert "tr Samen aan tafel" in str(turkish(page).body)

    def test_only_what_is_ticked(self, client, translator, place):
        other = make_place("assen", intro="Een stad.")
        found = fill(fill(book(), place.intro, "Yeşil"), other.intro, "Şehir")
        bring(client, found)
        keys = keys_in(client.get(DIFFERENCES).content.decode())
        client.post(DIFFERENCES, {"accept": [key for key in keys if f"-{place.pk}-" in key]})
        assert [entry.text for entry in kept()] == ["Yeşil"]
        assert "Şehir" in client.get(DIFFERENCES).content.decode()
        client.post(DIFFERENCES, {"forget": "1"})
        assert client.get(DIFFERENCES).status_code == 302
        assert kept().count() == 1

    def test_what_stays_the_same_is_no_difference(self, client, translator, place):
        set_text(place, "intro", "tr", "Yeşil")
        bring(client, fill(book(), place.intro, "Yeşil"))
        assert not keys_in(client.get(DIFFERENCES).content.decode())

    @pytest.mark.parametrize(
        ("dutch", "text"),
        [
            ("Dag {naam}.", "Merhaba."),
            ("Dag %(naam)s.", "Merhaba %(isim)s."),
            ("Een groen dorp.", "Ye\u202eşil"),
            ("Een groen dorp.", "x" * 20_001),
            ("Een groen dorp.", "=1+1"),
            ("Een groen dorp.", "<b>Yeşil</b>"),
        ],
    )
    def test_what_cannot_be_right_cannot_be_taken_over(self, client, translator, dutch, text):
        place = make_place("haren", intro=dutch)
        bring(client, fill(book(), place.intro, text))
        page = client.get(DIFFERENCES).content.decode()
        assert 'class="error-message"' in page
        assert not keys_in(page)
        found = texts(book())[place.intro][0].value
        client.post(DIFFERENCES, {"accept": [found]})
        assert not kept().exists()

    def test_a_lost_link_on_a_page(self, client, translator, locales):
        page = publish(full_page())
        row = next(row for row in rows_of(page) if "<a id" in row.item.dutch)
        bring(client, fill(book(), row.item.dutch, "<b>Salı</b> yeriz"))
        assert not keys_in(client.get(DIFFERENCES).content.decode())

    def test_dutch_changed_meanwhile(self, client, translator, place):
        found = fill(book(), place.intro, "Yeşil")
        place.intro = "Een oud dorp."
        place.save()
        bring(client, found)
        page = client.get(DIFFERENCES).content.decode()
        assert "differences__warning" in page
        assert " checked>" not in page

    def test_somebody_else_was_first(self, client, translator, place):
        found = fill(book(), place.intro, "Yeşil")
        set_text(place, "intro", "tr", "Yemyeşil", state=State.CHECKED)
        bring(client, found)
        page = client.get(DIFFERENCES).content.decode()
        assert page.count("differences__warning") == 2

    def test_an_unknown_line_says_so(self, client, translator, place):
        found = fill(book(), place.intro, "Yeşil")
        texts(found)[place.intro][0].value = "users.user-1-password|x|y"
        bring(client, found)
        page = client.get(DIFFERENCES).content.decode()
        assert 'class="error-message"' in page
        assert not keys_in(page)

    def test_what_is_typed_is_shown_as_text(self, client, translator, place):
        bring(client, fill(book(), place.intro, "<script>alert(1)</script>"))
        page = client.get(DIFFERENCES).content.decode()
        assert "<script>alert(1)</script>" not in page
        assert "&lt;script&gt;alert(1)" in page


def keys_in(page: str) -> list[str]:
    import html
    import re

    return [html.unescape(key) for key in re.findall(r'name="accept" value="([^"]+)"', page)]


def key_in(page: str) -> str:
    (key,) = keys_in(page)
    return key


def parcel(**parts: bytes) -> BytesIO:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as found:
        for name, content in parts.items():
            found.writestr(name.replace("__", "/"), content)
    buffer.seek(0)
    return buffer


def saved(found: Workbook) -> BytesIO:
    buffer = BytesIO()
    found.save(buffer)
    buffer.seek(0)
    return buffer


def with_part(name: str, content: bytes) -> BytesIO:
    buffer = saved(book())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as found:
        found.writestr(name, content)
    buffer.seek(0)
    return buffer


def replaced(part: str, change) -> BytesIO:
    """Our own sheet, with one of its parts made hostile."""
    result = BytesIO()
    with zipfile.ZipFile(saved(book())) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    result.seek(0)
    return result


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'


class TestHostileFiles:
    @pytest.mark.parametrize(
        "make",
        [
            lambda: BytesIO(b""),
            lambda: BytesIO(b"just text, named .xlsx"),
            lambda: BytesIO(b"PK\x03\x04 broken"),
            lambda: saved(Workbook()),
            lambda: parcel(**{"a.txt": b"x"}),
            lambda: parcel(**{"xl__workbook.xml": b"<broken"}),
            lambda: with_part("xl/vbaProject.bin", b"macro"),
            lambda: with_part("xl/embeddings/oleObject1.bin", b"ole"),
            lambda: with_part("xl/bomb.xml", b"0" * (sheet_reading.MAX_UNFOLDED + 1)),
            lambda: replaced("xl/workbook.xml", lambda xml: LAUGHS + xml.split(b"?>", 1)[-1]),
            lambda: replaced("xl/worksheets/sheet2.xml", lambda xml: xml[: len(xml) // 2]),
        ],
        ids=[
            "empty", "text", "broken", "other sheet", "other parcel", "no workbook", "macro",
            "embedded", "bomb", "entities", "cut off",
        ],
    )  # fmt: skip
    def test_refused_with_a_sentence(self, place, make):
        file = make()
        with pytest.raises(UnreadableSheet) as refused:
            sheet_reading.read(file, len(file.getvalue()))
        assert str(refused.value)

    def test_too_large(self):
        with pytest.raises(UnreadableSheet):
            sheet_reading.read(BytesIO(b"x"), sheet_reading.MAX_BYTES + 1)

    def test_a_language_the_site_does_not_have(self, client, translator, place):
        found = book()
        found.worksheets[1]["A1"].value = f"{sheets.MARK} xx"
        answer = bring(client, found)
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()

    def test_no_file(self, client, translator):
        assert 'role="alert"' in client.post(SHEETS).content.decode()

    def test_nothing_waits_for_who_brought_nothing(self, client, translator):
        assert client.get(DIFFERENCES).url == SHEETS
        assert client.post(DIFFERENCES, {"accept": ["x"]}).url == SHEETS

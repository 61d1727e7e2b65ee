"""One table of everything that is translated or spoken, and straight from there to the text."""

import re

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.languages import matrix, spoken
from cms.languages.choices import State
from cms.languages.models import Recording, Voice
from cms.languages.selectors import source_hash
from cms.languages.services import set_text
from cms.languages.texts import RECORDED, add_up, summarise
from cms.languages.voices.texts import all_texts
from cms.messaging import registry, wording
from cms.users import services as users
from cms.users.choices import Role
from talentscan.scan.services import load_starter_cards
from tests.languages.factories import (
    full_page,
    make_place,
    publish,
    rows_of,
    simple_page,
    source_of,
    translate,
    turkish,
    with_parents,
)
from tests.talentscan.factories import opportunity

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]
TABLE = "/beheer/vertalingen/"


@pytest.fixture
def translator(client):
    user = users.invite("t@example.org", name="T", role=Role.TRANSLATOR)
    client.force_login(user)
    return user


def read(client, query: str = "") -> str:
    answer = client.get(f"{TABLE}{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def voices_in(*languages: str) -> None:
    """A voice per language, with something recorded."""
    for code in languages:
        voice = Voice.objects.create(
            code=code, own_name=code, dutch_name=code, written_language=code
        )
        Recording.objects.create(
            voice=voice, model="phrase", object_id=0, field="begin", file="x.mp3", text_hash="x",
            seconds=1, size=1,
        )  # fmt: skip


def lines(**values) -> dict:
    table = matrix.table(matrix.Wishes(**values))
    return {line.label: line for _kind, line in table.lines}


class TestSummaries:
    @pytest.mark.parametrize(
        ("states", "ready", "state"),
        [
            (["checked", "checked"], 2, "checked"),
            (["checked", "translated"], 2, "translated"),
            (["checked", "machine"], 2, "machine"),
            (["checked", "missing"], 1, "missing"),
            (["missing", "outdated"], 0, "outdated"),
            (["recorded", "missing"], 1, "missing"),
            ([], 0, ""),
        ],
    )
    def test_the_state_that_asks_for_most(self, states, ready, state):
        found = summarise(states)
        assert (found.ready, found.total, found.state) == (ready, len(states), state)

    def test_sums_of_sums(self):
        found = add_up([summarise(["checked"]), summarise(["missing", "machine"])])
        assert (found.ready, found.total, found.percent) == (2, 3, 66)


class TestTable:
    def test_pages_records_messages_and_documents(self, locales):
        publish(simple_page())
        make_place("haren")
        opportunity()
        keys = {kind.key for kind in matrix.table(matrix.Wishes()).kinds}
        assert {"pages", "directory.place", "opportunities.opportunity", "messages"} <= keys

    def test_a_record_with_its_parts_is_one_line(self):
        found = opportunity(title="Soep koken", summary="", with_whom="", how_often="")
        talents = found.talents.count()
        set_text(found, "title", "tr", "Çorba", state=State.CHECKED)
        spot = lines()[str(found)].spots["tr"]
        assert (spot.ready, spot.total) == (1, 1 + talents)

    def test_straight_to_the_first_text_that_lacks(self, client, translator):
        place = make_place("haren")
        url = lines()[str(place)].urls["tr"]
        assert url == (
            f"/beheer/vertalingen/directory.place/{place.pk}/?taal=tr"
            f"#id_directory.place-{place.pk}-intro-tr"
        )
        address, anchor = url.split("#")
        assert f'id="{anchor}"' in client.get(address).content.decode()

    def test_pages_count_what_wagtail_localize_keeps(self, locales):
        page = publish(simple_page())
        rows_of(page)[0].item.write("tr", "Merhaba", state=State.MACHINE, user=None)
        spot = lines()[page.title].spots["tr"]
        assert (spot.ready, spot.total, spot.state) == (1, 2, "missing")

    def test_filters(self):
        set_text(make_place("haren"), "intro", "tr", "Yeşil", state=State.MACHINE)
        make_place("assen")
        find = {"kind": "directory.place"}
        assert set(lines(**find, query="ASS")) == {"Assen"}
        assert set(lines(**find, column="tr", state=matrix.LACKS)) == {"Assen"}
        assert set(lines(**find, column="tr", state="machine")) == {"Haren"}
        assert set(lines(**find, column="ar", state=matrix.LACKS)) == {"Assen", "Haren"}

    def test_voices_have_columns_of_their_own(self, locales):
        page = publish(simple_page())
        voice = Voice.objects.create(code="rif", own_name="Tarifit", dutch_name="Tarifit")
        spot = lines()[page.title].spots["stem-rif"]
        assert (spot.ready, spot.state) == (0, State.MISSING)
        recording = Recording.objects.create(
            voice=voice,
            model="wagtailcore.page",
            object_id=page.pk,
            field="in_short",
            file="voices/rif/a.mp3",
            text_hash=source_hash(page.in_short),
        )
        assert lines()[page.title].spots["stem-rif"].state == RECORDED
        Recording.objects.filter(pk=recording.pk).update(text_hash="old")
        assert lines()[page.title].spots["stem-rif"].state == State.OUTDATED

    def test_messages_show_their_share_of_the_catalogue(self):
        table = matrix.table(matrix.Wishes(kind="messages"))
        labels = {line.label for _kind, line in table.lines}
        assert registry.label_of("events.confirmed") in labels
        assert registry.label_of("users.invited") not in labels
        texts = wording.texts_of("events.confirmed")
        assert "You are on the list. There is a place for you." in texts
        assert "All places are taken. You are on the waiting list." not in texts
        spot = next(
            line.spots["tr"]
            for _kind, line in table.lines
            if line.label == registry.label_of("events.confirmed")
        )
        assert spot.total == len(texts) > 5

    def test_never_by_colour_alone(self, client, translator):
        place = make_place("haren")
        set_text(place, "intro", "tr", "Yeşil", state=State.CHECKED)
        page = read(client, "?soort=directory.place&taal=tr")
        spot = re.search(r'<a class="spot spot--checked".*?</a>', page, re.DOTALL)[0]
        assert "✓" in spot
        assert "1/1" in spot
        assert "Türkçe" in spot

    def test_whoever_may_only_look_gets_no_links(self, client):
        client.force_login(users.invite("e@example.org", name="E", role=Role.EDITOR))
        make_place("haren")
        page = read(client)
        assert "Haren" in page
        assert "/beheer/vertalingen/directory.place/" not in page
        assert client.get("/beheer/vertalingen/werkblad/").status_code == 302

    @pytest.mark.parametrize(
        "query", ["?soort=x", "?taal=xx", "?stand=%22", "?zoek=%25%27", "?p=999", "?p=x"]
    )
    def test_any_filter_gets_an_answer(self, client, translator, query):
        make_place("haren")
        read(client, query)

    def test_as_many_queries_for_many_as_for_few(self, client, translator, locales, request):
        check = request.getfixturevalue("assert_constant_queries")

        def add(number):
            for _ in range(number):
                page = publish(simple_page())
                rows_of(page)[0].item.write("tr", "Merhaba", state=State.MACHINE, user=None)
                opportunity()

        check(TABLE, add, few=1, more=4)

    def test_a_voice_more_costs_its_pages_and_nothing_else(self, client, translator, locales):
        publish(simple_page())
        opportunity()

        def asked() -> int:
            read(client)
            with CaptureQueriesContext(connection) as queries:
                read(client)
            return len(queries)

        voices_in("nl", "tr")
        few = asked()
        voices_in("ar", "pap", "uk")
        assert asked() == few + 3
        assert few < 45

    def test_what_a_voice_should_say_is_what_is_read_there(self, locales):
        """Texts are gathered in another way than page by page, so they are compared here."""
        page = publish(simple_page())
        for number, row in enumerate(rows_of(page)):
            row.item.write("tr", f"Merhaba {number}", state=State.CHECKED, user=None)
        for found in (opportunity(), opportunity()):
            set_text(found, "title", "tr", "Şarkı", state=State.TRANSLATED)
            set_text(found, "title", "zh-hant", "唱歌", state=State.CHECKED)
        load_starter_cards()
        languages = {"nl", "tr", "zh-hant", "zh-hans", "ar"}
        found = spoken.hashes_in(languages, all_texts("nl"))
        for language in languages:
            parts = all_texts(language)
            expected = {text.key: text.hash for _part, texts in parts for text in texts}
            assert found[language] == expected, language


class TestPageTexts:
    def address(self, page, language="tr") -> str:
        return f"/beheer/vertalingen/pagina/{page.pk}/{language}/"

    def test_dutch_beside_the_language(self, client, translator, locales):
        page = publish(full_page())
        text = client.get(self.address(page)).content.decode()
        assert "Samen aan tafel" in text
        assert "&lt;b&gt;Elke dinsdag&lt;/b&gt;" in text
        assert text.count("<textarea") == len(rows_of(page))

    def test_saving_the_last_text_puts_the_page_online(
        self, client, translator, locales, django_capture_on_commit_callbacks
    ):
        page = publish(simple_page())
        with_parents(page)
        first, second = (row.cells[0].name for row in rows_of(page))
        client.post(self.address(page), {first: "Başlık"})
        assert not turkish(page).live
        with django_capture_on_commit_callbacks(execute=True):
            client.post(
                self.address(page), {first: "Başlık", second: "Kısaca.", f"{second}-checked": "on"}
            )
        assert turkish(page).live
        assert turkish(page).title == "Başlık"
        cells = {row.item.dutch: row.cells[0] for row in rows_of(page)}
        assert cells["Kort gezegd."].state == State.CHECKED
        assert cells["Kort gezegd."].checked_by == "T"

    def test_old_dutch_is_shown_beside_the_new(self, client, translator, locales):
        page = publish(simple_page())
        translate(page)
        page.in_short = "Dit is nieuw."
        publish(page)
        text = client.get(self.address(page)).content.decode()
        assert "Dit is nieuw." in text
        assert "Kort gezegd." in text

    def test_a_lost_link_is_not_taken(self, client, translator, locales):
        page = publish(full_page())
        row = next(row for row in rows_of(page) if row.item.is_html)
        answer = client.post(self.address(page), {row.cells[0].name: "<b>Her salı</b> yeriz"})
        assert answer.status_code == 200
        assert "Her salı" in answer.content.decode()
        assert rows_of(page)[0].cells[0].state == State.MISSING

    def test_a_script_is_not_taken_and_signs_stay_text(self, client, translator, locales):
        page = publish(simple_page())
        first = rows_of(page)[0].cells[0].name
        answer = client.post(self.address(page), {first: "<script>alert(1)</script>"})
        assert answer.status_code == 200
        client.post(self.address(page), {first: "1 < 2 & 3"})
        assert rows_of(page)[0].cells[0].text == "1 < 2 & 3"
        segment = source_of(page).stringsegment_set.get(context__path="title")
        assert segment.string.translations.get().data == "1 &lt; 2 &amp; 3"

    def test_history_below(self, client, translator, locales):
        page = publish(simple_page())
        translate(page)
        assert "Fatma" in client.get(self.address(page)).content.decode()

    def test_a_page_from_before_gets_ready_with_one_button(self, client, translator, locales):
        page = simple_page()
        assert "<textarea" not in client.get(self.address(page)).content.decode()
        client.post(self.address(page))
        assert "<textarea" in client.get(self.address(page)).content.decode()

"""Texts of records in other languages: kept, shown, and seen to be behind the Dutch."""

import pytest

from cms.languages import records
from cms.languages.choices import State
from cms.languages.selectors import obj_text, with_texts
from cms.languages.services import set_many, set_text
from cms.users import services as users
from cms.users.choices import Role
from tests.languages.factories import kept, make_place


@pytest.fixture
def place(db):
    return make_place("haren")


class TestTexts:
    def test_the_translation_is_shown(self, place):
        set_text(place, "intro", "tr", "Yeşil bir köy.")
        assert str(obj_text(place, "intro", "tr")) == "Yeşil bir köy."

    def test_without_one_the_dutch_is_shown_and_marked(self, place):
        text = obj_text(place, "intro", "tr")
        assert (text.value, text.language, text.is_fallback) == ("Een groen dorp.", "nl", True)

    def test_an_empty_translation_gives_the_dutch_back(self, place):
        set_text(place, "intro", "tr", "Yeşil")
        set_text(place, "intro", "tr", "  ")
        assert not kept().exists()

    def test_only_fields_that_are_translated(self, place):
        with pytest.raises(ValueError, match="no translations"):
            set_text(place, "name", "tr", "x")

    def test_many_records_cost_one_query(self, db, django_assert_num_queries):
        places = [make_place(f"dorp-{n}") for n in range(9)]
        set_many({(p, "intro", "ar"): f"قرية {p.pk}" for p in places}, state=State.MACHINE)
        with django_assert_num_queries(1):
            loaded = with_texts(places, "ar")
            assert all("قرية" in str(obj_text(p, "intro", "ar")) for p in loaded)

    def test_writing_many_again_replaces_them(self, place):
        set_many({(place, "intro", "ar"): "a"}, state=State.MACHINE)
        set_many({(place, "intro", "ar"): "b"}, state=State.CHECKED)
        entry = kept().get()
        assert (entry.text, entry.state) == ("b", State.CHECKED)


def state_of(place, language="tr"):
    (row,) = records.rows([place])
    return next(cell.state for cell in row.cells if cell.language.code == language)


class TestStates:
    def test_missing_translated_outdated(self, place):
        assert state_of(place) == State.MISSING
        set_text(place, "intro", "tr", "Yeşil")
        assert state_of(place) == State.TRANSLATED
        place.intro = "Een groen en oud dorp."
        place.save()
        assert state_of(place) == State.OUTDATED

    def test_an_empty_dutch_text_needs_no_translation(self, db):
        assert records.rows([make_place("leeg", intro="")]) == []

    def test_pages_have_their_own_way(self):
        labels = {model._meta.label for model in records.translatable_models()}
        assert "directory.Place" in labels
        assert not any(label.startswith("home.") for label in labels)


@pytest.fixture
def translator(client, db):
    user = users.invite("t@example.org", name="T", role=Role.TRANSLATOR)
    client.force_login(user)
    return user


def address(place):
    return f"/beheer/vertalingen/directory.place/{place.pk}/"


class TestPages:
    def test_dutch_beside_every_language(self, client, translator, place):
        set_text(place, "intro", "ar", "قرية خضراء")
        page = client.get(address(place)).content.decode()
        assert "Een groen dorp." in page
        assert "قرية خضراء" in page
        for code in ("en", "pap", "tr", "ar"):
            assert f'name="directory.place-{place.pk}-intro-{code}"' in page
        assert 'dir="rtl"' in page

    def test_saving_writes_only_what_changed(self, client, translator, place):
        set_text(place, "intro", "ar", "قرية", state=State.MACHINE)
        key = f"directory.place-{place.pk}-intro"
        data = {f"{key}-tr": "Yeşil bir köy.", f"{key}-tr-checked": "on", f"{key}-ar": "قرية"}
        assert client.post(address(place), data).status_code == 302
        turkish = kept().get(language="tr")
        assert (turkish.text, turkish.state) == ("Yeşil bir köy.", State.CHECKED)
        assert turkish.checked_by == translator
        assert kept().get(language="ar").state == State.MACHINE
        assert kept().count() == 2

    def test_too_long_is_said_and_nothing_is_lost(self, client, translator, place):
        key = f"directory.place-{place.pk}-intro"
        answer = client.post(address(place), {f"{key}-tr": "a" * 20_001, f"{key}-en": "Green."})
        assert answer.status_code == 200
        assert "Green." in answer.content.decode()
        assert not kept().exists()

    def test_where_it_stands(self, client, translator, place):
        set_text(place, "intro", "tr", "Yeşil")
        page = client.get("/beheer/vertalingen/?soort=directory.place").content.decode()
        assert "1/1" in page
        assert "0/1" in page

    def test_one_language_when_asked(self, client, translator, place):
        page = client.get(f"{address(place)}?taal=ar").content.decode()
        assert "-intro-ar" in page
        assert "-intro-tr" not in page

    @pytest.mark.parametrize(
        "path",
        ["users.user/1/", "nothing/1/", "a.b.c/1/", "directory.place/0/", "pagina/0/tr/",
         "pagina/1/tr/", "pagina/1/nl/", "werkblad/nl/", "werkblad/xx/"],
    )  # fmt: skip
    def test_nothing_else_is_shown(self, client, translator, path):
        assert client.get(f"/beheer/vertalingen/{path}").status_code == 404

    @pytest.mark.parametrize(
        ("role", "allowed"),
        [(Role.TRANSLATOR, True), (Role.COORDINATOR, True), (Role.ADMINISTRATOR, True),
         (Role.EDITOR, False)],
    )  # fmt: skip
    def test_who_may(self, client, place, role, allowed):
        client.force_login(users.invite("a@example.org", name="A", role=role))
        answer = client.get(address(place))
        assert (answer.status_code == 200) is allowed


class TestButtons:
    @pytest.fixture(autouse=True)
    def _in(self, client, db):
        root = users.invite("r@example.org", name="R", role=Role.ADMINISTRATOR)
        client.force_login(root)

    @pytest.mark.parametrize("kind", ["place", "organisation", "venue"])
    def test_directory_pages_open(self, client, kind):
        assert client.get(f"/beheer/{kind}/").status_code == 200
        assert client.get(f"/beheer/{kind}/new/").status_code == 200

    def test_from_the_list_and_from_the_record(self, client, place):
        assert address(place) in client.get("/beheer/place/").content.decode()
        assert address(place) in client.get(f"/beheer/place/edit/{place.pk}/").content.decode()

    def test_not_for_who_may_not(self, client, place):
        client.force_login(users.invite("e@example.org", name="E", role=Role.EDITOR))
        assert client.get("/beheer/place/").status_code in {302, 403}
        page = client.get("/beheer/vertalingen/?soort=directory.place").content.decode()
        assert str(place) in page
        assert address(place) not in page

"""Every text says how far it is, whatever it stands in; and every change is written down."""

import pytest

from django.core.exceptions import ValidationError

from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail_localize.models import StringTranslation

from cms.languages import history, pages, publishing
from cms.languages.choices import State
from cms.languages.selectors import checked_texts, obj_text
from cms.languages.services import set_many, set_text
from cms.languages.texts import target_languages
from cms.users import services as users
from cms.users.choices import Role
from tests.home import factories
from tests.languages.factories import (
    PAGE_TYPES,
    full_page,
    kept,
    make_place,
    publish,
    reviewer,
    rows_of,
    simple_page,
    source_of,
    translate,
    turkish,
    with_parents,
)

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]


@pytest.fixture
def place():
    return make_place("haren")


class TestRecords:
    def test_the_reader_gets_the_state_with_the_text(self, place):
        assert obj_text(place, "intro", "nl").state == ""
        assert obj_text(place, "intro", "tr").state == State.MISSING
        set_text(place, "intro", "tr", "Yeşil", state=State.MACHINE)
        place.__dict__.pop("texts_language", None)
        assert obj_text(place, "intro", "tr").is_machine

    def test_who_checked_it_and_when(self, place):
        set_text(place, "intro", "tr", "Yeşil", state=State.CHECKED, acting_user=reviewer())
        entry = kept().get()
        assert entry.checked_by.name == "Fatma"
        assert entry.checked_at is not None

    def test_changed_dutch_is_kept_beside_the_old(self, place):
        set_text(place, "intro", "tr", "Yeşil")
        place.intro = "Een groen en oud dorp."
        place.save()
        entry = kept().get()
        assert entry.source_text == "Een groen dorp."
        assert entry.outdated_at is not None

    def test_dutch_changed_back_is_good_again(self, place):
        set_text(place, "intro", "tr", "Yeşil")
        for intro in ("Anders.", "Een groen dorp."):
            place.intro = intro
            place.save()
        assert kept().get().outdated_at is None
        assert obj_text(place, "intro", "tr").state == State.TRANSLATED


class TestCheckedTexts:
    def test_dutch_always_is(self, place):
        assert checked_texts([place], "nl") == {place: True}

    @pytest.mark.parametrize(
        ("state", "good"),
        [(State.MACHINE, False), (State.TRANSLATED, False), (State.CHECKED, True)],
    )
    def test_only_what_a_person_checked(self, place, state, good):
        set_many({(place, "intro", "tr"): "Yeşil"}, state=state)
        assert checked_texts([place], "tr") == {place: good}

    def test_not_what_is_missing_or_behind(self, place):
        assert checked_texts([place], "tr") == {place: False}
        set_many({(place, "intro", "tr"): "Yeşil"}, state=State.CHECKED)
        place.intro = "Nieuw."
        assert checked_texts([place], "tr") == {place: False}

    def test_one_query_for_many(self, django_assert_num_queries):
        places = [make_place(f"dorp-{number}") for number in range(5)]
        with django_assert_num_queries(1):
            assert not any(checked_texts(places, "ar").values())


def page_rows(page):
    return {row.item.dutch: row.cells[0] for row in rows_of(page)}


class TestPages:
    @pytest.mark.parametrize("make", PAGE_TYPES)
    def test_every_kind_of_page_can_be_translated_whole(
        self, make, locales, django_capture_on_commit_callbacks
    ):
        page = publish(make())
        assert page_rows(page)
        with django_capture_on_commit_callbacks(execute=True):
            outcome = translate(page)
        assert outcome.result == publishing.Result.PUBLISHED, outcome
        copy = turkish(page)
        assert copy.live
        assert copy.title == f"tr {page.title}"
        assert {cell.state for cell in page_rows(page).values()} == {State.TRANSLATED}

    def test_blocks_rich_text_and_what_pictures_show(self, locales):
        page = publish(full_page())
        dutch = " ".join(page_rows(page))
        for words in ("Samen aan tafel", "<b>Elke dinsdag</b>", "Ik kook graag", "Een lange tafel"):
            assert words in dutch
        translate(page)
        body = str(turkish(page).body)
        assert "tr Samen aan tafel" in body
        assert 'href="/agenda/"' in body
        assert "tr Een lange tafel" in turkish(page).body.raw_data[3]["value"]["image"]["alt_text"]

    def test_checked_until_somebody_changes_it(self, locales):
        page = publish(simple_page())
        translate(page, state=State.CHECKED)
        assert {cell.state for cell in page_rows(page).values()} == {State.CHECKED}
        assert next(iter(page_rows(page).values())).checked_by == "Fatma"
        StringTranslation.objects.filter(context__path="title").update(data="Başka")
        assert page_rows(page)[page.title].state == State.TRANSLATED

    def test_changed_dutch_leaves_the_old_text_online(
        self, locales, django_capture_on_commit_callbacks
    ):
        page = publish(simple_page())
        with django_capture_on_commit_callbacks(execute=True):
            translate(page)
        page.in_short = "Dit is nieuw."
        with django_capture_on_commit_callbacks(execute=True):
            publish(page)
        cell = page_rows(page)["Dit is nieuw."]
        assert cell.state == State.OUTDATED
        assert cell.old_dutch == "Kort gezegd."
        assert cell.text == "tr Kort gezegd."
        assert turkish(page).in_short == "tr Kort gezegd."

    def test_what_is_not_text_follows_at_once(self, locales, django_capture_on_commit_callbacks):
        page = publish(factories.story())
        with django_capture_on_commit_callbacks(execute=True):
            translate(page)
        page.portrait, page.title = factories.drawing(), "Ik begin opnieuw"
        with django_capture_on_commit_callbacks(execute=True):
            publish(page)
        copy = turkish(page)
        assert copy.portrait_id == page.portrait_id
        assert copy.title.startswith("tr ")

    def test_a_new_text_keeps_the_page_as_it_was(self, locales, django_capture_on_commit_callbacks):
        """Dutch never slips in among the words of another language."""
        page = publish(full_page())
        with django_capture_on_commit_callbacks(execute=True):
            translate(page)
        page.body = [*page.body.raw_data, {"type": "heading", "value": "Helemaal nieuw"}]
        with django_capture_on_commit_callbacks(execute=True):
            publish(page)
        assert "Helemaal nieuw" not in str(turkish(page).body)
        assert page_rows(page)["Helemaal nieuw"].state == State.MISSING
        with pytest.raises(ValidationError):
            source_of(page).translations.get().save_target()
        assert turkish(page).live

    def test_a_half_translated_page_is_not_online(self, locales):
        page = publish(simple_page())
        first = rows_of(page)[0]
        first.item.write("tr", "Merhaba", state=State.TRANSLATED, user=None)
        with_parents(page)
        outcome = publishing.bring_up_to_date(source_of(page), "tr")
        assert (outcome.result, outcome.lacking) == (publishing.Result.WAITS, 1)
        assert not turkish(page).live

    def test_the_page_above_comes_first(self, locales):
        page = publish(simple_page(publish(simple_page())))
        for row in rows_of(page):
            row.item.write("tr", "Merhaba", state=State.TRANSLATED, user=None)
        outcome = publishing.bring_up_to_date(source_of(page), "tr")
        assert outcome.result == publishing.Result.NO_PARENT
        assert turkish(page) is None

    def test_a_text_that_may_not_be_so_is_said(self, locales):
        page = publish(simple_page())
        outcome = translate(page, {"Kort gezegd.": "Bir. İki. Üç. Dört. Beş."})
        assert outcome.result == publishing.Result.REFUSED
        assert outcome.problems

    def test_privacy_never_goes_online_by_machine(self, locales):
        page = publish(simple_page(slug="privacy"))
        assert translate(page, state=State.MACHINE).result == publishing.Result.WAITS
        assert translate(page).result == publishing.Result.PUBLISHED


class TestReaders:
    @pytest.mark.parametrize(
        ("state", "words"),
        [
            (State.MACHINE, "Automatisch vertaald. Er kunnen fouten in staan."),
            (State.TRANSLATED, "Vertaald. Nog niet nagekeken door iemand die de taal spreekt."),
            (State.CHECKED, "Vertaald. Nagekeken door een mens op"),
        ],
    )
    def test_below_a_page_stands_how_it_was_translated(
        self, client, locales, settings, django_capture_on_commit_callbacks, state, words
    ):
        page = publish(simple_page())
        with django_capture_on_commit_callbacks(execute=True):
            translate(page, state=state)
        told = pages.told(turkish(page))
        assert told.state == state
        answer = client.get(turkish(page).get_url())
        assert answer.status_code == 200
        assert f'data-translated="{state}"' in answer.content.decode()

    def test_dutch_needs_no_such_line(self, client):
        page = publish(simple_page())
        assert pages.told(page) is None
        assert "data-translated" not in client.get(page.get_url()).content.decode()

    def test_a_machines_text_is_marked_once(self, client):
        from tests.events.factories import session

        found = session()
        set_text(found.event, "title", "tr", "Birlikte", state=State.MACHINE)
        page = client.get(f"/tr/agenda/{found.event.slug}/{found.pk}/").content.decode()
        assert page.count('data-translated="machine"') == 1
        set_text(found.event, "title", "tr", "Birlikte", state=State.TRANSLATED)
        page = client.get(f"/tr/agenda/{found.event.slug}/{found.pk}/").content.decode()
        assert 'data-translated="machine"' not in page


class TestHistory:
    def test_each_change_is_one_entry(self, place):
        user = reviewer()
        set_text(place, "intro", "tr", "Yeşil", acting_user=user)
        set_text(place, "intro", "tr", "Yeşil", acting_user=user)
        set_text(place, "intro", "tr", "Yeşil", state=State.CHECKED, acting_user=user)
        set_text(place, "intro", "tr", "", acting_user=user)
        entries = ModelLogEntry.objects.filter(action=history.TEXT).order_by("pk")
        steps = [(entry.data["was"], entry.data["becomes"]) for entry in entries]
        assert steps == [
            ("missing", "translated"),
            ("translated", "checked"),
            ("checked", "missing"),
        ]
        assert entries[2].data["old_text"] == "Yeşil"
        assert {entry.user for entry in entries} == {user}

    def test_changed_dutch_is_one_entry(self, place):
        for language in ("tr", "ar"):
            set_text(place, "intro", language, "x")
        place.intro = "Nieuw."
        place.save()
        place.save()
        (entry,) = ModelLogEntry.objects.filter(action=history.OUTDATED)
        assert entry.data["languages"] == ["ar", "tr"]

    def test_pages_have_theirs(self, locales):
        page = publish(simple_page())
        translate(page)
        assert PageLogEntry.objects.filter(page=page.pk, action=history.TEXT).count() == 2
        page.in_short = "Anders."
        publish(page)
        assert PageLogEntry.objects.filter(page=page.pk, action=history.OUTDATED).count() == 1

    def test_the_history_of_the_site_tells_it(self, client, place):
        user = users.invite("a@example.org", name="A", role=Role.ADMINISTRATOR)
        client.force_login(user)
        set_text(place, "intro", "tr", "Yeşil", acting_user=user)
        page = client.get("/beheer/reports/site-history/").content.decode()
        assert "“Vertaald”" in page or "“Translated”" in page


def test_only_languages_somebody_reads_are_translated_into():
    codes = [target.code for target in target_languages()]
    assert "nl" not in codes
    assert "zh-hans" not in codes  # made from zh-hant by itself
    assert {"tr", "ar"} <= set(codes)

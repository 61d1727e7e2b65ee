"""A machine fills in what lacks, where that is allowed; and never what a person wrote."""

import pytest
import requests

from django.test import override_settings

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from cms.languages import machine, records
from cms.languages.choices import State
from cms.languages.exceptions import MachineUnavailable
from cms.languages.services import set_text
from cms.languages.texts import target_languages
from cms.users import services as users
from cms.users.choices import Role
from tests.languages.factories import full_page, kept, make_place, publish, rows_of, simple_page

pytestmark = pytest.mark.django_db


class Fake(BaseMachineTranslator):
    """Says "otomatik" before everything."""

    display_name = "Fake"
    answer = staticmethod(lambda html: f"otomatik {html}")

    def can_translate(self, source_locale, target_locale):
        return target_locale.language_code == "tr"

    def translate(self, source_locale, target_locale, strings):
        return {s: StringValue.from_translated_html(self.answer(s.data)) for s in strings}


class Forgetful(Fake):
    """Loses what stands between signs."""

    answer = staticmethod(lambda html: "otomatik")


class Silent(Fake):
    def translate(self, source_locale, target_locale, strings):
        raise MachineUnavailable("De vertaaldienst antwoordt niet.")


def switched_on(service=Fake):
    path = f"{__name__}.{service.__name__}"
    return override_settings(MACHINE_TRANSLATOR={"CLASS": path, "OPTIONS": {}})


@pytest.fixture
def translator(client):
    user = users.invite("t@example.org", name="T", role=Role.TRANSLATOR)
    client.force_login(user)
    return user


def record_rows(*objects):
    return records.rows(objects, target_languages("tr"))


class TestWhat:
    def test_only_what_lacks(self):
        haren, assen = make_place("haren"), make_place("assen", intro="Een stad.\n\nOud.")
        set_text(haren, "intro", "tr", "Yeşil")
        with switched_on():
            assert machine.fill(record_rows(haren, assen), "tr", None) == 1
        entries = {entry.object_id: entry for entry in kept()}
        assert entries[haren.pk].text == "Yeşil"
        assert entries[assen.pk].text == "otomatik Een stad.\n\nOud."
        assert entries[assen.pk].state == State.MACHINE

    def test_a_persons_text_stays_when_the_dutch_changes(self):
        place = make_place("haren")
        set_text(place, "intro", "tr", "Yeşil")
        place.intro = "Nieuw."
        place.save()
        with switched_on():
            assert machine.fill(record_rows(place), "tr", None) == 0
        assert kept().get().text == "Yeşil"

    def test_a_machines_own_text_is_made_anew(self):
        place = make_place("haren")
        set_text(place, "intro", "tr", "Yeşil", state=State.MACHINE)
        place.intro = "Nieuw."
        place.save()
        with switched_on():
            assert machine.fill(record_rows(place), "tr", None) == 1
        assert kept().get().text == "otomatik Nieuw."

    def test_never_what_somebody_agrees_to(self, monkeypatch):
        place = make_place("haren")
        monkeypatch.setattr(type(place), "never_by_machine", True, raising=False)
        with switched_on():
            assert machine.fill(record_rows(place), "tr", None) == 0

    @pytest.mark.parametrize("label", ["scan.card", "scan.option", "referrals.consenttext"])
    def test_texts_that_stay_with_people(self, label):
        from django.apps import apps

        assert not records.by_machine(apps.get_model(label))

    def test_never_the_page_on_privacy(self, locales):
        page = publish(simple_page(slug="privacy"))
        with switched_on():
            assert machine.fill(rows_of(page), "tr", None) == 0

    def test_pages_keep_their_signs(self, locales):
        page = publish(full_page())
        with switched_on():
            assert machine.fill(rows_of(page), "tr", None) == len(rows_of(page))
        assert {row.cells[0].state for row in rows_of(page)} == {State.MACHINE}

    def test_an_answer_that_lost_something_is_left_out(self, locales):
        page = publish(full_page())
        place = make_place("haren", intro="Dag {naam}.")
        with switched_on(Forgetful):
            machine.fill(rows_of(page) + record_rows(place), "tr", None)
        assert not kept().exists()
        lacking = [row for row in rows_of(page) if row.cells[0].lacks]
        assert lacking
        assert all(row.item.is_html for row in lacking)


class TestButton:
    def address(self, place) -> str:
        return f"/beheer/vertalingen/directory.place/{place.pk}/"

    def test_off_by_default(self, client, translator):
        place = make_place("haren")
        assert 'name="machine"' not in client.get(self.address(place)).content.decode()
        client.post(self.address(place), {"machine": "tr"})
        assert not kept().exists()

    def test_on(self, client, translator):
        place = make_place("haren")
        with switched_on():
            page = client.get(self.address(place)).content.decode()
            assert page.count('name="machine"') == 1
            client.post(self.address(place), {"machine": "tr"})
        assert kept().get().state == State.MACHINE

    def test_what_was_typed_is_kept_first(self, client, translator):
        place = make_place("haren")
        with switched_on(Silent):
            answer = client.post(
                self.address(place),
                {"machine": "tr", f"directory.place-{place.pk}-intro-ar": "قرية"},
                follow=True,
            )
        assert kept().get().text == "قرية"
        assert "De vertaaldienst antwoordt niet." in answer.content.decode()


class Answer:
    def __init__(self, status=200, content=None):
        self.status_code, self.content = status, content

    def raise_for_status(self):
        if self.status_code >= 400:
            raise requests.HTTPError(response=self)

    def json(self):
        if self.content is None:
            raise ValueError
        return self.content


class TestDeepL:
    @pytest.fixture
    def ask(self, monkeypatch):
        """Ask with this answer of the service; what was sent comes back too."""

        def ask(answer, texts=("Dag",), language="tr"):
            sent = []

            def post(_session, url, **options):
                sent.append((url, options))
                if isinstance(answer, Exception):
                    raise answer
                return answer(options) if callable(answer) else answer

            monkeypatch.setattr(requests.Session, "post", post)
            service = machine.DeepL({"AUTH_KEY": "k", "URL": "https://api.example/"})
            strings = [StringValue(text) for text in texts]
            locales = Locale(language_code="nl"), Locale(language_code=language)
            return service.translate(*locales, strings), sent

        return ask

    @staticmethod
    def echo(options):
        return Answer(content={"translations": [{"text": t} for t in options["json"]["text"]]})

    def test_what_is_sent(self, ask):
        found, ((url, options),) = ask(self.echo, ["Dag <b>allen</b>"], "zh-hant")
        assert url == "https://api.example/v2/translate"
        assert options["json"]["source_lang"] == "NL"
        assert options["json"]["target_lang"] == "ZH-HANT"
        assert options["headers"]["Authorization"] == "DeepL-Auth-Key k"
        assert options["timeout"] == (5, 20)
        assert not options["allow_redirects"]
        assert [value.data for value in found.values()] == ["Dag <b>allen</b>"]

    def test_many_go_in_parts(self, ask):
        found, sent = ask(self.echo, [f"Tekst {number}" for number in range(120)])
        assert [len(options["json"]["text"]) for _url, options in sent] == [50, 50, 20]
        assert len(found) == 120

    @pytest.mark.parametrize(
        "answer",
        [
            requests.Timeout(),
            requests.ConnectionError(),
            Answer(401),
            Answer(403),
            Answer(429),
            Answer(456),
            Answer(500),
            Answer(),
            Answer(content=[]),
            Answer(content={"translations": [{}]}),
            Answer(content={"translations": []}),
        ],
    )
    def test_no_good_answer_says_what_to_do(self, ask, answer):
        with pytest.raises(MachineUnavailable) as failed:
            ask(answer)
        assert str(failed.value).endswith(".")

    def test_tags_that_do_not_belong_are_left_out(self, ask):
        bad = Answer(content={"translations": [{"text": "<script>x</script>"}]})
        assert ask(bad)[0] == {}

    def test_languages_it_does_not_know(self):
        service = machine.DeepL({})
        dutch = Locale(language_code="nl")
        assert service.can_translate(dutch, Locale(language_code="tr"))
        assert not service.can_translate(dutch, Locale(language_code="pap"))

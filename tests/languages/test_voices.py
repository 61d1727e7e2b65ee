"""Whom a visitor hears, and what: recordings, old ones, and none."""

import itertools
import re

import pytest

from django.core.files.base import ContentFile
from django.db.models import Model
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from cms.languages.models import Recording, Voice
from cms.languages.selectors import source_hash
from cms.languages.services import set_text
from cms.languages.voices import selectors
from cms.languages.voices.choices import Part
from cms.languages.voices.selectors import hear, voice_for
from cms.languages.voices.texts import ALL_PHRASES, PHRASE, all_texts, identity
from talentscan.scan.models import Card, Option

_numbers = itertools.count(1)


def make_voice(code="nl", written="nl", **values) -> Voice:
    names = {"own_name": code.upper(), "dutch_name": code.title()}
    return Voice.objects.create(code=code, written_language=written, **names | values)


def record(voice: Voice, what: Model | str, field: str = "", *, text: str = "") -> Recording:
    """A recording of a record's field, or of a fixed sentence, as it reads now or once read."""
    with translation.override(voice.shown_language):
        if isinstance(what, str):
            model, pk, field = PHRASE, 0, what
            text = text or ALL_PHRASES[what].text().value
        else:
            model, pk = identity(what)
            text = text or getattr(what, field)
    recording = Recording(voice=voice, model=model, object_id=pk, field=field, size=1000)
    recording.text_hash = source_hash(text)
    recording.file.save("x.mp3", ContentFile(b"sound"), save=False)
    recording.save()
    return recording


@pytest.fixture
def card(db):
    number = next(_numbers)
    card = Card.objects.create(
        key=f"kaart-{number}", position=number, subject="talents", question="Wat kookt u graag?"
    )
    Option.objects.create(card=card, key="soep", label="Soep", statement="U kookt soep.")
    return card


def page(session=None, *objects, language="nl"):
    """A request of somebody who looks at these records."""
    request = RequestFactory().get("/")
    request.session = session or {}
    with translation.override(language):
        hear(request, *objects)
    return request


def shown(request, source: str, **context) -> str:
    template = engines["django"].from_string("{% load voice_tags %}" + source)
    with translation.override(request.listening.language):
        return template.render(context, request)


class TestWhichVoice:
    @pytest.mark.parametrize(
        ("chosen", "language", "heard", "is_chosen"),
        [
            (None, "nl", "nl", False),
            ("ary", "nl", "ary", True),
            ("tr", "nl", "nl", False),
            ("ary", "tr", "tr", False),
            ("tr", "tr", "tr", True),
            (None, "pl", None, False),
            ("gone", "nl", "nl", False),
        ],
    )
    def test_the_chosen_one_where_it_belongs(self, chosen, language, heard, is_chosen):
        voices = [Voice(code="ary"), *(Voice(code=c, written_language=c) for c in ("nl", "tr"))]
        voice, was_chosen = voice_for(voices, chosen, language)
        assert (voice and voice.code, was_chosen) == (heard, is_chosen)

    def test_choosing(self, client, db):
        make_voice("ary", "")
        answer = client.post("/stem/", {"voice": "ary", "next": "/scan/"})
        assert (answer.status_code, answer.url) == (302, "/scan/")
        assert client.session["voice"] == "ary"

    @pytest.mark.parametrize("following", ["https://evil.example/", "//evil.example", ""])
    def test_choosing_leads_nowhere_else(self, client, db, following):
        assert client.post("/stem/", {"voice": "x", "next": following}).url == "/"
        assert "voice" not in client.session

    def test_only_what_is_on_the_site(self, db):
        make_voice("nl", is_shown=False)
        make_voice("xx", "xx")
        assert selectors.shown_voices(RequestFactory().get("/")) == selectors.shown_voices() == []


class TestOnAPage:
    def test_a_recording_is_played(self, card):
        recording = record(make_voice(), card, "question")
        html = shown(page(None, card), '{% listen card "question" %}', card=card)
        assert f'<audio controls preload="none" src="{recording.file.url}"' in html
        assert "autoplay" not in html
        assert "data-speak" not in html

    def test_in_turn(self, card):
        card.hint = "Kies wat u wilt."
        voice = make_voice()
        record(voice, card, "question")
        record(voice, card, "hint")
        html = shown(page(None, card), '{% listen card "question" "hint" %}', card=card)
        assert html.count("<audio") == 2

    def test_one_that_speaks_an_old_text_is_still_played(self, card):
        record(make_voice(), card, "question", text="Kookt u?")
        assert "<audio" in shown(page(None, card), '{% listen card "question" %}', card=card)

    def test_missing_where_others_are_recorded(self, card):
        record(make_voice(), "continue")
        html = shown(page(None, card), '{% listen card "question" %}', card=card)
        assert "Nog niet ingesproken" in html or "Not recorded yet" in html
        assert "data-speak" not in html

    def test_the_device_where_nothing_is_recorded(self, card):
        make_voice()
        html = shown(page(None, card), '{% listen card "question" %}', card=card)
        assert "data-speak=" in html
        assert re.search(r"<button[^>]* hidden>", html)
        assert "listen__missing" not in html

    def test_the_device_never_speaks_for_a_voice_without_a_text(self, card):
        make_voice("ary", "")
        tag = '{% listen card "question" look="full" %}'
        html = shown(page({"voice": "ary"}, card), tag, card=card)
        assert "data-speak" not in html
        assert "listen__missing" in html

    def test_the_device_never_reads_dutch_on_another_page(self, card):
        request = page(None, card, language="tr")
        assert shown(request, '{% listen card "question" %}', card=card) == ""

    @pytest.mark.parametrize("language", ["pap", "uk", "fa"])
    def test_languages_that_devices_do_not_speak_well(self, card, language):
        set_text(card, "question", language, "Kiko bo ta kushiná?")
        request = page(None, card, language=language)
        assert shown(request, '{% listen card "question" %}', card=card) == ""

    def test_a_voice_without_a_text_is_heard_with_the_dutch(self, card):
        recording = record(make_voice("ary", ""), card, "question")
        request = page({"voice": "ary"}, card)
        html = shown(request, '{% listen card "question" %}', card=card)
        assert recording.file.url in html

    def test_without_a_readied_page_there_is_nothing(self, card):
        request = RequestFactory().get("/")
        template = engines["django"].from_string(
            '{% load voice_tags %}{% listen card "question" %}{% listen_phrase "continue" %}'
        )
        assert template.render({"card": card}, request) == ""

    def test_two_queries_however_much_there_is(self, card, django_assert_num_queries):
        voice = make_voice()
        for phrase in list(ALL_PHRASES)[:20]:
            record(voice, phrase)
        options = list(card.options.all())
        record(voice, options[0], "label")
        page()  # which languages the site offers is looked up once a minute
        with django_assert_num_queries(2):
            page(None, card, *options)


class TestConsent:
    AGREED = "consent-yes"

    def test_now(self, db):
        recording = record(make_voice(), self.AGREED)
        html = shown(page(), f'{{% listen_phrase "{self.AGREED}" %}}')
        assert recording.file.url in html

    def test_an_old_text_is_as_if_there_were_none(self, db):
        record(make_voice(), self.AGREED, text="Zij mogen alles.")
        html = shown(page(), f'{{% listen_phrase "{self.AGREED}" %}}')
        assert "<audio" not in html
        assert "listen__missing" in html

    def test_all_of_it_or_nothing(self, db):
        voice = make_voice()
        record(voice, "consent-who")
        record(voice, "consent-yes", text="Oud")
        html = shown(page(), '{% listen_phrase "consent-who" "consent-yes" %}')
        assert "<audio" not in html

    def test_everything_on_the_consent_page_counts(self, db):
        fixed = {key: phrase.is_consent for key, phrase in ALL_PHRASES.items()}
        assert all(fixed[key] for key in fixed if key.startswith("consent-"))
        texts = dict(all_texts("nl"))[Part.CONSENT]
        assert all(text.is_consent for text in texts if "consent" in text.model)


class TestTheScan:
    @pytest.fixture(autouse=True)
    def _cards(self, client, card):
        self.voice = make_voice()
        self.ary = make_voice("ary", "")
        self.card = card

    def test_question_options_and_buttons(self, client):
        option = self.card.options.get()
        recordings = [record(self.voice, self.card, "question"), record(self.voice, "continue")]
        recordings += [record(self.voice, option, "label"), record(self.voice, "dont-know")]
        html = client.get(f"/scan/{self.card.key}/").content.decode()
        assert all(recording.file.url in html for recording in recordings)

    def test_the_own_voice_beside_the_dutch_text(self, client):
        recording = record(self.ary, self.card, "question")
        client.post("/stem/", {"voice": "ary"})
        html = client.get(f"/scan/{self.card.key}/").content.decode()
        assert recording.file.url in html
        assert "Wat kookt u graag?" in html
        assert "<bdi>ARY</bdi>" in html

    def test_another_language_drops_it_and_dutch_has_it_again(self, client):
        client.post("/stem/", {"voice": "ary"})
        assert "<bdi>ARY</bdi>" not in client.get("/tr/scan/").content.decode()
        assert "<bdi>ARY</bdi>" in client.get("/scan/").content.decode()

    def test_more_recordings_no_more_queries(self, assert_constant_queries):
        phrases = iter(ALL_PHRASES)

        def add(count):
            for _ in range(count):
                record(self.voice, next(phrases))
                Option.objects.create(card=self.card, key=f"o-{next(_numbers)}", label="Soep")

        assert_constant_queries(f"/scan/{self.card.key}/", add)


class TestTheWall:
    def test_every_voice_with_its_welcome(self, client, db):
        voice = make_voice("ary", "", own_name="Darija")
        recording = record(voice, "welcome")
        make_voice("srn", "", own_name="Sranantongo")
        html = client.get("/").content.decode()
        assert recording.file.url in html
        assert html.count('name="voice"') == 2
        assert html.count("wall__badge--missing") == 1

    def test_the_welcome_says_whom_to_call(self, settings):
        settings.HELP_PHONE = "085 555 55 55"
        assert "085 555 55 55" in ALL_PHRASES["welcome"].text().value

    def test_more_voices_no_more_queries(self, db, assert_constant_queries):
        assert_constant_queries(
            "/", lambda count: [make_voice(f"v{next(_numbers)}", "") for _ in range(count)]
        )


class TestPagesInShort:
    def test_by_the_number_of_the_dutch_page(self, db):
        from tests.home.factories import home

        dutch = home()
        dutch.in_short = "Samen is beter."
        dutch.save()
        (text,) = [t for t in dict(all_texts("nl"))[Part.PAGES] if t.object_id == dutch.pk]
        assert (text.model, text.field) == ("wagtailcore.page", "in_short")

    def test_heard_on_the_page(self, client, db):
        from tests.home.factories import home

        dutch = home()
        dutch.in_short = "Samen is beter."
        dutch.save()
        recording = record(make_voice(), dutch, "in_short")
        assert recording.file.url in client.get("/").content.decode()

"""Volunteers record by a link, staff see how far it is, and a speaker can take it back."""

from datetime import timedelta

import pytest

from django.utils import timezone

from cms.core.models import LinkToken
from cms.languages.models import Recording, Speaker
from cms.languages.privacy import purge_speakers
from cms.languages.voices import selectors, services
from cms.languages.voices.views import _TAKES
from cms.users import services as users
from cms.users.choices import Role
from tests.languages.sounds import film, talk, upload
from tests.languages.test_voices import make_voice, record

START = "/opnemen/stem/nl/"
ONE = "/opnemen/stem/nl/teksten/phrase-0-continue/"


@pytest.fixture
def voice(db):
    return make_voice()


@pytest.fixture
def volunteer(client, voice):
    """Somebody who came by the link."""
    link = services.invite(voice, acting_user=None)
    answer = client.get(f"/opnemen/{link}/")
    assert (answer.status_code, answer.url) == (302, START)
    return client


@pytest.fixture
def speaker(volunteer, voice):
    volunteer.post(START, {"name": "Fatma", "agrees": "on"})
    return Speaker.objects.get()


def send(client, data: bytes, name="opname.webm"):
    return client.post(ONE, {"sound": upload(data, name)})


class TestTheLink:
    def test_no_other_voice(self, volunteer):
        make_voice("tr", "tr")
        assert volunteer.get("/opnemen/stem/tr/").status_code == 410

    def test_without_one(self, client, voice):
        assert client.get(START).status_code == 410
        assert client.get(ONE).status_code == 410
        assert client.get("/opnemen/" + "0" * 48 + "/").status_code == 410

    def test_taken_back(self, volunteer, voice):
        services.revoke_invitations(voice, acting_user=None)
        assert volunteer.get(START).status_code == 410

    def test_the_token_is_not_kept_readable(self, voice):
        link = services.invite(voice, acting_user=None)
        assert not LinkToken.objects.filter(digest=link).exists()


class TestAgreeing:
    def test_first_who_speaks(self, volunteer):
        assert volunteer.get(ONE).url == f"{START}?to=phrase-0-continue"

    @pytest.mark.parametrize("data", [{}, {"name": "Fatma"}, {"agrees": "on"}])
    def test_both_are_needed(self, volunteer, data):
        assert volunteer.post(START, data).status_code == 422
        assert not Speaker.objects.exists()

    def test_to_the_text_that_was_asked_for(self, volunteer):
        answer = volunteer.post(f"{START}?to=phrase-0-back", {"name": "Fatma", "agrees": "on"})
        assert answer.url.endswith("/teksten/phrase-0-back/")
        answer = volunteer.post(f"{START}?to=//evil.example", {"name": "Fatma", "agrees": "on"})
        assert answer.url.startswith("/opnemen/stem/nl/teksten/")

    def test_who_comes_back_is_the_same_person(self, voice):
        assert services.agree(voice, name="Fatma") == services.agree(voice, name="fatma")

    def test_the_name_is_not_readable_in_the_database(self, speaker):
        assert b"Fatma" not in str(Speaker.objects.values_list("name")[0]).encode() or (
            Speaker.objects.extra(select={"raw": "name"}).get().raw != "Fatma"
        )


class TestOneText:
    def test_the_page(self, volunteer, speaker):
        answer = volunteer.get(ONE)
        assert "microphone=(self)" in answer["Permissions-Policy"]
        assert "media-src 'self' blob:" in answer["Content-Security-Policy"]
        assert "microphone=()" in volunteer.get(START)["Permissions-Policy"]
        assert "blob:" not in volunteer.get(START)["Content-Security-Policy"]

    def test_a_sound_is_kept(self, volunteer, voice, speaker):
        answer = send(volunteer, talk(kind="webm"))
        assert answer.status_code == 302
        recording = Recording.objects.get()
        assert recording.key == ("phrase", 0, "continue")
        assert (recording.speaker, recording.is_example) == (speaker, False)
        assert recording.size == recording.file.size
        assert recording.seconds == pytest.approx(2, abs=0.4)
        (line,) = [n for n in selectors.lines(voice) if n.recording]
        assert line.state == selectors.RECORDED

    def test_again_replaces_it(self, volunteer, speaker, django_capture_on_commit_callbacks):
        send(volunteer, talk(1))
        before = Recording.objects.get()
        with django_capture_on_commit_callbacks(execute=True):
            send(volunteer, talk(2))
        after = Recording.objects.get()
        assert after.file.name != before.file.name
        assert not before.file.storage.exists(before.file.name)
        assert after.file.storage.exists(after.file.name)

    @pytest.mark.parametrize(
        ("data", "name"),
        [
            (b"Dit is een brief.", "brief.txt"),
            (b"#!/bin/sh\nrm -rf /\n", "lied.mp3"),
            (b"", "leeg.webm"),
            (b"ID3" + b"\0" * (10 * 1024 * 1024), "groot.mp3"),
            (film(), "film.webm"),
        ],
        ids=["text", "script", "empty", "huge", "film"],
    )
    def test_anything_else_is_refused_with_a_way_on(self, volunteer, speaker, data, name):
        answer = send(volunteer, data, name)
        assert answer.status_code == 422
        assert 'class="error-summary' in answer.content.decode()
        assert not Recording.objects.exists()

    def test_nothing_sent(self, volunteer, speaker):
        assert volunteer.post(ONE).status_code == 422

    def test_no_such_text(self, volunteer, speaker):
        assert volunteer.get("/opnemen/stem/nl/teksten/phrase-0-nothing/").status_code == 404

    def test_a_machine_is_slowed_down(self, volunteer, speaker, monkeypatch):
        monkeypatch.setattr(type(_TAKES), "is_used_up", lambda *_: True)
        assert send(volunteer, talk()).status_code == 422
        assert not Recording.objects.exists()

    def test_the_list_of_texts(self, volunteer, voice, speaker):
        record(voice, "continue", text="Oud")
        html = volunteer.get("/opnemen/stem/nl/teksten/").content.decode()
        assert ONE in html
        assert "tag--warning" in html


class TestOldTexts:
    def test_a_changed_text_asks_for_a_new_recording(self, voice):
        record(voice, "continue", text="Doorgaan")
        (line,) = [line for line in selectors.lines(voice) if line.recording]
        assert line.state == selectors.OLD

    def test_counted_by_part(self, voice):
        record(voice, "continue")
        record(voice, "back", text="Oud")
        (scan,) = [found for found in selectors.coverage(voice) if found.part == "scan"]
        assert (scan.recorded, scan.old) == (1, 1)
        assert scan.missing == len(scan.lines) - 2
        assert selectors.scan_size([scan]) == 2000


@pytest.fixture
def coordinator(client, db):
    user = users.invite("c@example.org", name="C", role=Role.COORDINATOR)
    client.force_login(user)
    return user


class TestStaff:
    def test_what_is_recorded(self, client, coordinator, voice):
        record(voice, "consent-who", text="Oud")
        html = client.get(f"/beheer/stemmen/{voice.pk}/opnamen/").content.decode()
        assert "text-state--outdated" in html
        assert Recording.objects.get().file.url in html

    def test_example_voices_are_named_as_such(self, client, coordinator, voice):
        record(voice, "continue")
        address = f"/beheer/stemmen/{voice.pk}/opnamen/"
        before = client.get(address).content.decode()
        Recording.objects.update(is_example=True)
        after = client.get(address).content.decode()
        assert "help-warning" not in before
        assert "help-warning" in after

    def test_a_link_that_works_and_is_shown_once(self, client, coordinator, voice):
        address = f"/beheer/stemmen/{voice.pk}/opnamen/"
        html = client.post(address).content.decode()
        link = html.split("/opnemen/", 1)[1].split("/", 1)[0]
        assert len(link) == 48
        assert link not in client.get(address).content.decode()
        client.logout()
        assert client.get(f"/opnemen/{link}/").url == START

    def test_record_one_text(self, client, coordinator, voice):
        answer = client.post(f"/beheer/stemmen/{voice.pk}/opnemen/", {"ref": "phrase-0-continue"})
        assert answer.url == f"{START}?to=phrase-0-continue"
        assert client.get(answer.url).status_code == 200

    def test_remove(self, client, coordinator, voice, django_capture_on_commit_callbacks):
        recording = record(voice, "continue")
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"/beheer/stemmen/opname/{recording.pk}/verwijderen/")
        assert not Recording.objects.exists()
        assert not recording.file.storage.exists(recording.file.name)

    def test_who_withdraws_leaves_nothing(
        self, client, coordinator, voice, django_capture_on_commit_callbacks
    ):
        speaker = services.agree(voice, name="Fatma")
        spoken, other = record(voice, "continue"), record(voice, "back")
        Recording.objects.filter(pk=spoken.pk).update(speaker=speaker)
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"/beheer/stemmen/spreker/{speaker.pk}/intrekken/")
        assert list(Recording.objects.all()) == [other]
        assert not Speaker.objects.exists()
        assert not spoken.file.storage.exists(spoken.file.name)

    @pytest.mark.parametrize(
        ("role", "sees", "names"),
        [(Role.EDITOR, 200, False), (Role.TRANSLATOR, 200, False), (Role.COORDINATOR, 200, True)],
    )
    def test_who_sees_the_names(self, client, voice, role, sees, names):
        services.agree(voice, name="Fatma")
        client.force_login(users.invite("a@example.org", name="A", role=role))
        answer = client.get(f"/beheer/stemmen/{voice.pk}/opnamen/")
        assert answer.status_code == sees
        assert ("Fatma" in answer.content.decode()) is names

    def test_a_voice_is_made_and_changed(self, client, coordinator):
        data = {"own_name": "Darija", "dutch_name": "Darija", "code": "ary", "sort_order": 1}
        assert client.post("/beheer/stemmen/new/", data).status_code == 302
        assert client.get("/beheer/stemmen/").status_code == 200

    def test_more_recordings_no_more_queries(self, coordinator, voice, assert_constant_queries):
        from cms.languages.voices.texts import ALL_PHRASES

        phrases = iter(ALL_PHRASES)

        def add(count):
            for _ in range(count):
                record(voice, next(phrases))

        assert_constant_queries(f"/beheer/stemmen/{voice.pk}/opnamen/", add)


def test_who_recorded_nothing_is_forgotten(voice):
    services.agree(voice, name="Fatma")
    Speaker.objects.update(agreed_at=timezone.now() - timedelta(days=31))
    stays = services.agree(voice, name="Jan")
    assert purge_speakers() == 1
    assert list(Speaker.objects.all()) == [stays]


def test_an_example_voice_is_still_to_do_for_people(volunteer, voice, speaker):
    record(voice, "welcome")
    Recording.objects.update(is_example=True)
    assert selectors.coverage(voice)[0].recorded == 1
    answer = volunteer.post(START, {"name": "Fatma", "agrees": "on"})
    assert answer.url.endswith("/phrase-0-welcome/")

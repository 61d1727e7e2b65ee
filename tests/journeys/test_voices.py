"""Somebody listens: in the language of the page, or in one that is hardly ever written."""

import re

import pytest
from playwright.sync_api import expect

from cms.languages.models import Recording, Voice
from talentscan.scan.models import Card

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("own_files")]
HEARD = "([sound, least]) => sound.currentTime > least"


def play(page, place) -> None:
    """Press the button, and time goes by in the sound behind it."""
    button, sound = place.locator(".listen__button"), place.locator("audio").first
    assert sound.evaluate("it => it.paused && !it.controls")
    button.click()
    expect(button).to_have_attribute("data-playing", "")
    page.wait_for_function(HEARD, arg=[sound.element_handle(), 0.2])


def test_a_question_is_heard_in_turkish(phone):
    phone.goto("/tr/scan/joy/")
    place = phone.locator("main .listen--full")
    play(phone, place)
    place.locator(".listen__button").click()
    sound = place.locator("audio").first
    assert sound.evaluate("it => it.paused")
    option = phone.locator("main .heard .listen").first
    place.locator(".listen__button").click()
    play(phone, option)
    assert sound.evaluate("it => it.paused"), "two things are heard at once"


def test_a_face_on_the_wall_speaks_its_own_language(phone):
    phone.goto("/")
    place = phone.locator('.wall__voice:has(button[value="tr"]) [data-listen]')
    play(phone, place)
    expect(phone).to_have_url(re.compile("/$"))


@pytest.mark.parametrize("code", ["rif", "ary"])
def test_a_voice_without_letters_has_dutch_words_and_its_own_sound(phone, check_page, code):
    phone.goto("/tr/")
    phone.locator(f'button[name="voice"][value="{code}"]').click()
    expect(phone).to_have_url(re.compile("(?<!/tr)/scan/$"))
    expect(phone.locator("html")).to_have_attribute("lang", "nl")
    voice = Voice.objects.get(code=code)
    expect(phone.locator("main")).to_contain_text(voice.own_name)
    expect(phone.locator("main .listen__missing").first).to_be_visible()
    assert phone.locator("main audio, main [data-speak]").count() == 0, "that is not this voice"
    check_page(phone)

    own = recorded(voice, Card.objects.get(key="joy"))
    phone.goto("/scan/joy/")
    expect(phone.locator("main .listen--full .listen__missing")).to_have_count(0)
    play(phone, phone.locator("main .listen--full"))
    sounds = phone.locator("main audio")
    assert sounds.evaluate_all("all => all.map(it => new URL(it.src).pathname)") == [own.file.url]
    expect(phone.locator("main .heard .listen__missing").first).to_be_visible()
    check_page(phone)


def recorded(voice: Voice, card: Card) -> Recording:
    """The question of this card, as if somebody had spoken it in this voice."""
    recording = Recording.objects.get(
        voice__code="nl", model=card._meta.label_lower, object_id=card.pk, field="question"
    )
    recording.pk, recording.voice, recording._state.adding = None, voice, True
    recording.save()
    return recording

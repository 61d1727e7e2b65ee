"""Somebody lends a voice on a phone, and somebody else hears it."""

import os
import re
import shutil

import pytest
from playwright.sync_api import expect

from cms.languages.models import Recording, Voice
from cms.languages.voices import services

pytestmark = [
    pytest.mark.journey,
    pytest.mark.django_db(transaction=True, serialized_rollback=False),
]
ONE = "/opnemen/stem/srn/teksten/phrase-0-scan-title/"


@pytest.fixture
def microphone(browser, server, visits):
    """A phone whose microphone hears a beep."""
    phone = browser.browser_type.launch(
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
        args=[
            "--no-sandbox",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
        ],
    )
    context = phone.new_context(base_url=server, viewport={"width": 360, "height": 740})
    context.set_default_timeout(10_000)
    yield context.new_page()
    phone.close()


@pytest.fixture
def begun(microphone):
    """Somebody came by the link and said who they are."""
    page = microphone
    voice = Voice.objects.get(code="srn")
    page.goto(f"/opnemen/{services.invite(voice, acting_user=None)}/")
    page.locator('input[name="name"]').fill("Fatma")
    page.locator('label:has(input[name="agrees"])').click()
    page.locator("main .form-actions button").click()
    expect(page.locator("[data-recorder-start]")).to_be_visible()
    page.goto(ONE)
    return page


def test_from_the_microphone_to_the_ear_of_another(begun, browse, check_page):
    page = begun
    check_page(page)
    page.locator("[data-recorder-start]").click()
    page.wait_for_timeout(2500)
    page.locator("[data-recorder-stop]").click()
    expect(page.locator("[data-recorder-listen]")).to_be_visible()
    page.locator("[data-recorder-listen]").click()
    page.locator("main .form-actions button").click()
    expect(page).not_to_have_url(re.compile("scan-title"))

    recording = Recording.objects.get(voice__code="srn")
    assert 0.4 < recording.seconds < 4

    visitor = browse()
    visitor.goto("/")
    visitor.locator('button[name="voice"][value="srn"]').click()
    expect(visitor).to_have_url(re.compile("/scan/$"))
    check_page(visitor)
    button = visitor.locator("main .listen--full button").first
    sound = visitor.locator("main .listen--full audio").first
    assert sound.evaluate("it => it.paused && !it.controls")
    button.click()
    expect(button).to_have_attribute("data-playing", "")
    visitor.wait_for_function("() => document.querySelector('.listen--full audio').duration > 0.3")
    assert sound.evaluate("it => it.src").endswith(recording.file.url)


def test_again_and_a_file_instead(begun):
    page = begun
    page.locator("[data-recorder-start]").click()
    page.wait_for_timeout(600)
    page.locator("[data-recorder-stop]").click()
    page.locator("[data-recorder-again]").click()
    expect(page.locator("[data-recorder-stop]")).to_be_visible()
    page.wait_for_timeout(600)
    page.locator("[data-recorder-stop]").click()
    page.locator("summary").click()
    page.locator('input[type="file"]').set_input_files(
        {"name": "brief.txt", "mimeType": "text/plain", "buffer": b"Dit is een brief."}
    )
    page.locator("main .form-actions button").click()
    expect(page.locator(".error-summary")).to_be_visible()
    assert not Recording.objects.filter(voice__code="srn").exists()


def test_the_pages_without_javascript(browse, check_page):
    page = browse(javascript=False)
    page.goto("/scan/")
    expect(page.locator("audio[controls]").first).to_be_visible()
    expect(page.locator(".listen__button").first).to_be_hidden()
    check_page(page)


SPEECH = """
window.spoken = [];
const voices = [
  { lang: "en-US", localService: true, name: "en" },
  { lang: "nl-NL", localService: false, name: "far" },
  %s
];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, paused: false, cancel() { window.spoken.push("cancel"); },
  pause() { this.paused = true; }, resume() { this.paused = false; },
  speak(it) { window.spoken.push(it); it.onstart?.(); },
  addEventListener() {},
}});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
OWN = '{ lang: "nl-NL", localService: true, name: "near" },'


@pytest.mark.parametrize(("voices", "is_there"), [(OWN, True), ("", False)])
def test_the_device_speaks_only_with_a_voice_of_its_own(browse, voices, is_there):
    Recording.objects.all().delete()
    page = browse()
    page.add_init_script(SPEECH % voices)
    page.goto("/scan/joy/")
    button = page.locator("main .listen--full .listen__button").first
    if not is_there:
        expect(button).to_be_hidden()
        return
    button.click()
    said = page.evaluate(
        "(({text, rate, lang, voice}) => [text, rate, lang, voice.name])(spoken[0])"
    )
    assert said == [page.locator("h1").inner_text().replace("\n", " "), 0.9, "nl-NL", "near"]
    assert page.evaluate("CSS.highlights.has('spoken')")
    stop = page.locator("main .listen--full .listen__stop").first
    assert stop.bounding_box()["height"] >= 48
    stop.click()
    assert page.evaluate("spoken.at(-1)") == "cancel"
    expect(stop).to_be_hidden()

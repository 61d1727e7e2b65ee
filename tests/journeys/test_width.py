"""Nothing is scrolled sideways or falls off the edge, however long the words of a language are.

At 320 pixels (WCAG 1.4.10), and with letters twice as large (1.4.4) on a phone and on a screen.
"""

import pytest

from django.conf import settings

from home.models import StoryPage
from tests.journeys import steps
from tests.journeys.steps import begin, go_on, prefix, tick

pytestmark = pytest.mark.journey

LANGUAGES = [code for code, _name in settings.INTERFACE_LANGUAGES]
#: Width in pixels, and the size of the letters that somebody set their browser to.
SCREENS = [(320, "100%"), (360, "200%"), (1280, "200%")]
# How much wider than the screen the page is, and the words that stick out of the screen; what
# only a screen reader has (1 pixel, cut off) and closed parts of the page are not on the screen.
STICKING_OUT = """() => {
  const found = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth > width) found.push(`scrolls to ${root.scrollWidth}`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
    if (node.parentElement.closest(".visually-hidden, .skip-link, .listen__words")) continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width && (box.left < -1 || box.right > width + 1)) found.push(node.data.trim());
  }
  return found;
}"""


@pytest.fixture
def on_the_way(desktop):
    """Somebody who has got as far as the question how to reach them."""
    begin(desktop, "nl")
    tick(desktop, *steps.ANSWERS["where"])
    go_on(desktop)
    desktop.goto("/uitkomst/")
    desktop.locator('main button[name="opportunity"]').first.click()
    desktop.locator('input[name="name"]').fill(steps.NAME)
    go_on(desktop)
    return desktop


def pages(language: str) -> list[str]:
    story = StoryPage.objects.live().filter(locale__language_code=language).first()
    return [
        f"{prefix(language)}{address}"
        for address in ("/", "/scan/", "/scan/joy/", "/uitkomst/", "/agenda/", "/uitkomst/bereik/")
    ] + ([story.url] if story else [])


def test_nothing_sticks_out_in_any_language(on_the_way):
    page, found = on_the_way, []
    for address in [address for language in LANGUAGES for address in pages(language)]:
        assert page.goto(address).ok, address
        for width, size in SCREENS:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            if words := page.evaluate(STICKING_OUT):
                found.append(f"{address} at {width} pixels, letters {size}: {words}")
    assert not found, "\n".join(found)

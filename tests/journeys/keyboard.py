"""Somebody who has only the keys: Tab, Shift-Tab, Enter, Space and the arrows.

At every stop one must see where one is, and the stops come in the order of the page.
"""

from playwright.sync_api import Locator, Page, expect

#: More presses than any page of ours has stops.
MOST = 150
# What has the focus: whether one sees it, and whether it comes after the stop before. Boxes that
# are drawn by their label show the ring there; a link that covers its card shows it on the card.
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const before = window.lastStop;
  window.lastStop = at;
  let shown = at;
  for (let up = 0; shown && up < 4; up += 1, shown = shown.parentElement) {
    const style = getComputedStyle(shown);
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) break;
  }
  const box = (shown || at).getBoundingClientRect();
  const follows = before && before.isConnected
    ? Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) : true;
  return {
    what: at.outerHTML.slice(0, 140),
    hasRing: Boolean(shown && shown !== document.documentElement),
    isInView: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth,
    follows,
  };
}"""


class Keys:
    """One page, without a mouse."""

    def __init__(self, page: Page):
        self.page = page
        self.stops = 0

    def press(self, key: str) -> dict | None:
        """One stop further; None past the end of the page."""
        self.page.keyboard.press(key)
        stop = self.page.evaluate(STOP)
        if stop:
            self.stops += 1
            assert stop["hasRing"], f"{self.page.url}: one does not see the focus on {stop['what']}"
            assert stop["isInView"], f"{self.page.url}: off the screen: {stop['what']}"
        return stop

    def to(self, target: Locator, key: str = "Tab") -> None:
        """Tab until this has the focus, and never further than once round."""
        expect(target.first).to_be_attached()
        for _ in range(MOST):
            stop = self.press(key)
            if target.first.evaluate("wanted => wanted === document.activeElement"):
                return
            if stop and key == "Tab":
                assert stop["follows"], f"{self.page.url}: out of order at {stop['what']}"
            assert stop or key == "Tab", f"{self.page.url}: nothing before the first stop"
        raise AssertionError(f"{self.page.url}: {target} cannot be reached by Tab")

    def open(self, target: Locator) -> None:
        """A link or a button, with Enter; the next page has come."""
        self.to(target)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def tick(self, box: Locator) -> None:
        self.to(box)
        self.page.keyboard.press("Space")
        expect(box.first).to_be_checked()

    def choose(self, chooser: Locator, value: str) -> None:
        """One option of a closed list, with the arrows."""
        self.to(chooser)
        for _ in range(MOST):
            if chooser.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{value} is not in the list")

    def write(self, box: Locator, words: str) -> None:
        self.to(box)
        self.page.keyboard.type(words)

    def go_round(self) -> int:
        """Once past everything and out at the end: nothing holds the focus. How many stops."""
        seen = []
        while stop := self.press("Tab"):
            if seen and stop["what"] == seen[0] and not stop["follows"]:
                break
            assert not seen or stop["follows"], f"{self.page.url}: back again at {stop['what']}"
            seen.append(stop["what"])
            assert len(seen) < MOST, f"{self.page.url}: the focus never leaves"
        return len(seen)

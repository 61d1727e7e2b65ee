"""The words of every message of the referral loop; `emails.py` puts them on paper.

To residents in their own language, and kind: `residents`. To partners in Dutch, and without a
word about anybody: `partners`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """A message without its greeting and goodbye.

    `values` are filled into the paragraphs as %(name)s; `action` is what the button says, and
    `before_action` what stands above it where a button is just an address.
    """

    label: str
    subject: str
    paragraphs: tuple[str, ...]
    values: tuple[str, ...] = ()
    action: str = ""
    before_action: str = ""
    after: str = ""

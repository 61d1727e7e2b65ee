"""The words of every message of the referral loop; `emails.py` puts them on paper.

To residents in their own language, and kind: `residents`. To partners in Dutch, and without a
word about anybody: `partners`.
"""

from dataclasses import dataclass

from django.utils import translation

from cms.core.forms import ContactKind


@dataclass(frozen=True)
class Letter:
    """A message without its greeting and goodbye.

    `values` are filled into the paragraphs as %(name)s; `action` is what the button says, and
    `before_action` what stands above it where a button is just an address. `not_called` are the
    paragraphs for who is reached in another way than by phone, `comes_by` for who comes by; where
    they are empty, the words fit everybody.
    """

    subject: str
    paragraphs: tuple[str, ...]
    values: tuple[str, ...] = ()
    action: str = ""
    before_action: str = ""
    after: str = ""
    not_called: tuple[str, ...] = ()
    comes_by: tuple[str, ...] = ()

    def paragraphs_for(self, contact_kind: str) -> tuple[str, ...]:
        """The words that are true for who is reached in this way."""
        if contact_kind == ContactKind.PHONE:
            return self.paragraphs
        if contact_kind == ContactKind.VISIT and self.comes_by:
            return self.comes_by
        return self.not_called or self.paragraphs

    @property
    def msgids(self) -> set[str]:
        """The texts of the catalogue that it is made of."""
        with translation.override(None):
            texts = (self.subject, *self.paragraphs, *self.not_called, *self.comes_by)
            said = set(map(str, texts))
            return {*said, str(self.action), str(self.before_action), str(self.after)} - {""}

"""The words of every message of the referral loop; `emails.py` puts them on paper.

To residents in their own language, and kind: `residents`. To partners in Dutch, and without a
word about anybody: `partners`.
"""

from dataclasses import dataclass

from django.utils import translation


@dataclass(frozen=True)
class Letter:
    """A message without its greeting and goodbye.

    `values` are filled into the paragraphs as %(name)s; `action` is what the button says, and
    `before_action` what stands above it where a button is just an address.
    """

    subject: str
    paragraphs: tuple[str, ...]
    values: tuple[str, ...] = ()
    action: str = ""
    before_action: str = ""
    after: str = ""

    @property
    def msgids(self) -> set[str]:
        """The texts of the catalogue that it is made of."""
        with translation.override(None):
            said = {str(self.subject), *map(str, self.paragraphs)}
            return {*said, str(self.action), str(self.before_action), str(self.after)} - {""}

"""Whether a page says something, or merely holds its letters in a token, a time or a number."""

import re


def says(text: str, words: str) -> bool:
    """The words stand there on their own."""
    if words not in text:  # as nearly always, and found out in no time
        return False
    return re.search(rf"(?<![\w.-]){re.escape(words)}(?!\w)", text) is not None

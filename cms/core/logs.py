"""A net under the rule that logs hold keys, never names or addresses."""

import logging
import re

_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"',;]+")
_PHONE = re.compile(r"(?<![\w-])(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){7,9}(?![\w-])")
_TOKEN = re.compile(r"\b[0-9a-f]{40,}\b")


def mask(text: str) -> str:
    text = _EMAIL.sub("<e-mail>", text)
    text = _PHONE.sub("<phone>", text)
    return _TOKEN.sub("<token>", text)


class PrivateFilter(logging.Filter):
    def filter(self, record):
        record.msg, record.args = mask(record.getMessage()), None
        return True

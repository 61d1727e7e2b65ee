"""Letting a machine translate what lacks. Off, unless the settings name a service.

A service is a class with the interface of wagtail-localize's machine translators. It is asked only
from the pages for translations: there every text is known to be fit for it. What a machine wrote
carries that state until a person changes or checks it, and never replaces what a person wrote.
"""

import logging

import requests

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from cms.languages import checks
from cms.languages.choices import State
from cms.languages.exceptions import MachineUnavailable
from cms.languages.texts import Cell, Row

logger = logging.getLogger("ertoe.languages")


def translator() -> BaseMachineTranslator | None:
    """The service that is switched on, if any."""
    config = settings.MACHINE_TRANSLATOR
    return import_string(config["CLASS"])(config["OPTIONS"]) if config else None


def can_translate(language: str) -> bool:
    service = translator()
    if service is None:
        return False
    source = Locale(language_code=settings.LANGUAGE_CODE)
    return service.can_translate(source, Locale(language_code=language))


def wanted(rows: list[Row], language: str) -> list[Cell]:
    """What a machine may fill in: what lacks, and what a machine itself wrote for earlier Dutch."""
    return [
        cell
        for row in rows
        for cell in row.cells
        if cell.language.code == language
        and cell.item.by_machine
        and (cell.state == State.MISSING or cell.is_old_machine)
        and not cell.problem
    ]


def fill(rows: list[Row], language: str, user) -> int:
    """Have the machine translate what lacks in these texts; how many it were.

    Raises MachineUnavailable when the service does not answer. Answers that lost a link or a gap
    are left out.
    """
    cells = wanted(rows, language)
    service = translator()
    if not cells or service is None:
        return 0
    values = {cell.name: _value(cell) for cell in cells}
    source = Locale(language_code=settings.LANGUAGE_CODE)
    answers = service.translate(
        source, Locale(language_code=language), list(dict.fromkeys(values.values()))
    )
    number = 0
    with transaction.atomic():
        for cell in cells:
            answer = answers.get(values[cell.name])
            text = _typed(cell, answer) if answer else ""
            if text and not checks.faults(cell.item, text):
                cell.item.write(language, text, state=State.MACHINE, user=user)
                number += 1
    return number


def _value(cell: Cell) -> StringValue:
    dutch = cell.item.dutch
    return StringValue(dutch) if cell.item.is_html else StringValue.from_plaintext(dutch)


def _typed(cell: Cell, answer: StringValue) -> str:
    return (answer.data if cell.item.is_html else answer.render_text()).strip()


class DeepL(BaseMachineTranslator):
    """DeepL, or a service that speaks like it."""

    display_name = "DeepL"
    #: What the service calls our languages; those that lack here it does not know.
    languages = {
        "ar": "AR",
        "bg": "BG",
        "de": "DE",
        "en": "EN-GB",
        "es": "ES",
        "fr": "FR",
        "id": "ID",
        "it": "IT",
        "pl": "PL",
        "pt": "PT-PT",
        "ro": "RO",
        "ru": "RU",
        "tr": "TR",
        "uk": "UK",
        "vi": "VI",
        "zh-hans": "ZH-HANS",
        "zh-hant": "ZH-HANT",
    }
    #: The service takes so many texts at a time.
    batch = 50
    timeout = (5, 20)

    def can_translate(self, source_locale, target_locale) -> bool:
        return target_locale.language_code in self.languages

    def translate(self, source_locale, target_locale, strings) -> dict:
        strings = list(strings)
        answers: dict = {}
        with requests.Session() as session:
            for start in range(0, len(strings), self.batch):
                some = strings[start : start + self.batch]
                texts = self._ask(session, target_locale.language_code, some)
                answers |= {
                    string: StringValue.from_translated_html(text)
                    for string, text in zip(some, texts, strict=True)
                    if _is_sound(text)
                }
        return answers

    def _ask(self, session: requests.Session, language: str, strings: list) -> list[str]:
        try:
            response = session.post(
                f"{self.options['URL'].rstrip('/')}/v2/translate",
                json={
                    "text": [string.data for string in strings],
                    "source_lang": "NL",
                    "target_lang": self.languages[language],
                    "tag_handling": "html",
                    "formality": "prefer_more",
                },
                headers={"Authorization": f"DeepL-Auth-Key {self.options['AUTH_KEY']}"},
                timeout=self.timeout,
                allow_redirects=False,
            )
            response.raise_for_status()
            texts = [answer["text"] for answer in response.json()["translations"]]
        except requests.HTTPError as error:
            raise MachineUnavailable(_why(error.response.status_code)) from error
        except (requests.RequestException, ValueError, KeyError, TypeError) as error:
            logger.warning("The machine translator gave no answer: %s", type(error).__name__)
            raise MachineUnavailable(
                _("The translation service does not answer. Try it again later.")
            ) from error
        if len(texts) != len(strings):
            raise MachineUnavailable(
                _("The translation service gave an answer we cannot use. Try it again later.")
            )
        return texts


def _why(status: int) -> str:
    """What an answer of the service means, and what to do about it."""
    logger.warning("The machine translator answered with status %s.", status)
    if status in {401, 403}:
        return _("The translation service does not know our key. Ask the administrator.")
    if status == 456:
        return _("The credit at the translation service is used up. Ask the administrator.")
    if status == 429:
        return _("The translation service is busy. Try it again in a few minutes.")
    return _("The translation service does not answer. Try it again later.")


def _is_sound(text: str) -> bool:
    try:
        StringValue.from_translated_html(text)
    except (ValueError, TypeError):
        return False
    return True

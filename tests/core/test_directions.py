"""A number that is dialled keeps its order among Arabic letters."""

import pytest

from django.conf import settings

from cms.core.directions import dialled
from cms.messaging.rendering import render

MARK = "\u200e"


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_number_begins_its_own_direction(language):
    assert dialled("085 012 34 56", language) == f"{MARK}085 012 34 56"
    assert dialled("", language) == ""


@pytest.mark.parametrize("language", ["nl", "tr", "zh-hant"])
def test_elsewhere_nothing_is_added(language):
    assert dialled("085 012 34 56", language) == "085 012 34 56"


def test_a_message_in_arabic_can_be_dialled():
    rendered = render("emails/base", {}, "ar", to="somebody@example.nl")
    assert f"{MARK}{settings.HELP_PHONE}" in rendered.html
    assert f"{MARK}{settings.HELP_PHONE}" in rendered.text

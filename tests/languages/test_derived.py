"""Simplified Chinese: the words of Traditional Chinese in other characters, or own words."""

import pytest

from cms.languages.choices import State
from cms.languages.derived import derive
from cms.languages.selectors import checked_texts, obj_text
from cms.languages.services import set_text
from tests.languages.factories import make_place

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return make_place("haren")


def test_words_and_not_only_characters():
    assert derive("乾淨的頭髮，皇后", "zh-hans") == "干净的头发，皇后"


def test_derived_where_nobody_wrote_it(place):
    set_text(place, "intro", "zh-hant", "綠色的村莊。")

    text = obj_text(place, "intro", "zh-hans")

    assert (str(text), text.language, text.is_fallback) == ("绿色的村庄。", "zh-hans", False)


def test_own_words_go_first(place):
    set_text(place, "intro", "zh-hant", "綠色的村莊。")
    set_text(place, "intro", "zh-hans", "一个绿色的村子。")

    assert str(obj_text(place, "intro", "zh-hans")) == "一个绿色的村子。"
    assert str(obj_text(place, "intro", "zh-hant")) == "綠色的村莊。"


def test_without_a_source_it_is_dutch(place):
    assert obj_text(place, "intro", "zh-hans").is_fallback


def test_checked_in_one_is_not_checked_in_the_other(place):
    set_text(place, "intro", "zh-hant", "綠色的村莊。", state=State.CHECKED)

    assert checked_texts([place], "zh-hant")[place]
    assert not checked_texts([place], "zh-hans")[place]


def test_a_machine_stays_a_machine(place):
    set_text(place, "intro", "zh-hant", "綠色的村莊。", state=State.MACHINE)

    assert obj_text(place, "intro", "zh-hans").is_machine


def test_both_cost_one_query(place, django_assert_num_queries):
    set_text(place, "intro", "zh-hant", "綠色的村莊。")
    with django_assert_num_queries(1):
        obj_text(place, "intro", "zh-hans")

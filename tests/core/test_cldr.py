"""Lists and numbers by the rules of each language."""

import pytest

from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from cms.core.cldr import in_words, number


@pytest.mark.parametrize(
    ("code", "three", "two"),
    [
        ("nl", "Aa, Be en Ce", "Aa en Be"),
        ("en", "Aa, Be and Ce", "Aa and Be"),
        ("tr", "Aa, Be ve Ce", "Aa ve Be"),
        ("ar", "Aa وBe وCe", "Aa وBe"),
        ("pap", "Aa, Be, i Ce", "Aa i Be"),
        ("zh-hant", "Aa、Be及Ce", "Aa及Be"),
        ("zh-hans", "Aa、Be和Ce", "Aa和Be"),
        ("pl", "Aa, Be i Ce", "Aa i Be"),
        ("uk", "Aa, Be і Ce", "Aa і Be"),
        ("fa", "Aa،\u200f Be، و Ce", "Aa و Be"),
        ("es", "Aa, Be y Ce", "Aa y Be"),
        ("srn", "Aa, Be en Ce", "Aa en Be"),
    ],
)
def test_several_things_in_one_line(code, three, two):
    with translation.override(code):
        assert in_words(["Aa", "Be", "Ce"]) == three
        assert in_words(["Aa", "Be"]) == two
        assert in_words(["Aa"]) == "Aa"
        assert in_words([]) == ""


@pytest.mark.parametrize(
    ("code", "whole", "half"),
    [
        ("nl", "12.500", "2,5"),
        ("en", "12,500", "2.5"),
        ("tr", "12.500", "2,5"),
        ("ar", "12.500", "2,5"),
        ("pap", "12,500", "2.5"),
        ("zh-hant", "12,500", "2.5"),
        ("zh-hans", "12,500", "2.5"),
        ("pl", "12\u00a0500", "2,5"),
        ("uk", "12\u00a0500", "2,5"),
        ("fa", "12,500", "2.5"),
        ("es", "12.500", "2,5"),
        ("srn", "12.500", "2,5"),
    ],
)
def test_a_number(code, whole, half):
    with translation.override(code):
        assert (number(12500), number(2.5)) == (whole, half)


def test_in_a_template_every_piece_is_escaped_by_itself():
    template = Template("{% load cldr_tags %}{{ names|in_words }} {{ total|number }}")
    names = ["<b>", mark_safe('<bdi dir="ltr">{De} Kolk</bdi>')]

    with translation.override("nl"):
        shown = template.render(Context({"names": names, "total": 1000}))

    assert shown == '&lt;b&gt; en <bdi dir="ltr">{De} Kolk</bdi> 1.000'

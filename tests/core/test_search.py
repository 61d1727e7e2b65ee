"""Any input gives words, or nothing; never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.core.search import clean_query


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("koken", "koken"),
        ("  soep   koken ", "soep koken"),
        ('"', ""),
        ('soep "koken', "soep koken"),
        ("\x00", ""),
        ("so\x00ep", "so ep"),
        (" \t\n", ""),
        ("çay ve sohbet", "çay ve sohbet"),
        ("قهوة", "قهوة"),
        ("\u202ekoken", "koken"),
    ],
)
def test_words(typed, words):
    assert clean_query(typed) == words


@given(st.text(max_size=400))
def test_what_no_database_can_read_is_gone(typed):
    cleaned = clean_query(typed)
    assert '"' not in cleaned
    assert "\x00" not in cleaned
    assert len(cleaned) <= 120
    assert cleaned == cleaned.strip()


@pytest.mark.parametrize("size", [10_000, 1_000_000])
def test_long_text_is_cut(size):
    assert len(clean_query("a" * size)) <= 120

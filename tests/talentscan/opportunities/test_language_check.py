"""Plain Dutch: hints that help, and labels that are refused."""

import pytest

from talentscan.opportunities.language_check import LABELS, PLAINER, hints, labels_in, refusal


@pytest.mark.parametrize("word", LABELS)
def test_each_label_is_refused_with_another_word(word):
    words = refusal(f"Een middag voor {word} in de wijk.")
    assert word in words
    assert LABELS[word] in words


@pytest.mark.parametrize("text", ["DOELGROEP", "onze doelgroepen", "voor cliënten", "Bejaarden"])
def test_a_label_is_seen_however_it_is_written(text):
    assert labels_in(text)


@pytest.mark.parametrize("text", ["", "groepsdoel", "recliënt", "U kookt voor de buurt."])
def test_other_words_are_let_through(text):
    assert refusal(text) == ""


@pytest.mark.parametrize("word", PLAINER)
def test_each_hard_word_gets_a_plainer_one(word):
    (hint,) = hints(f"U gaat {word}.")
    assert PLAINER[word] in str(hint)


def test_a_sentence_of_fifteen_words_is_fine_and_one_more_is_long():
    fine = " ".join(["woord"] * 15) + "."
    assert not hints(fine)
    assert len(hints(f"{fine} {' '.join(['lang'] * 16)}!")) == 1


def test_a_few_hints_help_and_many_do_not():
    assert len(hints(" ".join(PLAINER))) == 4


@pytest.mark.parametrize("text", ["\x00", "\u202e" * 9, "." * 5000, "(((", "a" * 100_000])
def test_nothing_breaks_it(text):
    hints(text)
    refusal(text)

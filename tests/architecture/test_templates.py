"""What the content security policy forbids, and what makes components dependable."""

import re

import pytest

from tests.architecture.source import files, lines_with

COMMENT = re.compile(r"\{% comment.*?endcomment %\}|\{#.*?#\}|<!--.*?-->", re.DOTALL)
STYLE = re.compile(r"\sstyle\s*=\s*[\"']|<style(?![^>]*nonce)", re.IGNORECASE)
SCRIPT = re.compile(
    r"<script(?![^>]*(?:\bsrc=|nonce|application/(?:ld\+)?json))[^>]*>", re.IGNORECASE
)
HANDLER = re.compile(r"<[^>%]*\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
INCLUDE = re.compile(r"\{% include \"components/(?:(?!%\}).)*(?<! only) %\}", re.DOTALL)
UNTRIMMED = re.compile(r"\{% blocktrans(?:late)?(?:(?!trimmed)(?!%\}).)*%\}", re.DOTALL)
UNSAFE = re.compile(r"\|\s*safe\b|\{% autoescape off")
ELSEWHERE = re.compile(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(?:https?:)?//[^\"]*\"")
EMPTY_PROMISE = re.compile(r"placeholder=\"|target=\"_blank\"|autofocus", re.IGNORECASE)


def templates(*, mail: bool = True):
    found = [path for path in files("*.html") if "templates" in path.parts]
    return [path for path in found if mail or not is_mail(path)]


def is_mail(path) -> bool:
    """Readers of e-mail know no style sheets, so letters by mail carry their style inside."""
    return "emails" in path.parts or path.name.endswith("_mail.html")


def without_comments(path) -> str:
    """Same lines, so that places stay right."""
    return COMMENT.sub(lambda found: "\n" * found[0].count("\n"), path.read_text())


def places(pattern, paths) -> list[str]:
    return [place for path in paths for place in lines_with(pattern, path, without_comments(path))]


def test_pages_have_no_style_inside():
    assert not places(STYLE, templates(mail=False))


@pytest.mark.parametrize("pattern", [SCRIPT, HANDLER], ids=["script", "handler"])
def test_pages_have_no_script_inside(pattern):
    assert not places(pattern, templates())


def test_nothing_comes_from_another_site():
    assert not places(ELSEWHERE, templates())


def test_components_get_only_what_they_are_given():
    callers = [path for path in templates() if path.parent.name != "components"]  # parts of one

    assert not places(INCLUDE, callers)


def test_long_texts_are_trimmed():
    """Else the line breaks and spaces of the template end up with the translators."""
    assert not places(UNTRIMMED, [*templates(), *files("*.txt")])


def test_nothing_escapes_escaping():
    assert not places(UNSAFE, templates())


def test_no_tricks_that_make_a_page_harder():
    """A label in the field disappears when typing; new windows and jumping focus confuse."""
    assert not places(EMPTY_PROMISE, templates())


@pytest.mark.parametrize(
    ("pattern", "bad", "good"),
    [
        (STYLE, '<p style="color:red">', '<p class="style">'),
        (STYLE, "<style>", '<style nonce="{{ request.csp_nonce }}">'),
        (SCRIPT, "<script>", '<script type="module" src="x.js">'),
        (HANDLER, '<a onclick="x()">', '<a data-on="x">'),
        (
            INCLUDE,
            '{% include "components/card.html" with a=b %}',
            '{% include "components/card.html" only %}',
        ),
        (UNTRIMMED, "{% blocktranslate %}", "{% blocktranslate trimmed with a=b %}"),
        (UNTRIMMED, "{% blocktranslate with a=b %}", "{% blocktranslate count n=n trimmed %}"),
        (UNSAFE, "{{ text|safe }}", "{{ text|safely }}"),
        (ELSEWHERE, '<img src="https://a.example/x">', '<a href="https://a.example/">'),
    ],
)
def test_the_patterns_see_it(pattern, bad, good):
    assert pattern.search(bad)
    assert not pattern.search(good)

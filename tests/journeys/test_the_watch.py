"""The other side of every journey: what must not happen is noticed when it does."""

import pytest

pytestmark = pytest.mark.journey

HARDLY_READABLE = "document.querySelector('h1').style.color = '#888'"
TOO_SMALL = """for (const name of 'abc') {
    const button = document.createElement('button');
    button.textContent = name;
    Object.assign(button.style, {all: 'unset', fontSize: '8px', blockSize: '9px', minBlockSize: 0});
    document.querySelector('main').append(button);
}"""
TOO_WIDE = "document.querySelector('main').style.width = '3000px'"


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (HARDLY_READABLE, "color-contrast-enhanced"),
        (TOO_SMALL, "target-size"),
        (TOO_WIDE, "wider than the screen"),
    ],
    ids=["contrast", "target", "width"],
)
def test_a_page_that_is_hard_to_use_is_noticed(phone, check_page, spoil, complaint):
    phone.goto("/")
    check_page(phone)

    phone.evaluate(spoil)

    with pytest.raises(AssertionError, match=complaint):
        check_page(phone)


def test_a_page_without_javascript_is_looked_at_too(without_javascript, check_page):
    without_javascript.goto("/")
    check_page(without_javascript)

    without_javascript.evaluate(HARDLY_READABLE)

    with pytest.raises(AssertionError, match="color-contrast-enhanced"):
        check_page(without_javascript)


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        ("fetch('/nowhere-at-all/')", "404 for"),
        ("fetch('https://elsewhere.example/').catch(() => {})", "elsewhere.example"),
        (
            "document.body.insertAdjacentHTML('beforeend', '<a onclick=\"x()\">x</a>')",
            "Content Security",
        ),
        ("setTimeout(() => nothing.at.all)", "script:"),
    ],
    ids=["missing", "elsewhere", "policy", "error"],
)
def test_what_goes_wrong_unseen_is_noticed(phone, faults, act, complaint):
    phone.goto("/")
    assert not faults()

    phone.evaluate(f"() => {{ {act} }}")
    phone.wait_for_timeout(500)

    seen = faults()
    assert any(complaint in fault for fault in seen), seen
    faults().clear()

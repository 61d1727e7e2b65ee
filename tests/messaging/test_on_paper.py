"""What somebody dials or types over stays in one piece."""

from django.template import Context, Template

WHOLE = '<bdi dir="ltr" class="nowrap">{}</bdi>'


def on_paper(text: str) -> str:
    return Template("{% load message_tags %}{{ text|on_paper }}").render(Context({"text": text}))


def test_a_number_and_a_code_stay_whole():
    text = on_paper("Bel 085 012 34 56.\n\nUw code is Q7C-VD5.")
    assert text == (
        f"<p>Bel {WHOLE.format('085 012 34 56')}.</p>\n\n"
        f"<p>Uw code is {WHOLE.format('Q7C-VD5')}.</p>"
    )


def test_other_figures_are_left_alone_and_nothing_gets_in_unescaped():
    assert on_paper("27 november, 10.00 uur: <b>'s ochtends</b>") == (
        "<p>27 november, 10.00 uur: &lt;b&gt;&#x27;s ochtends&lt;/b&gt;</p>"
    )

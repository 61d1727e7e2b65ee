"""The form components keep what ux.md asks of every form (FRM-03 to FRM-18)."""

import pytest
from bs4 import BeautifulSoup

from django import forms
from django.template.loader import render_to_string
from django.utils import translation

from cms.core.forms import ContactForm
from cms.core.styleguide import ExampleForm, examples


def soup(template: str, **context) -> BeautifulSoup:
    with translation.override("nl"):
        return BeautifulSoup(render_to_string(template, context), "html.parser")


def field(form: forms.Form, name: str, **context) -> BeautifulSoup:
    return soup("components/field.html", field=form[name], **context)


@pytest.fixture
def wrong():
    form = ExampleForm(data={"phone": "06", "days": ["evening"]})
    form.full_clean()
    return form


def test_FRM_03_each_error_is_a_link_with_the_same_words(wrong):
    links = soup("components/error_summary.html", form=wrong).select("a")

    assert [link.text for link in links] == [errors[0] for errors in wrong.errors.values()]


def test_FRM_04_alert_stands_inside_what_takes_the_focus(wrong):
    box = soup("components/error_summary.html", form=wrong).find(class_="error-summary")

    assert box["tabindex"] == "-1"
    assert not box.has_attr("role")
    assert box.find(role="alert").parent is box


def test_FRM_05_links_lead_to_a_control_on_the_page(wrong):
    page = soup("styleguide.html", **examples())

    for link in page.select(".error-summary a"):
        assert page.find(id=link["href"][1:]).name in ("input", "textarea")


def test_FRM_06_a_wrong_field_says_so_to_eyes_and_ears(wrong):
    shown = field(wrong, "name")
    control = shown.find("input")

    assert control["aria-invalid"] == "true"
    assert control["aria-describedby"] == "id_name_hint id_name_error"
    assert shown.find(id="id_name_error").text.startswith("Fout:")


def test_FRM_07_what_was_typed_comes_back(wrong):
    assert field(wrong, "phone").find("input")["value"] == "06"
    assert [box["value"] for box in field(wrong, "days").select("[checked]")] == ["evening"]


@pytest.mark.parametrize("name", ["name", "phone", "story", "rhythm", "days", "agree"])
def test_FRM_08_nothing_is_enforced_by_the_browser(name):
    shown = field(ExampleForm(), name)

    assert not shown.select("[required], [placeholder], [maxlength], [disabled]")
    assert bool(shown.select('[aria-required="true"]')) == ExampleForm().fields[name].required


def test_FRM_08_what_may_be_skipped_says_so():
    assert "(niet verplicht)" in field(ExampleForm(), "story").find("label").text
    assert "(niet verplicht)" not in field(ExampleForm(), "name").find("label").text


def test_FRM_11_nothing_is_chosen_beforehand():
    assert not field(ExampleForm(), "rhythm").select("[checked]")


def test_FRM_21_a_phone_number_is_written_left_to_right():
    control = field(ContactForm(), "phone").find("input")

    assert (control["type"], control["dir"], control["inputmode"]) == ("tel", "ltr", "tel")


def test_a_question_can_be_the_heading_of_the_page():
    assert field(ExampleForm(), "rhythm", as_heading=True).select_one("legend > h1")
    assert field(ExampleForm(), "name", as_heading=True).select_one("h1 > label")


def test_text_of_others_is_escaped():
    form = ExampleForm(data={"name": '"><script>alert(1)</script>'})

    assert not field(form, "name").find("script")

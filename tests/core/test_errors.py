"""The page for when something broke: it stands on nothing that may be broken."""

import pytest

from django.conf import settings
from django.test import Client
from django.urls import path

from cms import urls


def breaks(request):
    raise RuntimeError


handler500 = urls.handler500
urlpatterns = [path("breaks/", breaks)]


@pytest.mark.urls(__name__)
def test_it_says_in_every_language_what_to_do(settings):
    settings.HELP_PHONE = "085 999 99 99"
    response = Client(raise_request_exception=False).get("/breaks/")

    html = response.content.decode()
    assert response.status_code == 500
    assert "085 999 99 99" in html
    assert '<html lang="nl"' in html


def test_no_language_is_left_out():
    html = (settings.BASE_DIR / "cms/templates/500.html").read_text().lower()

    codes = [code for code, _name in settings.INTERFACE_LANGUAGES]
    assert [code for code in codes if f'lang="{code}"' not in html] == []
